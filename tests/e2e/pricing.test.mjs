// Discounts, fees, points and prices that are asked for: what the larger module knows.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { cli } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { newVisitor } from "./support/browser.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct } from "./support/shopper.mjs";
import { until } from "./support/until.mjs";
import { journal, ready } from "./support/widget.mjs";

const shop = await serveShop();
const rules = {
  discounts: [
    { id: "hello", name: "Welcome", kind: "amount", amount: "5.00", code: "HELLO5", firstOrder: true },
    { id: "gift", name: "Free delivery", kind: "free_delivery", from: "56.10" },
  ],
  fees: [{ id: "wrap", name: "Gift wrapping", amount: "2.50" }],
  points: { name: "Acorns", worth: "0.01", atMost: "50" },
};

test("rules count on the page as natively, and each tells its reason", async (t) => {
  const { page, asked, config } = await visit(t, rules);
  await addThisProduct(page);
  assert.ok(asked.has("/cartkeep/cartkeep-pricing.wasm") && !asked.has("/cartkeep/cartkeep.wasm"));
  const before = await estimate(page);
  assert.deepEqual(amounts(before), { items: "48.00", fee: "2.50", ...paid(before, "shipping", "tax") });
  assert.deepEqual(before.unmet, [
    { id: "gift", name: "Free delivery", why: "amount", missing: { amount: "8.10", currency: "EUR" } },
  ]);
  await page.evaluate(async () => {
    await window.cartkeep.couponTried(true, "hello5");
    await window.cartkeep.shopper({ firstOrder: true, points: 250 });
  });
  const after = await estimate(page);
  assert.equal(amounts(after).discount, "-5.00");
  assert.equal(amounts(after).points, "-2.50");
  assert.equal(cents(after.total.low), cents(before.total.low) - 750);
  assert.ok(after.components.every(({ because }) => because.length > 0));

  const text = await journal(page);
  const again = await run(cli, ["replay", "--config", config, "--journal"], { input: text });
  assert.equal(again.stdout, text, "the larger module and this machine agree, byte by byte");
});

test("the details name what is taken off and added, and what is missing", async (t) => {
  const { page } = await visit(t, rules);
  await addThisProduct(page);
  await page.evaluate(() => window.cartkeep.shopper({ points: 100 }));
  await page.goto(`${shop.url}/cart.html`);
  await page.evaluate(() => window.cartkeep.shopper({ points: 100 }));
  const shown = page.locator("cartkeep-estimate").first();
  await shown.getByRole("button", { name: "Details" }).click();
  await shown.getByText("Gift wrapping").waitFor();
  await shown.getByText("Acorns").waitFor();
  await shown.getByText("Free delivery: €8.10 more to go").waitFor();
});

test("the shop is asked what delivery costs once the place is sure, and its table holds until then", async (t) => {
  const { page, visitor } = await visit(
    t,
    {},
    { rates: { url: "/rates?to={country}-{postcode}&for={subtotal}", timeout: "2s" } },
  );
  const questions = [];
  let answer = { rates: [{ method: "courier", price: "4.35" }] };
  await visitor.context.route("**/rates?*", (route) => {
    questions.push(new URL(route.request().url()).search);
    return route.fulfill({ json: answer });
  });
  await addThisProduct(page);
  const courier = async () => (await estimate(page)).methods.find(({ id }) => id === "courier");
  const table = await courier();
  assert.deepEqual([questions.length, table.live], [0, undefined]);
  await page.evaluate(() => window.cartkeep.setDestination({ country: "UA", region: "30", postcode: "01001" }));
  await until("the shop's price holds", async () => (await courier()).live);
  assert.deepEqual(questions, ["?to=UA-01001&for=48.00"]);
  assert.equal((await courier()).price.low.amount, "4.35");

  answer = { rates: "none today" };
  const problem = page.evaluate(
    () => new Promise((resolve) => window.cartkeep.on("problem", ({ detail }) => resolve(detail.problems[0]))),
  );
  await page.evaluate(() => window.cartkeep.setDestination({ country: "UA", region: "30", postcode: "02002" }));
  assert.equal((await problem).path, "shipping.rates");
  assert.deepEqual(await courier(), table);
});

test("the page itself may answer, and an answer that comes too late is none", async (t) => {
  const { page } = await visit(t, {}, { rates: { timeout: "300ms" } });
  await addThisProduct(page);
  await page.evaluate(() => {
    window.cartkeep.on("rates", (event) => {
      const { postcode, subtotal, lines, respondWith } = event.detail;
      const rates = [{ method: "courier", price: subtotal === "48.00" && lines.length === 1 ? "1.23" : "9" }];
      respondWith(postcode === "01001" ? Promise.resolve({ rates }) : new Promise(() => {}));
    });
  });
  const courier = async () => (await estimate(page)).methods.find(({ id }) => id === "courier");
  const { price } = await courier();
  await page.evaluate(() => window.cartkeep.setDestination({ country: "UA", region: "30", postcode: "01001" }));
  await until("the page's price holds", async () => (await courier()).price.low.amount === "1.23");
  await page.evaluate(() => window.cartkeep.setDestination({ country: "UA", region: "30", postcode: "02002" }));
  await until("nobody waits any longer", async () =>
    (await journal(page)).includes('"e":"rates_received","number":2}'),
  );
  assert.deepEqual((await courier()).price, price);
});

/** A visitor on the page of the kettle, in the shop with more in its configuration. */
async function visit(t, more, delivery = {}) {
  const own = JSON.parse(await readFile(join(shop.folder, "shop.json"), "utf8"));
  const text = JSON.stringify({ ...own, ...more, shipping: { ...own.shipping, ...delivery } });
  const config = join(shop.folder, `shop-${t.name.length}.json`);
  await writeFile(config, text);
  const visitor = await newVisitor(t, shop);
  const asked = new Set();
  visitor.context.on("request", (request) => asked.add(new URL(request.url()).pathname));
  await visitor.context.route("**/shop.json", (route) =>
    route.fulfill({ contentType: "application/json", body: text }),
  );
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  return { page, visitor, asked, config };
}

const estimate = (page) => page.evaluate(() => window.cartkeep.estimate());
const cents = ({ amount }) => Number(amount.replace(".", ""));
const amounts = ({ components }) => Object.fromEntries(components.map(({ kind, amount }) => [kind, amount.low.amount]));
const paid = (shown, ...kinds) => Object.fromEntries(kinds.map((kind) => [kind, amounts(shown)[kind]]));
