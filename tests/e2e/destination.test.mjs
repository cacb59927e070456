// Where the parcel is thought to go before anybody has said so: told by nobody but the shop and the device.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();

const config = {
  currency: "EUR",
  shipping: {
    zones: [
      { id: "world", to: [{ country: "*" }], methods: [{ id: "post", name: "Post", price: "4.00", days: [2, 4] }] },
    ],
  },
  products: { kettle: { price: "48.00" } },
};

/** Opens a page about a kettle with a fresh browser; `more` goes to the configuration, `body` to the page. */
async function visit(t, { more = {}, body = "", ...device } = {}) {
  const visitor = await newVisitor(t, shop, device);
  const address = await writePage(visitor.context, {
    head: '<script src="/cartkeep/cartkeep.js" async></script>',
    body: `<script type="application/json" id="cartkeep-config">${JSON.stringify({ ...config, ...more })}</script>
      <div data-cartkeep-product="kettle"><cartkeep-estimate for="product"></cartkeep-estimate></div>${body}`,
  });
  const places = [];
  visitor.context.on("request", (request) => {
    if (request.url().endsWith("/places.mjs")) places.push(request.url());
  });
  const page = await visitor.open(address);
  await ready(page);
  return { visitor, address, page, places };
}

const estimate = (page) => page.evaluate(() => window.cartkeep.estimate("product"));

for (const [timezoneId, locale, country, name] of [
  ["Europe/Kyiv", "en-GB", "UA", "Ukraine"],
  ["America/Toronto", "en-US", "CA", "Canada"],
  ["Etc/GMT", "en-GB", "GB", "United Kingdom"],
  ["Asia/Kolkata", "en-GB", "IN", "India"],
]) {
  test(`the time zone ${timezoneId} and the language ${locale} make ${country} the guess, and it is called one`, async (t) => {
    const { page } = await visit(t, { timezoneId, locale });
    const { destination } = await estimate(page);
    assert.deepEqual(destination, { country, guess: true });
    const text = await textOf(page.locator("cartkeep-estimate"));
    assert.ok(text.includes(`${name} is our guess`), text);
  });
}

test("a device that says nothing leaves the guess to the configuration", async (t) => {
  const more = { destination: { country: "PL", name: "Gdańsk" } };
  const { page } = await visit(t, { timezoneId: "Etc/GMT", locale: "de", more });
  assert.deepEqual((await estimate(page)).destination, { country: "PL", name: "Gdańsk", guess: true });
});

test("what the page names comes first, and nothing is loaded to guess", async (t) => {
  const body = '<script>document.body.dataset.cartkeepCountry = "DE"</script>';
  const { page, places } = await visit(t, { body });
  assert.deepEqual((await estimate(page)).destination, { country: "DE", guess: true });
  assert.deepEqual(places, []);
});

test("what the shopper has chosen stays chosen, and nothing is loaded to guess", async (t) => {
  const { visitor, address, page, places } = await visit(t);
  assert.equal(places.length, 1);
  await page.evaluate(() => window.cartkeep.setDestination({ country: "PL" }));
  await page.close();
  const again = await visitor.open(address);
  await ready(again);
  assert.deepEqual((await estimate(again)).destination, { country: "PL", guess: false });
  assert.equal(places.length, 1);
});

test("the widget starts without the table of time zones", async (t) => {
  const visitor = await newVisitor(t, shop, { mayFail: true, timezoneId: "America/Toronto" });
  await visitor.context.route("**/places.mjs", (route) => route.fulfill({ status: 500, body: "" }));
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  assert.equal((await estimate(page)).destination.country, "UA");
});
