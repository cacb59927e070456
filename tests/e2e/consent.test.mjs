// Without consent nothing but the cart; what is taken back is gone; every source is heard, and the strictest counts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countListeners, countWrites } from "./support/accounts.mjs";
import { newVisitor } from "./support/browser.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct } from "./support/shopper.mjs";
import { becomes } from "./support/until.mjs";
import { cart, inspect, ready } from "./support/widget.mjs";

const shop = await serveShop();

/**
 * What the cart needs to hear: its buttons, what other tabs do, and whether the page is seen; and the page's `<cartkeep-model>`, which
 * an address can name.
 */
const CARTS_LISTENERS = [
  "document click true",
  "document freeze true",
  "document resume true",
  "document visibilitychange true",
  "window hashchange true",
  "window pagehide true",
  "window pageshow true",
  "window popstate false",
  "window storage true",
];

test("before consent it writes the cart alone, and listens to nothing that is not the cart's", async (t) => {
  const visitor = await newVisitor(t, shop, { consent: null });
  await visitor.context.addInitScript(countListeners);
  await visitor.context.addInitScript(countWrites);
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await addThisProduct(page);
  await becomes(
    () => page.evaluate(() => [...new Set(window.madeWrites)].sort()),
    ["indexedDB cartkeep:cart", "localStorage cartkeep:cart", "localStorage cartkeep:probe"],
  );
  // The code of some elements comes later.
  await becomes(() => heard(page), CARTS_LISTENERS);
  assert.deepEqual(await visitor.context.cookies(), []);
});

test("taken back, within a second nothing of it is left, and no listener but the cart's", async (t) => {
  const visitor = await newVisitor(t, shop);
  await visitor.context.addInitScript(countListeners);
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await addThisProduct(page);
  const other = await visitor.open("/product.html?id=lamp");
  await ready(other);
  await becomes(async () => (await stored(page)).some((text) => text.includes("visits")), true);
  assert.ok((await heard(other)).length > CARTS_LISTENERS.length, "it measures");

  await page.evaluate(() => window.cartkeep.consent({}));
  const left = async () => (await stored(page)).filter((text) => !/^\{"v":1(,"forgot":\d+)?\}$/.test(text));
  await becomes(left, [], 1000);
  for (const each of [page, other]) {
    await becomes(() => heard(each), CARTS_LISTENERS, 1000);
  }
  assert.deepEqual(await cart(page), { kettle: 1 });
});

test("Google Consent Mode: nothing until it is heard, then what the page's tags last set", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open(await writePage(visitor.context, { head: head(["consent_mode"]) }));
  await ready(page);
  const gtag = (action, types) =>
    page.evaluate(
      ([action, types]) => {
        window.dataLayer ??= [];
        (function push() {
          // biome-ignore lint/complexity/noArguments: this is how Google's own snippet pushes
          window.dataLayer.push(arguments);
        })("consent", action, types);
      },
      [action, types],
    );
  const allowed = () => consent(page);
  assert.deepEqual(await allowed(), []);
  await gtag("default", { analytics_storage: "granted", ad_storage: "granted", wait_for_update: 500 });
  await gtag("default", { analytics_storage: "denied", region: ["UA"] });
  await becomes(allowed, ["thirdParties"]);
  await gtag("update", { analytics_storage: "granted", personalization_storage: "denied" });
  await becomes(allowed, ["measure", "thirdParties"]);
  await gtag("update", { personalization_storage: "granted", ad_user_data: "denied" });
  await becomes(allowed, ["measure", "personalise", "experiments"]);
  await gtag("update", { analytics_storage: "denied" });
  await becomes(allowed, []);
  assert.deepEqual(await page.evaluate(() => [window.dataLayer.length, typeof window.dataLayer.push]), [5, "function"]);
});

