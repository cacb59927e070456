import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { compress, judge } from "./size.mjs";

const budgets = [{ name: "together", files: ["a.js", "b.wasm"], budget: 100, aim: 50 }];

test("a sum up to its budget is within it", () => {
  assert.deepEqual(judge(budgets, { "a.js": 40, "b.wasm": 60, "c.js": 1000 }), [
    { ...budgets[0], bytes: 100, over: false },
  ]);
});

test("a byte more is over", () => {
  assert.equal(judge(budgets, { "a.js": 41, "b.wasm": 60 })[0].over, true);
});

test("a file that is not there cannot be within a budget", () => {
  assert.equal(judge(budgets, { "a.js": 1 })[0].over, true);
});

test("what is compressed reads as before", async () => {
  const bytes = Buffer.from("cart ".repeat(1000));
  const compressed = await compress(bytes);
  assert.ok(compressed.length < 50);
  assert.ok(brotliDecompressSync(compressed).equals(bytes));
});
