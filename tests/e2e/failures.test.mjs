// Whatever is missing or broken, the shop works as if the widget were not there, and nothing is thrown at its pages.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countListeners } from "./support/accounts.mjs";
import { newVisitor } from "./support/browser.mjs";
import { stopTime, wait } from "./support/clock.mjs";
import { leaveThroughTop, read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { fillCart, order } from "./support/shopper.mjs";
import { becomes, until } from "./support/until.mjs";
import { cart, exits, prompt, ready, textOf, unmet } from "./support/widget.mjs";

const shop = await serveShop();
const wasm = "**/cartkeep/cartkeep.wasm";
const clock = "2026-11-20T10:00:00+02:00";

describe("the widget can't be loaded", () => {
  test("the Content-Security-Policy forbids WebAssembly", async (t) => {
    const strict = await serveShop({ csp: "default-src 'self'" });
    const visitor = await newVisitor(t, strict, { mayFail: true });
    await shopsUndisturbed(visitor);
    assert.match(visitor.warnings[0], /'wasm-unsafe-eval'/);
  });

  test("the WebAssembly is not found", async (t) => {
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await visitor.context.route(wasm, (route) => route.fulfill({ status: 404, body: "" }));
    await shopsUndisturbed(visitor);
    assert.match(visitor.warnings[0], /cartkeep\.wasm answered with status 404/);
  });

  test("a page stands where the WebAssembly should be", async (t) => {
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await visitor.context.route(wasm, (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: "<!doctype html><p>Our shop</p>" }),
    );
    await shopsUndisturbed(visitor);
    assert.match(visitor.warnings[0], /text\/html/);
  });

  test("the WebAssembly is cut short", async (t) => {
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await visitor.context.route(wasm, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.body()).subarray(0, 5000) });
    });
    await shopsUndisturbed(visitor);
    assert.match(visitor.warnings[0], /can't be started/);
  });

  test("its code is not found", async (t) => {
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await visitor.context.route("**/cartkeep/slim.mjs", (route) => route.fulfill({ status: 404, body: "" }));
    await shopsUndisturbed(visitor);
    assert.match(visitor.warnings[0], /code can't be loaded/);
  });

  test("its configuration is not JSON", async (t) => {
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await visitor.context.route("**/shop.json", (route) =>
      // The shop reads the same file for its own prices of delivery, as a module of its own.
      route.request().frame().url().includes("checkout") ? route.fallback() : route.fulfill({ body: "{currency: EUR" }),
    );
    const page = await visitor.open("/");
    await until("a warning", () => visitor.warnings.length);
    assert.match(visitor.warnings[0], /configuration is not JSON/);
    await fillCart(page, { kettle: 1 });
    assert.deepEqual(thrown(visitor), []);
  });

  test("its script is blocked", async (t) => {
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await visitor.context.route("**/cartkeep/cartkeep.js", (route) => route.abort("blockedbyclient"));
    await shopsUndisturbed(visitor, { warned: 0 });
  });
});

test("the views that come later do not come: the line stays, the shop works, and the next press tries again", async (t) => {
  const visitor = await newVisitor(t, shop, { mayFail: true });
  const later = "**/cartkeep/later.mjs";
  await visitor.context.route(later, (route) => route.fulfill({ status: 404, body: "" }));
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  const toggle = page.locator("cartkeep-estimate .toggle");
  const refused = page.waitForResponse(later);
  await toggle.click();
  await refused;
  await page.getByRole("button", { name: "Add to cart" }).click();
  await until("the widget has the kettle", async () => (await cart(page)).kettle);
  assert.equal(await toggle.getAttribute("aria-expanded"), "false");
  await page.goto(await page.evaluate(() => window.cartkeep.resumeLink()));
  await ready(page);
  assert.deepEqual([await page.locator("cartkeep-layer").count(), thrown(visitor), visitor.warnings], [0, [], []]);
  await page.evaluate(() => window.cartkeep.inspect());

  await visitor.context.unroute(later);
  await toggle.click();
  await page.locator("cartkeep-estimate .details").waitFor();
  assert.equal(await toggle.getAttribute("aria-expanded"), "true");
});

test("WebAssembly that comes as text/plain works all the same", async (t) => {
  const visitor = await newVisitor(t, shop);
  await visitor.context.route(wasm, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
  });
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await page.getByText("delivered to Kyiv").waitFor();
});

