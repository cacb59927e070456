import assert from "node:assert/strict";
import { after, test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const copies = [await bundled("www/linked/page.ts"), await bundled("www/linked/page.ts")];

after(() => {
  delete globalThis.document;
  delete globalThis.window;
});

test("each problem is told once, by whichever chunk; the first of each start on the console too", (t) => {
  const warn = t.mock.method(console, "warn", () => {});
  const told = [];
  globalThis.window = {};
  globalThis.document = { dispatchEvent: ({ detail }) => told.push(...detail.problems.map(({ path }) => path)) };
  const tell = (copy, ...paths) =>
    copies[copy].tellOnce(paths.map((path) => ({ path, value: "1", allowed: "something else" })));
  window[Symbol.for("cartkeep")] = { elements: new Set(), running: Promise.resolve() };
  tell(0);
  assert.equal(warn.mock.callCount(), 0);
  tell(0, "a");
  tell(1, "a", "b");
  tell(0, "b", "c");
  assert.deepEqual([told, warn.mock.callCount()], [["a", "b", "c"], 1]);
  // Ended, and started again.
  window[Symbol.for("cartkeep")].running = Promise.resolve();
  tell(0, "c", "d");
  tell(1, "e");
  assert.deepEqual([told, warn.mock.callCount()], [["a", "b", "c", "d", "e"], 2]);
  assert.match(warn.mock.calls[1].arguments[0], /\n {2}d: 1 can't be used/);
});

test("what stands in the page is read again when it is another", () => {
  const [{ linkedData }] = copies;
  const page = (...scripts) => {
    globalThis.document = {
      querySelectorAll: () => scripts.map((textContent) => ({ textContent })),
      dispatchEvent() {},
    };
    return linkedData("Product").map(({ thing }) => thing.name);
  };
  const named = (name) => JSON.stringify({ "@type": "Product", name });
  globalThis.window = {};
  assert.deepEqual(page(named("Kettle")), ["Kettle"]);
  assert.deepEqual(page(named("Kettle")), ["Kettle"]);
  assert.deepEqual(page(named("Lamp")), ["Lamp"]);
  assert.deepEqual(page(named("Lamp"), named("Mugs")), ["Lamp", "Mugs"]);
  assert.deepEqual(page(), []);
});
