// What pages do to a widget that stands on them, and what they write where it reads.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { becomes, until } from "./support/until.mjs";
import { cart, inspect, ready } from "./support/widget.mjs";

const shop = await serveShop();

const HELP = { id: "help", kind: "help", on: "error", title: "Trouble?", text: "We are here.", accept: "Yes" };

test("a prompt comes in a body that took the place of another, and so does what stood there", async (t) => {
  const page = await open(t, { config: { prompts: [HELP] } });
  await page.evaluate(() => {
    location.hash = "cartkeep=damaged";
  });
  const layer = page.locator("cartkeep-layer");
  await layer.locator(".arrival").waitFor();
  await page.evaluate(() => document.body.replaceWith(document.createElement("body")));
  assert.equal(await layer.count(), 0);
  await page.evaluate(() => window.cartkeep.paymentFailed());
  await layer.locator("dialog[open]").waitFor();
  assert.ok(await layer.locator(".arrival").isVisible());
  await page.keyboard.press("Escape");
  await layer.getByRole("button", { name: "Close" }).click();
  assert.equal(await layer.count(), 0);
});

test("a prompt that can't be shown is none", async (t) => {
  const page = await open(t, {
    config: { prompts: [HELP] },
    before: () => {
      HTMLDialogElement.prototype.showModal = () => {
        throw new Error("Not here");
      };
    },
  });
  const shown = await page.evaluate(async () => {
    let shown = 0;
    window.cartkeep.on("shown", () => shown++);
    await window.cartkeep.paymentFailed();
    return shown;
  });
  const { ledger } = await inspect(page);
  assert.deepEqual([shown, ledger], [0, []]);
  assert.equal(await page.locator("cartkeep-layer").count(), 0);
});

test("a shop that takes its time is asked once to put a cart in", async (t) => {
  const page = await open(t);
  await page.evaluate(async () => {
    const { cart } = window.cartkeep;
    await cart.add({ id: "kettle" });
    const link = await window.cartkeep.resumeLink();
    await cart.clear();
    await cart.add({ id: "mugs" });
    window.asked = [];
    window.cartkeep.on("restore", (event) => {
      event.preventDefault();
      event.detail.respondWith(new Promise((answer) => window.asked.push(answer)));
    });
    location.hash = new URL(link).hash;
  });
  await page.getByRole("button", { name: "Add to my cart" }).dblclick();
  assert.equal(await page.evaluate(() => window.asked.length), 1);
  await page.evaluate(() => window.asked[0]([{ id: "kettle", quantity: 1, available: true }]));
  await becomes(() => cart(page), { mugs: 1, kettle: 1 });
});

test("a button that was pressed early counts as it was then, and what is wrong with it is told", async (t) => {
  const held = {};
  const gate = new Promise((resolve) => {
    held.release = resolve;
  });
  const visitor = await newVisitor(t, shop);
  await visitor.context.route("**/cartkeep.wasm", async (route) => {
    await gate;
    await route.continue();
  });
  const body = `<button data-cartkeep-add="kettle" data-cartkeep-price="4,90" data-cartkeep-name="">Add</button>
    <button data-cartkeep-add="">Nothing</button>`;
  const page = await visitor.open(await writePage(visitor.context, { head: head({}), body }));
  await page.waitForFunction(() => window.cartkeep);
  await page.getByRole("button", { name: "Add" }).click();
  await page.evaluate(() => {
    document.querySelector("button").dataset.cartkeepAdd = "mugs";
    window.problems = [];
    document.addEventListener("cartkeep:problem", ({ detail }) => window.problems.push(...detail.problems));
  });
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("button", { name: "Nothing" }).click();
  held.release();
  await ready(page);
  assert.deepEqual(await page.evaluate(() => window.cartkeep.cart.lines()), [
    { id: "kettle", quantity: 1 },
    { id: "mugs", quantity: 1 },
  ]);
  assert.deepEqual(await page.evaluate(() => window.problems.map(({ path, value }) => [path, value])), [
    ["data-cartkeep-price", "4,90"],
    ["data-cartkeep-price", "4,90"],
    ["data-cartkeep-add", ""],
  ]);
});