describe("the browser lacks something", () => {
  test("storage is blocked: no prompt, and the link is offered to keep the cart", async (t) => {
    const visitor = await newVisitor(t, shop, { consent: null, clock });
    for (const storage of ["localStorage", "indexedDB"]) await visitor.context.addInitScript(blockStorage, storage);
    const page = await visitor.open("/product.html?id=kettle");
    await ready(page);
    await page.getByRole("button", { name: "Allow" }).click();
    await page.getByRole("button", { name: "Add to cart" }).click();
    await until("the widget has the kettle", async () => (await cart(page)).kettle);
    await staysSilent(page);

    const link = await page.evaluate(() => window.cartkeep.resumeLink());
    await page.goto(link);
    await page.locator("cartkeep-resume .open").click();
    await page.locator("cartkeep-resume .panel").waitFor();
    assert.match(await textOf(page.locator("cartkeep-resume")), /This browser doesn’t keep your cart\. Save the link/);
    await page.getByRole("button", { name: "Close" }).and(page.locator("cartkeep-resume *")).click();
    assert.match(visitor.warnings.join(), /it is kept for this page only/);
  });

  test("storage is full: no prompt, and the link is offered to keep the cart", async (t) => {
    const visitor = await newVisitor(t, shop, { clock });
    await visitor.context.addInitScript(fillStorage);
    await visitor.context.addInitScript(blockStorage, "indexedDB");
    const page = await visitor.open("/product.html?id=kettle");
    await ready(page);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await until("the widget has the kettle", async () => (await cart(page)).kettle);
    assert.ok(visitor.warnings.length <= 1, visitor.warnings.join("\n"));

    const link = await page.evaluate(() => window.cartkeep.resumeLink());
    await page.goto(link);
    await ready(page);
    await staysSilent(page);
    await page.locator("cartkeep-resume .open").click();
    await page.locator("cartkeep-resume .panel").waitFor();
    assert.match(await textOf(page.locator("cartkeep-resume")), /This browser doesn’t keep your cart\. Save the link/);
  });

  test("sessionStorage is blocked", async (t) => {
    const visitor = await newVisitor(t, shop);
    await visitor.context.addInitScript(blockStorage, "sessionStorage");
    await shopsUndisturbed(visitor, { warned: 0, works: true });
  });

  for (const name of ["IntersectionObserver", "requestIdleCallback", "navigation", "PopStateEvent"]) {
    test(`there is no ${name}`, async (t) => {
      const visitor = await newVisitor(t, shop);
      await visitor.context.addInitScript((name) => {
        Reflect.deleteProperty(window, name);
      }, name);
      await shopsUndisturbed(visitor, { warned: 0, works: true });
    });
  }

  test("there are no constructable style sheets", async (t) => {
    const visitor = await newVisitor(t, shop);
    await visitor.context.addInitScript(() => {
      Reflect.deleteProperty(window, "CSSStyleSheet");
    });
    await shopsUndisturbed(visitor, { warned: 0, works: true });
  });
});

describe("something throws", () => {
  test("a listener of the shop does, at every event of the widget", async (t) => {
    const visitor = await newVisitor(t, shop, { clock, mayFail: true });
    await visitor.context.addInitScript(() => {
      for (const type of ["ready", "problem", "before-show", "shown", "closed", "accepted", "change"]) {
        document.addEventListener(`cartkeep:${type}`, () => {
          throw new Error(`The shop's own, at ${type}`);
        });
      }
    });
    const page = await visitor.open("/product.html?id=kettle");
    await ready(page);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await readAndLeave(page);
    await prompt(page).getByRole("button", { name: "No, thanks" }).click();
    await page.locator("cartkeep-cart .bag").click();
    await page.getByRole("button", { name: "One more of Enamel kettle" }).click();
    await until("two kettles", async () => (await cart(page)).kettle === 2);
    // What the shop throws is reported as the shop's, once each; it hears of a change after the paint.
    await becomes(
      async () => thrown(visitor).map((error) => /at (\S+)$/m.exec(error.split("\n")[0])?.[1]),
      ["ready", "before-show", "shown", "closed", "change"],
    );
  });

  test("the shop's answer to a cart that arrives is no answer", async (t) => {
    const visitor = await newVisitor(t, shop);
    await visitor.context.addInitScript(() => {
      document.addEventListener(
        "cartkeep:restore",
        (event) => event.detail.respondWith(Promise.reject(new Error("no"))),
        true,
      );
    });
    const page = await visitor.open("/product.html?id=kettle");
    await ready(page);
    const link = await page.evaluate(async () => {
      await window.cartkeep.cart.observe({ lines: [{ id: "honey", quantity: 2 }] });
      const link = await window.cartkeep.resumeLink();
      await window.cartkeep.cart.clear();
      return link;
    });
    await page.goto(link);
    await ready(page);
    await page.locator("cartkeep-layer .arrival").waitFor();
  });

  test("a fault while starting", async (t) => {
    const visitor = await newVisitor(t, shop);
    await visitor.context.addInitScript(breakClock);
    await visitor.context.addInitScript(() => {
      window.broken = true;
    });
    const page = await visitor.open("/product.html?id=kettle");
    await until("a warning", () => visitor.warnings.length);
    assert.match(visitor.warnings[0], /It failed, and will not start again on this page/);
    await fillCart(page, { kettle: 1 });
    await page.goto("/cart.html");
    await order(page);
  });

  test("a fault while running takes the widget off the page", async (t) => {
    const visitor = await newVisitor(t, shop);
    await visitor.context.addInitScript(breakClock);
    const page = await visitor.open("/product.html?id=kettle");
    await ready(page);
    await page.getByText("delivered to Kyiv").waitFor();
    await page.evaluate(() => {
      window.broken = true;
    });
    await page.mouse.move(200, 300);
    await until("a warning", () => visitor.warnings.length);

    assert.equal(visitor.warnings.length, 1, visitor.warnings.join("\n"));
    assert.match(visitor.warnings[0], /taken itself off this page/);
    assert.equal(await textOf(page.locator("cartkeep-estimate")), "");
    const answer = await page.evaluate(() => window.cartkeep.cart.lines().catch(({ message }) => message));
    assert.equal(answer, "Cartkeep has stopped on this page.");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: "Go to the cart" }).click();
    await order(page);
  });
});

