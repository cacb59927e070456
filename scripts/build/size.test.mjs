import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliDecompressSync } from "node:zlib";
import { compress, judge } from "./size.mjs";

const budgets = [{ name: "together", files: ["a.js", "cartkeep.wasm"], budget: 100, aim: 50 }];

test("a sum up to its budget is within it", () => {
  assert.deepEqual(judge(budgets, { "a.js": 40, "cartkeep.wasm": 60, "c.js": 1000 }, true), [
    { ...budgets[0], bytes: 100, over: false, judged: true },
  ]);
});

test("a byte more is over", () => {
  assert.equal(judge(budgets, { "a.js": 41, "cartkeep.wasm": 60 }, true)[0].over, true);
});

test("files of which one is fetched are judged one by one", () => {
  const apart = [{ name: "a language", files: ["uk.mjs", "de.mjs"], each: true, budget: 100 }];
  assert.deepEqual(
    [judge(apart, { "uk.mjs": 100, "de.mjs": 90 }, true)[0]].map(({ bytes, over }) => [bytes, over]),
    [[100, false]],
  );
  assert.equal(judge(apart, { "uk.mjs": 90, "de.mjs": 101 }, true)[0].over, true);
  assert.equal(judge(apart, { "uk.mjs": 90 }, true)[0].over, true);
});

test("a file that is not there cannot be within a budget", () => {
  for (const lean of [true, false]) {
    const [{ over, judged }] = judge(budgets, { "a.js": 1 }, lean);
    assert.ok(over && judged);
  }
});

test("only what a module with the ordinary standard library is part of is not judged", () => {
  const sizes = { "a.js": 41, "cartkeep.wasm": 60 };
  const both = [...budgets, { name: "alone", files: ["a.js"], budget: 40 }];
  assert.deepEqual(
    judge(both, sizes, false).map(({ over, judged }) => [over, judged]),
    [
      [true, false],
      [true, true],
    ],
  );
});

test("what is compressed reads as before", async () => {
  const bytes = Buffer.from("cart ".repeat(1000));
  const compressed = await compress(bytes);
  assert.ok(compressed.length < 50);
  assert.ok(brotliDecompressSync(compressed).equals(bytes));
});
