// The same cost everywhere: on the product's page, in the cart, and in the shop's own checkout, which counts by itself.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct } from "./support/shopper.mjs";
import { until } from "./support/until.mjs";
import { ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();

test("what the product's page, the cart and the checkout say is one figure, before and after free delivery", async (t) => {
  const visitor = await newVisitor(t, shop);
  // The tea towels cost less than free delivery takes, two packs of them more.
  const page = await visitor.open("/product.html?id=tea-towels");
  await ready(page);
  await page.evaluate(() => window.cartkeep.setDestination({ country: "UA", region: "30", postcode: "02002" }));
  const product = await total(page, "product");
  assert.match(await textOf(page.locator("cartkeep-estimate")), new RegExp(product.replace(".", "\\.")));
  await addThisProduct(page);
  assert.equal(await total(page, "cart"), product, "one piece costs in the cart what its page says");
  const { freeMissing } = await estimate(page);
  assert.ok(freeMissing, "delivery is not free yet");

  await page.goto(`${shop.url}/cart.html`);
  await ready(page);
  const shown = page.locator("cartkeep-estimate");
  const heard = shown.getByRole("status");
  await until("the cart shows it", async () => (await heard.innerText()).includes(product));
  const before = await shiftsAfter(page, async () => {
    for (let more = 0; (await estimate(page)).freeMissing; more++) {
      assert.ok(more < 9, "delivery becomes free");
      const pieces = (await estimate(page)).components[0].amount.low.amount;
      await page.getByRole("button", { name: "One more" }).first().click();
      await until("one more is counted", async () => (await estimate(page)).components[0].amount.low.amount !== pieces);
    }
  });
  assert.deepEqual(before, [], "nothing moved");
  const free = await estimate(page);
  assert.equal(free.components.find(({ kind }) => kind === "shipping").amount.low.amount, "0.00");
  const cart = await total(page, "cart");
  // A region that is announced, and politely: a status.
  await until("it is said", async () => (await heard.innerText()).includes(cart));
  assert.equal(await heard.evaluate((element) => element.getAttribute("aria-live") ?? "polite"), "polite");

  await page.evaluate(() => window.cartkeep.chooseMethod("courier"));
  await until(
    "the courier counts",
    async () => (await estimate(page)).methods.find(({ chosen }) => chosen)?.id === "courier",
  );
  await checkOut(page, "Courier to your door");
  assert.equal(await paid(page), await total(page, "cart"), "the checkout asks for what was said before");
});

test("another country costs the same in the estimate and in the checkout", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await page.evaluate(() => window.cartkeep.setDestination({ country: "DE", postcode: "10115" }));
  await addThisProduct(page);
  const said = await total(page, "cart");
  await page.goto(`${shop.url}/cart.html`);
  await checkOut(page, "Standard parcel", "DE", "10115");
  assert.equal(await paid(page), said);
});

async function checkOut(page, method, country = "UA", postcode = "02002") {
  await page.getByRole("link", { name: "Go to checkout" }).click();
  await page.getByLabel("E-mail").fill("name@example.org");
  await page.getByLabel("Name", { exact: true }).fill("A. Shopper");
  await page.getByLabel("Country").selectOption(country);
  if (country === "UA") await page.getByLabel("Region").selectOption("30");
  await page.getByLabel("Postcode").fill(postcode);
  await page.getByLabel("City").fill("City");
  await page.getByLabel("Street and number").fill("1 Example Street");
  await page.getByRole("button", { name: "Continue to delivery" }).click();
  await page.getByRole("radio", { name: new RegExp(method) }).check();
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await page.locator("#pay-amount").waitFor();
  await ready(page);
}

/** What the shop itself asks for, as a decimal. */
const paid = async (page) => (await page.locator("#pay-amount").innerText()).replace(/[^\d.]/g, "");

const estimate = (page, scope = "cart") => page.evaluate((scope) => window.cartkeep.estimate(scope), scope);

async function total(page, scope) {
  const { total, status } = await estimate(page, scope);
  assert.ok(total, status);
  return total.low.amount;
}

/** What moved on the page while something was done. */
async function shiftsAfter(page, act) {
  await page.evaluate(() => {
    window.moved = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.moved.push(value);
    }).observe({ type: "layout-shift" });
  });
  await act();
  await page.waitForTimeout(600);
  return page.evaluate(() => window.moved);
}