test("dispose() leaves the page as it was", async (t) => {
  const visitor = await newVisitor(t, shop, { clock });
  const held = {};
  held.promise = new Promise((resolve) => {
    held.release = resolve;
  });
  await visitor.context.addInitScript(countListeners);
  await visitor.context.route(wasm, async (route) => {
    await held.promise;
    await route.continue();
  });
  const page = await visitor.open("/product.html?id=kettle");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await page.waitForLoadState("load");
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const before = await page.evaluate(traces);

  held.release();
  await ready(page);
  await readAndLeave(page);
  await prompt(page).waitFor();
  const during = await page.evaluate(traces);
  assert.notDeepEqual(during, before);

  await page.evaluate(() => window.cartkeep.dispose());
  const after = await page.evaluate(traces);
  assert.equal(after.markup, before.markup);
  assert.deepEqual(after.globals, before.globals);
  assert.deepEqual(after.patched, before.patched);
  assert.ok(during.listeners.length > before.listeners.length);
  assert.deepEqual(after.listeners, []);
  for (const name of ["cartkeep-cart", "cartkeep-estimate"]) {
    assert.equal(await textOf(page.locator(name).first()), "", `${name} is empty`);
  }
  assert.deepEqual(visitor.warnings, []);
});

/** Buys something with the widget broken: no uncaught exception, and the one warning that says why. */
async function shopsUndisturbed(visitor, { warned = 1, works = false } = {}) {
  const page = await visitor.open("/product.html?id=kettle");
  if (warned) await until("a warning", () => visitor.warnings.length);
  assert.equal(visitor.warnings.length, warned, visitor.warnings.join("\n"));
  if (works) {
    await ready(page);
    await page.getByText("delivered to Kyiv").waitFor();
  }
  await fillCart(page, { kettle: 1 });
  await page.goto("/cart.html");
  await order(page);
  assert.deepEqual(thrown(visitor), []);
}

/** Reads on, and goes out through the top of the page. */
async function readAndLeave(page) {
  await stopTime(page);
  await read(page, 6);
  await leaveThroughTop(page);
  await wait(page, 300);
  await page.clock.resume();
}

/** Gives every reason to be shown something, and is shown nothing. */
async function staysSilent(page) {
  await readAndLeave(page);
  const [{ candidates }] = await until("a decision about leaving", async () => {
    const decisions = await exits(page);
    return decisions.length && decisions;
  });
  assert.ok(candidates.every(({ verdict }) => verdict === "suppressed"));
  assert.ok(candidates.every(({ because }) => unmet(because).some((what) => /ledger/.test(what))));
  assert.equal(await prompt(page).count(), 0);
}

/** What was thrown at the page, without what the browser says of requests that the test itself made fail. */
const thrown = ({ errors }) =>
  errors.filter((error) => !/^Failed to load resource|Content Security Policy/.test(error));

function blockStorage(name) {
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException("Blocked", "SecurityError");
    },
  });
}

function fillStorage() {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    if (key.startsWith("cartkeep:")) throw new DOMException("Full", "QuotaExceededError");
    return setItem.call(this, key, value);
  };
}

/** While `window.broken`, the WebAssembly that asks for the time meets a trap; the shop's own code does not. */
function breakClock() {
  const { now } = Date;
  Date.now = () => {
    if (window.broken && new Error().stack.includes("/cartkeep/")) throw new WebAssembly.RuntimeError("unreachable");
    return now();
  };
}

/** What a widget could leave behind on a page. */
function traces() {
  return {
    markup: document.documentElement.outerHTML,
    globals: Object.keys(window).sort(),
    patched: [
      Object.hasOwn(history, "pushState"),
      Object.hasOwn(history, "replaceState"),
      Object.hasOwn(window.dataLayer ?? [], "push"),
      document.adoptedStyleSheets.length,
    ],
    listeners: window.heldListeners().sort(),
  };
}