test("the address is cleaned under a <base> of another host", async (t) => {
  const page = await open(t);
  const before = page.url();
  await page.evaluate(() => {
    const base = document.createElement("base");
    base.href = "https://images.example/";
    // The browser would look for it there.
    document.querySelector("[rel=icon]").remove();
    document.head.append(base);
    location.href = `${location.href}#cartkeep=damaged`;
  });
  await page.locator("cartkeep-layer .arrival").waitFor();
  assert.equal(page.url(), before);
});

test("where the cart is may be said late", async (t) => {
  const page = await open(t, { body: "<cartkeep-cart></cartkeep-cart>" });
  await page.evaluate(async () => {
    await window.cartkeep.cart.add({ id: "kettle" });
    document.querySelector("cartkeep-cart").setAttribute("href", "/cart.html");
  });
  await page.locator("cartkeep-cart .bag").click();
  assert.equal(await page.getByRole("link", { name: "View cart" }).getAttribute("href"), "/cart.html");
});

test("an area that the page shows later is watched", async (t) => {
  const page = await open(t, { config: { consent: "assumed" } });
  await page.evaluate(() => {
    const area = document.createElement("p");
    area.dataset.cartkeepArea = "shipping";
    area.textContent = "We deliver tomorrow.";
    document.body.append(area);
  });
  let x = 0;
  const seen = await until("engaged time in the area", async () => {
    await page.mouse.move(100 + (x++ % 50), 100);
    return (await inspect(page)).facts["dwell.area.shipping"] >= 1;
  });
  assert.ok(seen);
});

test("a configuration may begin with a byte order mark", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open(await writePage(visitor.context, {}));
  const lines = await page.evaluate(async () => {
    const { start } = await import("/cartkeep/cartkeep.mjs");
    const { cart } = await start('\uFEFF{"currency":"EUR"}');
    return cart.lines();
  });
  assert.deepEqual(lines, []);
});

test("a frozen data layer is read, a frozen history does no harm", async (t) => {
  const page = await open(t, {
    before: () => {
      Reflect.deleteProperty(window, "navigation");
      for (const name of ["pushState", "replaceState"]) {
        Object.defineProperty(History.prototype, name, { writable: false, configurable: false });
      }
      const items = [{ item_id: "kettle" }];
      window.dataLayer = Object.freeze([{ event: "add_to_cart", ecommerce: { items } }]);
    },
  });
  assert.deepEqual(await cart(page), { kettle: 1 });
});

test("when the page makes starting impossible, nothing of what was begun is left", async (t) => {
  const visitor = await newVisitor(t, shop);
  await visitor.context.addInitScript(() => {
    const { define } = customElements;
    customElements.define = (name, ...rest) => {
      if (name.startsWith("cartkeep-")) throw new Error("Not here");
      define.call(customElements, name, ...rest);
    };
    const { addEventListener } = EventTarget.prototype;
    window.listening = new Set();
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      if (options?.signal && new Error().stack.includes("/cartkeep/slim.mjs")) {
        window.listening.add(type);
        addEventListener.call(options.signal, "abort", () => window.listening.delete(type));
      }
      addEventListener.call(this, type, listener, options);
    };
  });
  const page = await visitor.open(await writePage(visitor.context, { head: head({}) }));
  await until("a warning", () => visitor.warnings.length);
  assert.match(visitor.warnings[0], /is not running.*Not here/);
  assert.deepEqual(await page.evaluate(() => [[...window.listening], Object.hasOwn(window, "dataLayer")]), [[], false]);
});

/** A page of a shop that the widget runs on; `before` runs in it before everything else. */
async function open(t, { config = {}, body = "", before } = {}) {
  const visitor = await newVisitor(t, shop);
  if (before) await visitor.context.addInitScript(before);
  const page = await visitor.open(await writePage(visitor.context, { head: head(config), body }));
  await ready(page);
  return page;
}

function head(config) {
  const text = JSON.stringify({ currency: "EUR", consent: "assumed", ...config });
  return `<script type="application/json" id="cartkeep-config">${text}</script><script src="/cartkeep/cartkeep.js" async></script>`;
}
