// Two copies of the cart, and what becomes of it when one of them, or both, can't be read or written.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { openInCachingBrowser } from "./support/caching-browser.mjs";
import { copied, copy, left, store, stored, unreadable, withoutWidget } from "./support/records.mjs";
import { serveShop } from "./support/shop.mjs";
import { address, pieces } from "./support/storm.mjs";
import { becomes, until } from "./support/until.mjs";
import { cart, inspect, ready } from "./support/widget.mjs";

const shop = await serveShop();

/** What can become of a record, by what it is called. */
const damages = {
  "a byte is another": (content) => flip(content, content.length >> 1),
  "the last byte is another": (content) => flip(content, content.length - 1),
  "it is cut short": (content) => content.slice(0, content.length >> 1),
  "it is empty": () => "",
  "it is of another version": (content) => flip(content, 0),
  "it is something else": () => '{"lines":[{"id":"kettle","quantity":9}]}',
};

const flip = (content, at) => content.slice(0, at) + (content[at] === "B" ? "C" : "B") + content.slice(at + 1);

describe("records that can't be read are left as they are, and named", () => {
  for (const [places, writes, whole] of [
    ["localStorage", [store], true],
    ["IndexedDB", [copy], true],
    ["both", [store, copy], false],
  ]) {
    test(`in ${places}: ${whole ? "the cart is in the other copy" : "the new cart stands beside them"}`, async (t) => {
      const { page, key, content } = await left(t, shop);
      const names = Object.keys(damages).map((_, index) => `cartkeep:cart:000000000000000${index}`);
      const good = Object.fromEntries(names.map((name) => [name, content]));
      const bad = Object.fromEntries(names.map((name, index) => [name, Object.values(damages)[index](content)]));
      for (const write of [store, copy]) await write(page, { ...good, [key]: null });
      for (const write of writes) await write(page, bad);
      await page.goto(address);
      await ready(page);
      assert.deepEqual(await cart(page), whole ? { kettle: 2 } : {});
      assert.deepEqual((await unreadable(page)).sort(), names);
      await page.evaluate(() => window.cartkeep.cart.add({ id: "mug" }));
      const now = whole ? { kettle: 2, mug: 1 } : { mug: 1 };
      for (let visit = 0; visit < 2; visit++) {
        await becomes(() => cart(page), now);
        for (const [read, write] of [
          [stored, store],
          [copied, copy],
        ]) {
          await until("the present cart is kept", async () =>
            Object.keys(await read(page)).some((own) => own.startsWith("cartkeep:cart:") && !names.includes(own)),
          );
          const there = await read(page);
          const expected = writes.includes(write) ? bad : good;
          assert.deepEqual(Object.fromEntries(names.map((name) => [name, there[name]])), expected);
        }
        await page.reload();
        await ready(page);
      }
    });
  }

  test("what is no record at all in the database harms nothing", async (t) => {
    const { page } = await left(t, shop);
    await copy(page, { "cartkeep:cart:x": 7, "theirs:y": "z" });
    await page.goto(address);
    await ready(page);
    assert.deepEqual(await cart(page), { kettle: 2 });
  });

  for (const [damage, change] of [
    ["is cut short", (content) => content.slice(0, -3)],
    ["is of another version", (content) => content.replace('"v":1', '"v":9')],
  ]) {
    test(`a memory that ${damage}`, async (t) => {
      const { page } = await left(t, shop);
      const [key, content] = Object.entries(await stored(page)).find(([key]) => key.startsWith("cartkeep:memory:"));
      await store(page, { [key]: change(content) });
      await page.goto(address);
      await ready(page);
      assert.deepEqual(await unreadable(page), [key]);
      assert.equal((await inspect(page)).ledgerReadable, false);
      assert.equal((await stored(page))[key], change(content));
      assert.deepEqual(await cart(page), { kettle: 2 });
    });
  }
});

describe("one copy alone", () => {
  for (const [place, write] of Object.entries({ localStorage: store, IndexedDB: copy })) {
    test(`what ${place} has lost is in the other`, async (t) => {
      const { page, key } = await left(t, shop);
      await write(page, { [key]: null });
      await page.goto(address);
      await ready(page);
      assert.deepEqual(await cart(page), { kettle: 2 });
      for (const read of [stored, copied]) {
        await becomes(async () => Object.keys(await read(page)).filter((key) => /:cart:/.test(key)).length, 1);
      }
    });

    test(`an older one in ${place} takes nothing away`, async (t) => {
      const { page, key, content } = await left(t, shop);
      await page.goto(address);
      await ready(page);
      await page.evaluate(() => window.cartkeep.cart.add({ id: "mug" }));
      // The copy is written behind.
      await until("both copies say the same", async () => {
        const copies = Object.values(await copied(page));
        const carts = Object.entries(await stored(page)).filter(([key]) => /:cart:/.test(key));
        return carts.every(([, content]) => copies.includes(content));
      });
      await page.goto(withoutWidget);
      const [now] = Object.keys(await stored(page)).filter((key) => /:cart:/.test(key));
      await write(page, { [now]: content, [key]: content });
      await page.goto(address);
      await ready(page);
      assert.deepEqual(await cart(page), { kettle: 2, mug: 1 });
    });
  }

  test("a database of that name that is somebody else's harms nothing", async (t) => {
    const visitor = await newVisitor(t, shop);
    const page = await visitor.open(withoutWidget);
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open("cartkeep", 3);
          opening.onupgradeneeded = () => opening.result.createObjectStore("theirs");
          opening.onsuccess = () => resolve(opening.result.close());
        }),
    );
    await page.goto(address);
    await ready(page);
    await page.evaluate(() => window.storm("item", { count: 5 }));
    await page.reload();
    await ready(page);
    assert.equal(await pieces(page), 5);
    assert.deepEqual(visitor.warnings, []);
  });
});

