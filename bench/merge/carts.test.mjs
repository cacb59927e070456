import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf, partedCart, SIZES, sameCart } from "./carts.mjs";
import * as yjs from "./peers/yjs.mjs";

test("a cart is the same on every run, and its lines all differ", () => {
  assert.deepEqual(linesOf(100), linesOf(100));
  assert.equal(new Set(linesOf(1000).map(({ id }) => id)).size, 1000);
});

test("two devices edit one line in ten each, and none both", () => {
  for (const size of SIZES) {
    const { lines, here, there, expected } = partedCart(size);
    const edited = [...here, ...there];
    assert.equal(lines.length, size);
    assert.equal(new Set(edited.map(({ id }) => id)).size, size / 5);
    const gone = edited.filter(({ quantity }) => quantity === 0);
    assert.equal(Object.keys(expected).length, size - gone.length);
    if (size > 10) assert.equal(gone.length, (size / 5) * 0.3);
  }
});

test("carts are compared whole, in any order", () => {
  const line = { price: 1, quantity: 2, name: "a" };
  assert.ok(sameCart({ a: line, b: line }, { b: { ...line }, a: line }));
  for (const other of [{ a: line }, { a: line, c: line }, { a: line, b: { ...line, quantity: 3 } }]) {
    assert.ok(!sameCart({ a: line, b: line }, other));
  }
});

test("what is expected is what comes of it in yjs", () => {
  const { lines, here, there, expected } = partedCart(100);
  const base = yjs.build(lines);
  const [one, other] = [2, 3].map((device) => yjs.load(yjs.save(base), device));
  yjs.edit(one, here);
  yjs.edit(other, there);
  assert.ok(!sameCart(yjs.read(one), expected));
  yjs.merge(one, yjs.update(other, base));
  assert.ok(sameCart(yjs.read(one), expected));
});
