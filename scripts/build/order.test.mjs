import assert from "node:assert/strict";
import { test } from "node:test";
import { byLikeness, nameByLikeness } from "./order.mjs";

const body = (text) => Buffer.from(text);

test("what is alike stands together, and everything once", () => {
  const bodies = ["estimate of a cart", "0123456789", "estimate of a product", "x", "012345678", "estimate of all"];
  const order = byLikeness(bodies.map(body));
  assert.deepEqual([...order].sort(), [0, 1, 2, 3, 4, 5]);
  const together = (one, other) => Math.abs(order.indexOf(one) - order.indexOf(other)) === 1;
  assert.ok(together(1, 4), String(order));
  assert.deepEqual(order.slice(0, 3).sort(), [0, 2, 5]);
  assert.deepEqual(byLikeness([]), []);
});

test("every function of a module gets a name, and the module stays one", () => {
  // (module (import "a" "b" (func)) (func) (func (export "c") nop))
  const module = Buffer.from(
    "0061736d0100000001040160000002070101610162000003030200000705010163000 20a08020200 0b0300010b".replaceAll(" ", ""),
    "hex",
  );
  const named = nameByLikeness(module);
  const [names] = WebAssembly.Module.customSections(new WebAssembly.Module(named), "name");
  assert.deepEqual(
    Buffer.from(names)
      .toString("latin1")
      .match(/[af]\d{6}/g),
    ["a000000", "f000000", "f000001"],
  );
});
