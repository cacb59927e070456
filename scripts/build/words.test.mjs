import assert from "node:assert/strict";
import { test } from "node:test";
import { counted, parted, plain, readLines, readWords } from "./words.mjs";

test("reads a line for each text, and leaves comments out", () => {
  const words = readWords("# About.\n\na = A = b\nn.one = {count} thing\nn.other = {count} things\nn.next = Next\n");
  assert.deepEqual(Object.fromEntries(words), {
    a: "A = b",
    "n.one": "{count} thing",
    "n.other": "{count} things",
    "n.next": "Next",
  });
  assert.deepEqual(counted(words), ["n"]);
  assert.deepEqual(plain(words), ["a", "n.next"]);
});

test("knows which texts come later", () => {
  const text = "a = A\n\n[prompt later viewer]\nc = C\n[prompt]\np = P\n\n[later]\n\nb = B\n";
  assert.deepEqual([...readWords(text).keys()], ["a", "c", "p", "b"]);
  const parts = parted(text);
  const keys = ["now", "prompt", "later", "viewer"].map((part) => [...parts[part].keys()]);
  assert.deepEqual(keys, [["a"], ["c", "p"], ["c", "b"], ["c"]]);
  assert.equal(parted("a = A").later.size, 0);
});

test("reads the forms that other languages have", () => {
  assert.deepEqual([...readLines("n.few = {count} речі\nn.other = {count} речей").keys()], ["n.few", "n.other"]);
});

test("refuses what is no text, and what can't be chosen", () => {
  assert.throws(() => readWords("close: Close"), /close: Close: a line is made of key = text/);
  assert.throws(() => readWords("a = A\na = B"), /a stands there twice/);
  assert.throws(() => readWords("n.other = things"), /n\.other: there is no n\.one/);
});