test("a consent platform: nothing while its question is open, then what was answered, then nothing again", async (t) => {
  const visitor = await newVisitor(t, shop);
  await visitor.context.addInitScript(() => {
    const listeners = new Map();
    window.platform = {
      listeners,
      say(data) {
        for (const [listenerId, listener] of listeners) listener({ ...data, listenerId }, true);
      },
    };
    window.__tcfapi = (command, version, callback, parameter) => {
      if (version !== 2) return callback(null, false);
      if (command === "addEventListener") {
        const listenerId = listeners.size + 1;
        listeners.set(listenerId, callback);
        return callback({ eventStatus: "cmpuishown", gdprApplies: true, listenerId }, true);
      }
      if (command === "removeEventListener") return callback(listeners.delete(parameter));
    };
  });
  const page = await visitor.open(await writePage(visitor.context, { head: head(["tcf"]) }));
  await ready(page);
  const say = (data) => page.evaluate((data) => window.platform.say(data), data);
  const allowed = () => consent(page);
  await becomes(() => page.evaluate(() => window.platform.listeners.size), 1);
  assert.deepEqual(await allowed(), []);
  const answered = (...consents) => ({
    eventStatus: "useractioncomplete",
    gdprApplies: true,
    purpose: { consents: Object.fromEntries(consents.map((purpose) => [purpose, true])) },
  });
  await say(answered(1, 8));
  await becomes(allowed, ["measure"]);
  await say(answered(1, 3, 4, 5, 6, 8, 10));
  await becomes(allowed, ["measure", "personalise", "experiments", "thirdParties"]);
  await say(answered(3, 4, 5, 6, 8, 10));
  await becomes(allowed, []);
  await say({ eventStatus: "tcloaded", gdprApplies: false });
  await becomes(allowed, ["measure", "personalise", "experiments", "thirdParties"], 2000);
  await page.evaluate(() => window.cartkeep.dispose());
  await becomes(() => page.evaluate(() => window.platform.listeners.size), 0);
});

test("a source that can't be loaded leaves everything off", async (t) => {
  const visitor = await newVisitor(t, shop, { mayFail: true });
  await visitor.context.route("**/consent.mjs", (route) => route.abort());
  const page = await visitor.open(await writePage(visitor.context, { head: head(["tcf"]) }));
  await ready(page);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "kettle", price: "48.00" }));
  assert.deepEqual(await consent(page), []);
  assert.deepEqual(await cart(page), { kettle: 1 });
});

test("Global Privacy Control forbids handing anything on", async (t) => {
  const visitor = await newVisitor(t, shop);
  await visitor.context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true, configurable: true });
  });
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await becomes(() => consent(page), ["measure", "personalise", "experiments", "gpc"]);
});

test("all that is kept can be taken along, and be erased from every open page", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await addThisProduct(page);
  const other = await visitor.open("/product.html?id=lamp");
  await ready(other);
  await other.evaluate(() => window.cartkeep.cart.add({ id: "lamp", price: "79.00" }));
  await becomes(() => cart(page), { kettle: 1, lamp: 1 });

  const data = await page.evaluate(() => window.cartkeep.exportData());
  const kinds = (place) => [...new Set(Object.keys(place).map((key) => key.replace(/:[0-9a-f]+$/, "")))].sort();
  assert.deepEqual(kinds(data.localStorage), ["cartkeep:cart", "cartkeep:memory"]);
  assert.deepEqual(kinds(data.indexedDB), ["cartkeep:cart"]);
  assert.match(JSON.stringify(data), /kettle/);

  await page.evaluate(() => window.cartkeep.erase());
  const left = await page.evaluate(async () => ({
    keys: Object.keys(localStorage).filter((key) => key.startsWith("cartkeep")),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  assert.deepEqual(left, { keys: [], databases: [] });
  await assert.rejects(
    other.evaluate(() => window.cartkeep.cart.lines()),
    /stopped on this page/,
  );

  const later = await visitor.open(await writePage(visitor.context, { head: head([]) }));
  await ready(later);
  assert.deepEqual(await cart(later), {});
});

/** What the page's widget may do. */
async function consent(page) {
  const state = (await inspect(page)).consent;
  return Object.keys(state).filter((purpose) => state[purpose]);
}

/** The widget's listeners, without those that the shop's own calls of `on` have set. */
async function heard(page) {
  const listeners = await page.evaluate(() => window.heldListeners());
  return [...new Set(listeners.filter((listener) => !listener.includes("cartkeep:")))].sort();
}

/** The contents of what is kept beside carts. */
function stored(page) {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith("cartkeep:memory:"))
      .map(([, content]) => content),
  );
}

function head(consentFrom) {
  const text = JSON.stringify({ currency: "EUR", consent: "assumed", consentFrom });
  return `<script type="application/json" id="cartkeep-config">${text}</script><script src="/cartkeep/cartkeep.js" async></script>`;
}
