// What the widget keeps on the device, in `localStorage` and in IndexedDB. For pages of Playwright and of Puppeteer.

import assert from "node:assert/strict";
import { newVisitor } from "./browser.mjs";
import { address } from "./storm.mjs";
import { until } from "./until.mjs";
import { ready } from "./widget.mjs";

/** The records in `localStorage`: {key: content}. */
export const stored = (page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("cartkeep:"))));

/** The records of the durable copy: {key: content}. */
export const copied = (page) => inDatabase(page, "readonly", []);

/** Keeps what is not null among `records`, {key: content}, and deletes the rest, in `localStorage`. */
export const store = (page, records) =>
  page.evaluate((records) => {
    for (const [key, content] of Object.entries(records)) {
      if (content === null) localStorage.removeItem(key);
      else localStorage.setItem(key, content);
    }
  }, records);

/** The same in the durable copy. */
export const copy = (page, records) => inDatabase(page, "readwrite", Object.entries(records));

function inDatabase(page, mode, changes) {
  return page.evaluate(
    async ([mode, changes]) => {
      const answer = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const opening = indexedDB.open("cartkeep");
      // It is the widget that makes the database: where it has not, there is nothing.
      let missing = false;
      opening.onupgradeneeded = () => {
        missing = true;
        opening.transaction.abort();
      };
      const database = await answer(opening).catch((error) => {
        if (!missing) throw error;
      });
      if (!database) return {};
      const records = database.transaction("records", mode).objectStore("records");
      database.close();
      for (const [key, content] of changes) {
        if (content === null) records.delete(key);
        else records.put({ key, content });
      }
      const all = await answer(records.getAll());
      return Object.fromEntries(all.map(({ key, content }) => [key, content]));
    },
    [mode, changes],
  );
}

/**
 * Somebody put two kettles into the cart, said where they go, and is on a page without the widget now: {visitor, context,
 * page}, and {key, content} of the one record of the cart, which is in both copies.
 */
export async function left(t, shop) {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open(address);
  await ready(page);
  await page.evaluate(async () => {
    await window.cartkeep.cart.add({ id: "kettle", quantity: 2 });
    await window.cartkeep.setDestination({ country: "DE" });
  });
  await until("the durable copy", async () => Object.keys(await copied(page)).length);
  await page.goto(withoutWidget);
  const [[key, content]] = Object.entries(await copied(page));
  assert.equal((await stored(page))[key], content);
  return { visitor, context: visitor.context, page, key, content };
}

/** A page of the shop without the widget: what is kept can be seen and changed there. */
export const withoutWidget = "/e2e/still.html";

/** Names the records that the widget could not read. */
export const unreadable = (page) => page.evaluate(async () => (await window.cartkeep.inspect()).unreadable ?? []);

/** Has a page find no IndexedDB, as where a browser blocks it; to be run before the page's own scripts. */
export function blockDatabase() {
  Object.defineProperty(window, "indexedDB", {
    get() {
      throw new DOMException("Blocked", "SecurityError");
    },
  });
}
