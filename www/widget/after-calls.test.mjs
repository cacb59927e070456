import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { afterCalls } = await bundled("www/widget/after-calls.ts");

test("calls go on as before, and are heard afterwards", () => {
  const heard = [];
  const list = [];
  const undo = afterCalls(list, "push", (...values) => heard.push([...values, list.length]));
  assert.equal(list.push("a", "b"), 2);
  assert.deepEqual(heard, [["a", "b", 2]]);
  undo();
  assert.equal(Object.hasOwn(list, "push"), false);
  assert.equal(list.push("c"), 3);
  assert.equal(heard.length, 1);
});

test("a method of the object's own is put back", () => {
  const own = () => 7;
  const object = { own };
  const undo = afterCalls(object, "own", () => {});
  assert.notEqual(object.own, own);
  assert.equal(object.own(), 7);
  undo();
  assert.equal(object.own, own);
});

test("what the page has frozen stays as it is", () => {
  const list = Object.freeze([]);
  afterCalls(list, "push", () => {})();
  assert.equal(Object.hasOwn(list, "push"), false);
});

test("who wrapped it later is not cut off", () => {
  let heard = 0;
  const list = [];
  const undo = afterCalls(list, "push", () => heard++);
  const ours = list.push;
  const theirs = (...values) => ours(...values);
  list.push = theirs;
  undo();
  assert.equal(list.push, theirs);
  assert.equal(list.push("a"), 1);
  assert.equal(heard, 0);
});
