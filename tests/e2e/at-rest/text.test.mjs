// Text stays text: whatever products, links and the configuration say, it becomes no element, no attribute of ours and
// no address that runs.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import puppeteer from "puppeteer-core";
import { newVisitor } from "../support/browser.mjs";
import { pageWith, writePage } from "../support/page.mjs";
import { serveShop } from "../support/shop.mjs";
import { ready } from "../support/widget.mjs";

const shop = await serveShop();

/** Markup that runs if it ever becomes any, in an element, an attribute or a style. */
const evil = (name) =>
  `${name} "'><img src=x onerror=window.ran=1><script>window.ran=1</script><style>*{display:none}</style>`;
const SCRIPT = "java\tscript:window.ran=1";

const NAMES = ["name", "variant", "zone", "method", "tax", "place", "title", "text", "accept", "decline", "code"];
const E = Object.fromEntries(NAMES.map((name) => [name, evil(name)]));

const CONFIG = {
  currency: "EUR",
  consent: "assumed",
  destination: { country: "UA", name: E.place },
  tax: [{ country: "*", name: E.tax, rate: "20" }],
  shipping: {
    zones: [
      {
        id: E.zone,
        // Nowhere else, so that wherever the browser seems to be, the guess is the configuration's.
        to: [{ country: "UA" }],
        methods: [
          { id: E.method, name: E.method, price: "3.90" },
          { id: "post", name: "Post", price: "2.90" },
        ],
      },
    ],
  },
  products: { bad: { name: E.name, price: "48.00", url: SCRIPT, image: SCRIPT } },
  prompts: [
    {
      id: "p",
      kind: "discount",
      on: "error",
      title: E.title,
      text: E.text,
      accept: E.accept,
      decline: E.decline,
      code: E.code,
    },
  ],
  resume: { url: SCRIPT },
  texts: { "cart.title": evil("cart.title"), "estimate.total": evil("{total} to {place}"), close: evil("close") },
};

const BODY = `<cartkeep-estimate></cartkeep-estimate><cartkeep-resume></cartkeep-resume>
  <cartkeep-cart href="javascript:window.ran=1"></cartkeep-cart>`;

const HEAD = `<script type="application/json" id="cartkeep-config">${JSON.stringify(CONFIG).replaceAll("<", "\\u003c")}</script>
  <script src="/cartkeep/cartkeep.js" async></script>`;

describe("text stays text", () => {
  test("in Chromium", async (t) => {
    const visitor = await newVisitor(t, shop);
    const page = await visitor.open(await writePage(visitor.context, { head: HEAD, body: BODY }));
    await ready(page);
    judge(await page.evaluate(lookAround, { evil: E, script: SCRIPT }));
  });

  const executablePath = process.env.FIREFOX || "/usr/bin/firefox-esr";
  const skip = existsSync(executablePath) ? false : `there is no Firefox at ${executablePath}; FIREFOX names another`;
  test("in Firefox", { skip }, async (t) => {
    const browser = await puppeteer.launch({ browser: "firefox", executablePath });
    t.after(() => browser.close());
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on("request", (request) =>
      request.url().endsWith("/e2e/written.html")
        ? request.respond({ contentType: "text/html", body: pageWith({ head: HEAD, body: BODY }) })
        : request.continue(),
    );
    await page.goto(`${shop.url}/e2e/written.html`);
    await page.waitForFunction(() => window.cartkeep);
    judge(await page.evaluate(lookAround, { evil: E, script: SCRIPT }));
  });
});

/** Puts bad things into the cart, opens everything, and says what stands in the widget's elements. Runs in the page. */
async function lookAround({ evil, script }) {
  const { cartkeep } = window;
  const bad = { id: "worse", variant: evil.variant, name: evil.name, price: "1.00", url: script, image: script };
  await cartkeep.cart.add({ id: "bad", quantity: 2 });
  await cartkeep.cart.add(bad);
  await cartkeep.cart.add({ id: "good", name: "Good", url: "/good.html", image: "/img/mark.svg", price: "2.00" });
  await cartkeep.cart.add({ id: "data", name: "Data", price: "1.00", url: "data:text/html,<script>ran=1</script>" });
  const hosts = () => [
    ...document.querySelectorAll("cartkeep-estimate, cartkeep-cart, cartkeep-resume, cartkeep-layer"),
  ];
  const inside = (selector) => hosts().flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll(selector)]);
  inside(".toggle")[0].click();
  inside("cartkeep-cart .bag, .bag")[0].click();
  await cartkeep.paymentFailed();
  location.hash = "cartkeep=damaged";
  // The details, the mini cart, the prompt, and what the link brought: their code comes later.
  const late = ["form", ".item", "dialog[open]", '[part="arrival"]'];
  const until = performance.now() + 10_000;
  while (performance.now() < until && late.some((selector) => !inside(selector).length)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const elements = inside("*");
  return {
    ran: window.ran,
    views: hosts().map(({ localName }) => localName),
    text: elements.map((element) => (element.childElementCount ? "" : element.value || element.textContent)).join("\n"),
    names: [...new Set(elements.map(({ localName }) => localName))],
    handlers: elements.flatMap(({ attributes }) =>
      [...attributes].map(({ name }) => name).filter((name) => /^(on|style$)/.test(name)),
    ),
    addresses: elements.flatMap((element) =>
      ["href", "src", "action", "formaction"].flatMap((name) => element.getAttribute(name) ?? []),
    ),
  };
}

function judge({ ran, views, text, names, handlers, addresses }) {
  assert.equal(ran, undefined, "nothing ran");
  assert.deepEqual(views, ["cartkeep-estimate", "cartkeep-resume", "cartkeep-cart", "cartkeep-layer"]);
  for (const name of NAMES.filter((name) => name !== "zone")) assert.ok(text.includes(E[name]), `${name} can be read`);
  assert.ok(text.includes(CONFIG.texts["cart.title"]), "the shop's own word can be read");
  for (const name of ["script", "style", "iframe"]) assert.ok(!names.includes(name), `no <${name}>`);
  assert.deepEqual(handlers, [], "no attribute runs");
  assert.deepEqual(addresses, ["/img/mark.svg", "/good.html"], "only a safe address is one");
}
