import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { claimPlace } = await bundled("www/widget/claim.ts");

/** Asks for the place where the browser has these locks: what the engine is told, and what becomes of the lock. */
function asked(locks, aborted = new AbortController()) {
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { locks } });
  const log = [];
  const keeper = { keeps: () => true, theirs: () => [{ key: "cartkeep:memory:b", content: "{}" }] };
  const edge = {
    guard: { wrap: (closure) => closure },
    send: ({ e, ...event }) => log.push([e, event]),
    signal: aborted.signal,
  };
  claimPlace(edge, keeper, "keep-ten");
  return { log, edge };
}

const said = (granted) => ["prompt_claimed", { id: "keep-ten", granted, storage: true }];
const theirs = ["record_changed", { key: "cartkeep:memory:b", content: "{}" }];

test("who gets the place hears what other pages know first", () => {
  assert.deepEqual(asked({ request: async (_, __, task) => task({}) }).log, [theirs, said(true)]);
});

test("who does not get it is told so", () => {
  assert.deepEqual(asked({ request: async (_, { ifAvailable }, task) => task(ifAvailable ? null : {}) }).log, [
    said(false),
  ]);
  assert.deepEqual(asked(undefined).log, [said(false)], "no locks, no place");
});

test("a request that fails is no place", async () => {
  const { log } = asked({ request: () => Promise.reject(new DOMException("No", "SecurityError")) });
  await new Promise(setImmediate);
  assert.deepEqual(log, [said(false)]);
});

test("the place is kept until it is left, or the widget leaves", async () => {
  for (const leave of [({ edge }) => edge.leave(), ({ aborted }) => aborted.abort()]) {
    const aborted = new AbortController();
    let state = "kept";
    const request = async (_, __, task) => {
      await task({});
      state = "left";
    };
    const { edge } = asked({ request }, aborted);
    await new Promise(setImmediate);
    assert.equal(state, "kept");
    leave({ edge, aborted });
    await new Promise(setImmediate);
    assert.equal(state, "left");
  }
});
