import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { forget, isRecord, keep, keeps, readable, records } = await bundled("www/widget/store.ts");

/** Puts a storage with these contents and this much room, in characters, in the place of the browser's. */
function storageWith(contents, room = 5_000_000) {
  const held = new Map(Object.entries(contents));
  const value = {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem(key, content) {
      if (content.length > room) throw new DOMException("Full", "QuotaExceededError");
      held.set(key, content);
    },
    removeItem: (key) => held.delete(key),
  };
  Object.defineProperty(globalThis, "localStorage", { configurable: true, value });
  return held;
}

function blockStorage() {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      throw new DOMException("Blocked", "SecurityError");
    },
  });
}

test("records are kept and found, ordered by key", () => {
  const held = storageWith({
    theirs: "stays",
    "cartkeep:memory:b": "2",
    "cartkeep:cart:a": "1",
    "cartkeep:probe": "x",
  });
  assert.deepEqual([readable(), keeps()], [true, true]);
  assert.ok(keep("cartkeep:cart:b", "3"));
  assert.deepEqual(records(), [
    { key: "cartkeep:cart:a", content: "1" },
    { key: "cartkeep:cart:b", content: "3" },
    { key: "cartkeep:memory:b", content: "2" },
  ]);
  forget("cartkeep:memory:b");
  assert.deepEqual([...held.keys()], ["theirs", "cartkeep:cart:a", "cartkeep:cart:b"], "no probe is left");
});

test("a storage that is full can be read, and keeps nothing", () => {
  const held = storageWith({ "cartkeep:cart:a": "1" }, 1000);
  assert.deepEqual([readable(), keeps(), keep("cartkeep:cart:b", "x".repeat(1001))], [true, false, false]);
  assert.equal(records().length, 1);
  assert.equal(held.size, 1);
});

test("a storage that is blocked is an empty one", () => {
  blockStorage();
  assert.deepEqual([readable(), keeps(), keep("cartkeep:cart:b", "1"), records()], [false, false, false, []]);
  forget("cartkeep:cart:b");
});

test("what is a record", () => {
  for (const [key, expected] of [
    ["cartkeep:cart:a", true],
    ["cartkeep:probe", false],
    ["theirs", false],
    [null, false],
  ]) {
    assert.equal(isRecord(key), expected, key);
  }
});
