// Everything of ours that the browser calls goes through the guard: a fault in it is no error of the page.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { serveShop } from "./support/shop.mjs";
import { until } from "./support/until.mjs";
import { inspect } from "./support/widget.mjs";

const shop = await serveShop();

/** What a page and a browser do that the widget hears, each enough to meet a fault. They run in the page. */
const happenings = {
  "the pointer leaves": () => document.body.dispatchEvent(new MouseEvent("mouseout", { bubbles: true })),
  "a button of the shop is pressed": () => document.querySelector("[data-cartkeep-add]").click(),
  "something is pushed to the data layer": () => window.dataLayer.push({ event: "begin_checkout" }),
  "the address changes": () => history.pushState(null, "", "?another"),
  "another tab stores something": () => dispatchEvent(new StorageEvent("storage", { key: "cartkeep:cart:x" })),
  "the page comes back": () => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
  "the page is hidden": () => dispatchEvent(new PageTransitionEvent("pagehide")),
  "a link is opened": () => {
    location.hash = "cartkeep=x";
  },
  "the widget's own form is sent": () => {
    const { shadowRoot } = document.querySelector("cartkeep-estimate");
    shadowRoot.querySelector("form").requestSubmit();
  },
  "an element comes": () => document.body.append(document.createElement("cartkeep-estimate")),
  "an element goes": () => document.querySelector("cartkeep-cart").remove(),
  "the shop calls": () => void window.cartkeep.cart.add({ id: "kettle" }),
};

describe("a fault", () => {
  for (const [name, happen] of Object.entries(happenings)) {
    test(`when ${name}`, async (t) => {
      const { visitor, page } = await visit(t);
      const thrown = await page.evaluate(`
        window.broken = true;
        (${happen})();
        new Promise((resolve) => setTimeout(resolve, 100, window.thrown));
      `);
      assert.deepEqual(thrown, []);
      await until("a warning", () => visitor.warnings.length);
      assert.equal(visitor.warnings.length, 1, visitor.warnings.join("\n"));
      assert.match(visitor.warnings[0], /taken itself off this page/);
    });
  }
});

test("no listener, observer or timer of the widget does anything once it has met a fault", async (t) => {
  const { visitor, page } = await visit(t);
  const heard = await page.evaluate(async () => {
    window.broken = true;
    document.body.dispatchEvent(new MouseEvent("mouseout", { bubbles: true }));
    window.broken = false;
    // Who looks at this has not been stopped.
    const trap = new Proxy(() => {}, {
      get(_, name) {
        throw new Error(`It asks for ${String(name)}`);
      },
    });
    for (const { call } of window.ours) call(trap);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return window.ours.map(({ what }) => what);
  });
  for (const what of ["pointermove", "click", "pageshow", "submit", "toggle", "observer", "timer"])
    assert.ok(heard.includes(what), `${what} is among ${[...new Set(heard)].join(", ")}`);
  assert.equal(visitor.warnings.length, 1, visitor.warnings.join("\n"));
});

/** Opens a page with every kind of listener, on which the widget breaks as soon as `window.broken`. */
async function visit(t) {
  const visitor = await newVisitor(t, shop);
  await visitor.context.addInitScript(collect);
  await visitor.context.addInitScript(breakWords);
  const page = await visitor.open("/product.html?id=kettle");
  await page.waitForFunction(() => window.cartkeep);
  await until("the widget measures", async () => (await inspect(page)).consent.measure);
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.dataset.cartkeepAdd = "mugs";
    document.body.append(button);
    document.querySelector("cartkeep-estimate").shadowRoot.querySelector(".toggle").click();
  });
  await page.locator("cartkeep-estimate form").waitFor();
  await page.locator("cartkeep-cart .bag").click();
  await page.locator("cartkeep-cart .panel").waitFor();
  return { visitor, page };
}

/** While `window.broken`, the widget can neither write down nor read what it says to its engine, nor draw. */
function breakWords() {
  const breakable = (holder, name) => {
    const whole = holder[name];
    holder[name] = function (...values) {
      if (window.broken && new Error().stack.includes("/cartkeep/slim.mjs")) throw new Error("broken");
      return whole.apply(this, values);
    };
  };
  breakable(JSON, "stringify");
  breakable(JSON, "parse");
  breakable(Document.prototype, "createElement");
  breakable(Element.prototype, "remove");
}

/** Keeps everything that the widget gives the browser to call in `window.ours`, and what is thrown at the page in `window.thrown`. */
function collect() {
  window.ours = [];
  window.thrown = [];
  for (const type of ["error", "unhandledrejection"])
    window.addEventListener(type, ({ message, reason }) => window.thrown.push(message ?? String(reason)));
  const keep = (what, call) => {
    if (typeof call === "function" && new Error().stack.includes("/cartkeep/slim.mjs"))
      window.ours.push({ what, call });
  };
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    // What an AbortSignal says is said by the widget itself.
    if (!(this instanceof AbortSignal)) keep(type, listener);
    return addEventListener.call(this, type, listener, options);
  };
  const { setTimeout, IntersectionObserver } = window;
  window.setTimeout = (call, ...rest) => {
    keep("timer", call);
    return setTimeout(call, ...rest);
  };
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(call, options) {
      super(call, options);
      keep("observer", call);
    }
  };
}
