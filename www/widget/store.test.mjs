import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";
import { storageOf } from "../../scripts/test/storage-of.mjs";

const { forget, held, isCart, isRecord, keep, keeps, records } = await bundled("www/widget/store.ts");

/** Puts a storage with these contents and this much room for all contents, in characters, in the place of the browser's. */
function storageWith(contents, room = 5_000_000) {
  const held = new Map(Object.entries(contents));
  const methods = {
    getItem: (key) => held.get(key) ?? null,
    setItem(key, content) {
      const others = [...held].filter(([other]) => other !== key).map(([, content]) => content);
      if ([...others, content].join("").length > room) throw new DOMException("Full", "QuotaExceededError");
      held.set(key, content);
    },
    removeItem: (key) => held.delete(key),
  };
  const value = storageOf(held, methods);
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
  const storage = storageWith({
    theirs: "stays",
    "cartkeep:memory:b": "2",
    "cartkeep:cart:a": "1",
    "cartkeep:probe": "x",
  });
  assert.ok(keeps());
  assert.ok(keep("cartkeep:cart:b", "3"));
  assert.deepEqual(records(), [
    { key: "cartkeep:cart:a", content: "1" },
    { key: "cartkeep:cart:b", content: "3" },
    { key: "cartkeep:memory:b", content: "2" },
  ]);
  assert.equal(held("cartkeep:memory:b"), "2");
  for (let time = 0; time < 2; time++) forget("cartkeep:memory:b");
  assert.equal(held("cartkeep:memory:b"), null);
  assert.deepEqual([...storage.keys()], ["theirs", "cartkeep:cart:a", "cartkeep:cart:b"], "no probe is left");
});

test("a storage that is full can be read, and keeps nothing", () => {
  const held = storageWith({ "cartkeep:cart:a": "1" }, 1000);
  assert.deepEqual([keeps(), keep("cartkeep:cart:b", "x".repeat(1001))], [false, false]);
  assert.equal(records().length, 1);
  assert.equal(held.size, 1);
});

describe("where there is no room, visits make way", () => {
  const memory = (visits) => JSON.stringify({ v: 1, ledger: [{ id: "offer" }], visits });
  const visits = Array.from({ length: 50 }, (_, index) => ({ at: index }));

  test("for the cart: those in its page's memory", () => {
    const held = storageWith({ "cartkeep:memory:a": memory(visits), "cartkeep:memory:b": memory(visits) }, 1200);
    assert.ok(keep("cartkeep:cart:a", "x".repeat(300)));
    assert.equal(held.get("cartkeep:cart:a").length, 300);
    assert.equal(held.get("cartkeep:memory:a"), memory([]), "what was closed stays closed");
    assert.equal(held.get("cartkeep:memory:b"), memory(visits), "another page's record is not this one's to change");
  });

  test("for the rest of a memory", () => {
    const held = storageWith({ "cartkeep:cart:a": "x".repeat(300) }, 400);
    assert.ok(keep("cartkeep:memory:a", memory(visits)));
    assert.equal(held.get("cartkeep:memory:a"), memory([]));
  });

  for (const content of [undefined, "{", "null", "7"]) {
    test(`a memory that is ${content} stays so`, () => {
      const held = storageWith(content ? { "cartkeep:memory:a": content } : {}, 10);
      assert.equal(keep("cartkeep:cart:a", "x".repeat(300)), false);
      assert.equal(held.get("cartkeep:memory:a"), content);
    });
  }
});

test("a storage that is blocked is an empty one", () => {
  blockStorage();
  assert.deepEqual([keeps(), keep("cartkeep:cart:b", "1"), records()], [false, false, []]);
  forget("cartkeep:cart:b");
  assert.equal(held("cartkeep:cart:b"), undefined);
});

test("what is a cart", () => {
  assert.deepEqual(["cartkeep:cart:a", "cartkeep:memory:a", "theirs"].map(isCart), [true, false, false]);
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
