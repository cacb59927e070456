// Where the browser stores nothing, or has no room, or will delete it: the cart is kept where it can be, and where it can't,
// page and shopper are told.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { newProfile, openBrowser } from "./support/mortal-browser.mjs";
import { blockDatabase, copied, left, stored, withoutWidget } from "./support/records.mjs";
import { serveShop } from "./support/shop.mjs";
import { address, pieces } from "./support/storm.mjs";
import { becomes, until } from "./support/until.mjs";
import { cart, ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();

describe("there is no room", () => {
  test("in localStorage: what is there stays, the cart is kept in IndexedDB and told of, and comes back with the room", async (t) => {
    const { page, visitor } = await left(t, shop);
    await page.evaluate(fill);
    await page.goto(address);
    await ready(page);
    assert.deepEqual(await cart(page), { kettle: 2 });
    await page.evaluate(() => window.storm("item", { count: 100, items: 50 }));
    await until("a warning", () => visitor.warnings.length);
    assert.match(visitor.warnings.join(), /storage: cartkeep:.*room/);
    assert.match((await told(page)).allowed, /it is kept in IndexedDB$/);
    await page.reload();
    await ready(page);
    assert.equal(await pieces(page), 102);
    await page.evaluate(() => localStorage.removeItem("theirs"));
    await page.evaluate(() => window.cartkeep.cart.add({ id: "mug" }));
    await until("it is kept in localStorage again", async () =>
      Object.values(await stored(page)).some((content) => content.length > 500),
    );
    await page.evaluate(() => indexedDB.deleteDatabase("cartkeep"));
    await page.reload();
    await ready(page);
    assert.equal(await pieces(page), 103);
  });

  test("for the join of what dead tabs left: each stays where it is, also without IndexedDB", async (t) => {
    const { page, context, content, key } = await left(t, shop);
    await context.addInitScript(blockDatabase);
    await page.evaluate(fill);
    for (let visit = 0; visit < 3; visit++) {
      await page.goto(address);
      await ready(page);
      assert.deepEqual(await cart(page), { kettle: 2 });
    }
    await page.goto(withoutWidget);
    assert.equal((await stored(page))[key] ?? content, content);
  });

  test("nowhere: the cart is kept for this page, which is told, and the link is offered", async (t) => {
    const visitor = await newVisitor(t, shop);
    const page = await visitor.open(withoutWidget);
    await page.evaluate(fill);
    const session = await visitor.context.newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: shop.url, quotaSize: 1 });
    await page.goto(address);
    await ready(page);
    await page.evaluate(() => window.storm("item", { count: 100, items: 50 }));
    assert.match((await told(page)).allowed, /it is kept for this page only$/);
    assert.equal(await pieces(page), 100);
    assert.match(await page.evaluate(() => window.cartkeep.resumeLink()), /#cartkeep=/);
    await session.send("Storage.overrideQuotaForOrigin", { origin: shop.url });
    await page.evaluate(() => window.cartkeep.cart.add({ id: "mug" }));
    await until("it is kept in IndexedDB", async () => Object.keys(await copied(page)).length);
    await page.reload();
    await ready(page);
    assert.equal(await pieces(page), 101);
  });
});

describe("storage is blocked", () => {
  test("localStorage alone: the cart is kept in IndexedDB, and no link has to be saved", async (t) => {
    const visitor = await newVisitor(t, shop);
    await visitor.context.addInitScript(blockLocalStorage);
    const page = await visitor.open(address);
    await ready(page);
    await page.evaluate(() => window.storm("item", { count: 5 }));
    assert.match((await told(page)).allowed, /it is kept in IndexedDB$/);
    await becomes(async () => Object.keys(await copied(page)).length, 1);
    await page.reload();
    await ready(page);
    assert.equal(await pieces(page), 5);
    await becomes(async () => Object.keys(await copied(page)).length, 1);
    assert.doesNotMatch(await handover(page), /This browser/);
  });

  test("IndexedDB alone: all as with localStorage alone", async (t) => {
    const visitor = await newVisitor(t, shop);
    await visitor.context.addInitScript(blockDatabase);
    const page = await visitor.open(address);
    await ready(page);
    await page.evaluate(() => window.storm("item", { count: 5 }));
    await page.reload();
    await ready(page);
    assert.equal(await pieces(page), 5);
    assert.deepEqual(visitor.warnings, []);
  });

  test("both, by the browser's settings: the cart is kept for the page, which is told, and the link is offered", async (t) => {
    const profile = newProfile(t);
    mkdirSync(join(profile.folder, "Default"));
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(profile.folder, "Default/Preferences"), JSON.stringify(settings));
    const { browser } = await openBrowser(profile);
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`${shop.url}${address}`);
    await ready(page);
    const refused = await page.evaluate(() => Boolean(window.localStorage)).catch(({ message }) => message);
    assert.match(refused, /Access is denied/, "it is set so");
    await page.evaluate(() => window.storm("item", { count: 5 }));
    assert.match((await told(page)).allowed, /it is kept for this page only$/);
    assert.equal(await pieces(page), 5);
    await page.evaluate(() => document.querySelector("cartkeep-resume").shadowRoot.querySelector(".open").click());
    const unkept = () =>
      page.evaluate(() => document.querySelector("cartkeep-resume").shadowRoot.querySelector(".unkept")?.textContent);
    await becomes(unkept, "This browser doesn’t keep your cart. Save the link to come back to it.");
    assert.deepEqual(errors, []);
  });
});

for (const [vendor, expected] of [
  ["Apple Computer, Inc.", /This browser may delete your cart when you don’t come back for seven days\. Save the link/],
  ["Google Inc.", /^(?!.*This browser)/],
]) {
  test(`a browser by ${vendor}: ${vendor.startsWith("Apple") ? "the link is offered in time" : "the cart stays"}`, async (t) => {
    const visitor = await newVisitor(t, shop);
    await visitor.context.addInitScript((vendor) => {
      Object.defineProperty(Navigator.prototype, "vendor", { get: () => vendor });
    }, vendor);
    const page = await visitor.open(address);
    await ready(page);
    await page.evaluate(() => window.storm("item", { count: 5 }));
    assert.match(await handover(page), expected);
    await page.keyboard.press("Escape");
    assert.match(await miniCart(page), expected);
  });
}

/** What the page was told of its cart. */
const told = (page) =>
  until("a problem", async () => (await page.evaluate("problems")).find(({ value }) => /^cartkeep:cart:/.test(value)));

/** What "continue on another device" says. */
async function handover(page) {
  await page.locator("cartkeep-resume .open").click();
  await page.locator("cartkeep-resume .panel").waitFor();
  return textOf(page.locator("cartkeep-resume"));
}

/** What the panel of the mini cart says. */
async function miniCart(page) {
  await page.locator("cartkeep-cart .bag").click();
  await page.locator("cartkeep-cart .panel").waitFor();
  return textOf(page.locator("cartkeep-cart"));
}

/** Leaves no room in localStorage. */
function fill() {
  let content = "";
  for (let size = 2 ** 23; size >= 1; size >>= 1) {
    try {
      localStorage.setItem("theirs", content + "x".repeat(size));
      content += "x".repeat(size);
    } catch {
      // Half of that, then.
    }
  }
}

function blockLocalStorage() {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("Blocked", "SecurityError");
    },
  });
}
