import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";
import { storageOf } from "../../scripts/test/storage-of.mjs";

const { createKeeper } = await bundled("www/widget/keeper.ts");

// There is no IndexedDB in Node: what becomes of the durable copy is shown in browsers.

/** A keeper over a storage that holds these records, and has `room` for so many. */
function keeping(contents, copies) {
  const held = new Map(Object.entries(contents));
  const storage = { held, methods: {}, room: 9, told: [] };
  storage.methods = {
    getItem: (key) => held.get(key) ?? null,
    setItem(key, content) {
      if (!held.has(key) && held.size >= storage.room) throw new DOMException("Full", "QuotaExceededError");
      held.set(key, content);
    },
    removeItem: (key) => held.delete(key),
  };
  const value = storageOf(held, storage.methods);
  Object.defineProperty(globalThis, "localStorage", { configurable: true, value });
  const announce = (_, { problems }) => storage.told.push(...problems);
  const keeper = createKeeper({ announce, guard: { enter: (task) => task() } }, copies);
  return { keeper, storage };
}

/** Gives the place of prompts, where it is `free`, and lets the time pass after which memories are let go of. */
function letGo(free = true) {
  const request = async (_, __, task) => task(free ? {} : null);
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { locks: { request } } });
  mock.timers.tick(2000);
}

/** Lets the durable copy find out that it can't be. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("what is found is all that the storage holds, and what the durable copy holds otherwise", () => {
  const { keeper } = keeping({ "cartkeep:cart:a": "1", "cartkeep:cart:b": "2" }, [
    { key: "cartkeep:cart:a", content: "1" },
    { key: "cartkeep:cart:b", content: "3" },
    { key: "cartkeep:cart:c", content: "4" },
  ]);
  assert.deepEqual(keeper.found(), [
    { key: "cartkeep:cart:a", content: "1" },
    { key: "cartkeep:cart:b", content: "2" },
    { key: "cartkeep:cart:b", content: "3" },
    { key: "cartkeep:cart:c", content: "4" },
  ]);
});

test("what comes late of the durable copy is what is not known yet, and says that there is one", () => {
  const { keeper } = keeping({ "cartkeep:cart:a": "1" }, undefined);
  assert.ok(!keeper.durable);
  assert.equal(keeper.found().length, 1);
  const late = [
    { key: "cartkeep:cart:a", content: "1" },
    { key: "cartkeep:cart:a", content: "2" },
  ];
  assert.deepEqual(keeper.late(late), [{ key: "cartkeep:cart:a", content: "2" }]);
  assert.ok(keeper.durable);
  assert.deepEqual(keeper.late(late), []);
});

test("a cart that its page has changed since it was joined stays", async () => {
  const { keeper, storage } = keeping({ "cartkeep:cart:a": "1" });
  keeper.found();
  keeper.keep({ key: "cartkeep:cart:own", content: "3" });
  storage.held.set("cartkeep:cart:a", "2");
  keeper.forget({ key: "cartkeep:cart:a" });
  await settled();
  assert.deepEqual([...storage.held].sort(), [
    ["cartkeep:cart:a", "2"],
    ["cartkeep:cart:own", "3"],
  ]);
});

test("what finds no room is told once, and kept when there is room", async () => {
  const { keeper, storage } = keeping({ theirs: "x" });
  storage.room = 1;
  for (const content of ["1", "2"]) {
    keeper.keep({ key: "cartkeep:cart:own", content });
    await settled();
  }
  const allowed = "a storage that is open and has room; it is kept for this page only";
  assert.deepEqual(storage.told, [{ path: "storage", value: "cartkeep:cart:own", allowed }]);
  assert.equal(storage.held.size, 1);
  storage.room = 9;
  keeper.keep({ key: "cartkeep:memory:own", content: "{}" });
  assert.equal(storage.held.get("cartkeep:cart:own"), "2", "the last one");
  await settled();
  assert.equal(storage.told.length, 1);
});

test("a record is let go of when what it was joined into is kept", async () => {
  const { keeper, storage } = keeping({ "cartkeep:cart:a": "1" });
  keeper.found();
  keeper.keep({ key: "cartkeep:cart:own", content: "3" });
  keeper.forget({ key: "cartkeep:cart:a" });
  await settled();
  assert.deepEqual([...storage.held], [["cartkeep:cart:own", "3"]]);
});

test("a memory is let go of later, while no prompt can be seen, if it still is what was joined", (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.after(() => mock.timers.reset());
  for (const [name, free, change, left] of [
    ["as it was", true, undefined, undefined],
    ["changed since", true, "3", "3"],
    ["beside a prompt", false, undefined, "2"],
  ]) {
    const { keeper, storage } = keeping({ "cartkeep:memory:a": "2" });
    keeper.found();
    keeper.forget({ key: "cartkeep:memory:a" });
    assert.equal(storage.held.get("cartkeep:memory:a"), "2", name);
    if (change) storage.held.set("cartkeep:memory:a", change);
    letGo(free);
    assert.equal(storage.held.get("cartkeep:memory:a"), left, name);
  }
});

test("what other pages know is theirs, and more can be kept only where all was", async () => {
  const { keeper, storage } = keeping({ "cartkeep:memory:a": "1", "cartkeep:cart:a": "2" });
  keeper.keep({ key: "cartkeep:memory:own", content: "3" });
  assert.deepEqual(keeper.theirs(), [{ key: "cartkeep:memory:a", content: "1" }]);
  assert.ok(keeper.keeps());
  storage.room = 3;
  assert.ok(!keeper.keeps(), "there is no room for more");
  keeper.keep({ key: "cartkeep:cart:own", content: "4" });
  storage.held.delete("cartkeep:memory:a");
  assert.ok(!keeper.keeps(), "something is not kept");
  keeper.keep({ key: "cartkeep:memory:own", content: "5" });
  storage.room = 9;
  assert.ok(keeper.keeps());
  await settled();
});

test("the room that a record leaves is what its join is kept in", async () => {
  const { keeper, storage } = keeping({ "cartkeep:cart:a": "1" });
  storage.room = 1;
  keeper.found();
  keeper.keep({ key: "cartkeep:cart:own", content: "3" });
  keeper.forget({ key: "cartkeep:cart:a" });
  await settled();
  assert.deepEqual([...storage.held], [["cartkeep:cart:own", "3"]]);
  assert.deepEqual(storage.told, []);
});

test("a record stays while what it was joined into has no room", async () => {
  const { keeper, storage } = keeping({ "cartkeep:cart:a": "1" });
  const { setItem } = storage.methods;
  // The join is longer than any that it was made of.
  storage.methods.setItem = (key, content) => {
    if (key === "cartkeep:cart:own") throw new DOMException("Full", "QuotaExceededError");
    setItem(key, content);
  };
  keeper.found();
  keeper.keep({ key: "cartkeep:cart:own", content: "3" });
  keeper.keep({ key: "cartkeep:memory:own", content: "4" });
  keeper.forget({ key: "cartkeep:cart:a" });
  await settled();
  assert.deepEqual(Object.fromEntries(storage.held), { "cartkeep:cart:a": "1", "cartkeep:memory:own": "4" });
});