describe("a slow IndexedDB does not hold the start up", () => {
  test("what comes late is joined then", async (t) => {
    const { page, key, context } = await left(t, shop);
    await store(page, { [key]: null });
    await context.addInitScript(delayDatabase);
    await page.goto(address);
    await ready(page);
    assert.deepEqual(await cart(page), {});
    await page.evaluate(() => window.cartkeep.cart.add({ id: "mug" }));
    await page.evaluate(() => window.answerAtLast());
    await becomes(() => cart(page), { kettle: 2, mug: 1 });
    // A start that is always too slow for it must not leave one more each time.
    await becomes(async () => Object.keys(await copied(page)).length, 1);
    await page.reload();
    await ready(page);
    await page.evaluate(() => window.answerAtLast());
    await becomes(() => cart(page), { kettle: 2, mug: 1 });
    await becomes(async () => Object.keys(await copied(page)).length, 1);
  });

  test("one that never answers is done without", async (t) => {
    const { page, context } = await left(t, shop);
    await context.addInitScript(delayDatabase);
    await page.goto(address);
    await ready(page);
    assert.deepEqual(await cart(page), { kettle: 2 });
    await page.evaluate(() => window.cartkeep.cart.add({ id: "mug" }));
    await page.reload();
    await ready(page);
    assert.deepEqual(await cart(page), { kettle: 2, mug: 1 });
  });
});

test("nothing is kept durably but the cart", async (t) => {
  const { page } = await left(t, shop);
  assert.ok(Object.keys(await stored(page)).some((key) => key.startsWith("cartkeep:memory:")));
  assert.ok(Object.keys(await copied(page)).every((key) => key.startsWith("cartkeep:cart:")));
});

test("the database can be changed or deleted by another tab at any time", async (t) => {
  const { page } = await left(t, shop);
  await page.goto(address);
  await ready(page);
  await page.evaluate(() => window.storm("item", { count: 20 }));
  const tab = await page.context().newPage();
  await tab.goto(withoutWidget);
  const change = (task) =>
    tab.evaluate(
      (task) =>
        new Promise((resolve, reject) => {
          const changing = task === "delete" ? indexedDB.deleteDatabase("cartkeep") : indexedDB.open("cartkeep", 2);
          changing.onsuccess = () => resolve(changing.result?.close());
          changing.onerror = () => reject(changing.error);
        }),
      task,
    );
  await change("upgrade");
  await page.evaluate(() => window.storm("item", { count: 20 }));
  await change("delete");
  await page.evaluate(() => window.storm("item", { count: 1 }));
  await becomes(async () => Object.keys(await copied(page)).length, 1);
});

test("a page that comes back out of the browser's cache shows what another tab did meanwhile", async (t) => {
  const page = await openInCachingBrowser(t, `${shop.url}${address}`);
  await ready(page);
  await page.evaluate(() => window.storm("item", { count: 3 }));
  await page.evaluate(() => {
    window.stayed = true;
  });
  // A page that were still writing would keep the other tab from it, and be dropped.
  await until("the durable copy", async () => Object.keys(await copied(page)).length);
  await page.goto(`${shop.url}${withoutWidget}`);
  const tab = await page.browser().newPage();
  await tab.goto(`${shop.url}${address}`);
  await ready(tab);
  await tab.evaluate(() => window.cartkeep.cart.remove({ id: "item-0" }));
  await tab.evaluate(() => window.storm("other", { count: 4 }));
  await page.bringToFront();
  await page.goBack();
  assert.equal(await page.evaluate(() => window.stayed), true, "it came out of the cache");
  const expected = { "item-1": 1, "item-2": 1, "other-0": 1, "other-1": 1, "other-2": 1, "other-3": 1 };
  await becomes(() => cart(page), expected);
  const bag = () => page.$eval("cartkeep-cart", (element) => element.shadowRoot.querySelector(".bag").ariaLabel);
  await becomes(bag, "Cart, 6 items");
  await page.evaluate(() => window.cartkeep.cart.remove({ id: "other-0" }));
  await becomes(async () => (await cart(tab))["other-0"], undefined);
});

/** Keeps the answer of every opening of a database until `answerAtLast()` is called. */
function delayDatabase() {
  const { open } = IDBFactory.prototype;
  const held = [];
  let released = false;
  IDBFactory.prototype.open = function (...values) {
    const request = open.apply(this, values);
    request.addEventListener("success", (event) => {
      if (!released) {
        event.stopImmediatePropagation();
        held.push(() => request.onsuccess(event));
      }
    });
    return request;
  };
  window.answerAtLast = () => {
    released = true;
    for (const answer of held) answer();
  };
}
