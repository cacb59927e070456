import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { stopTime, wait } from "./support/clock.mjs";
import { writePage } from "./support/page.mjs";
import { leaveThroughTop, read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct, shopCart } from "./support/shopper.mjs";
import { becomes, until } from "./support/until.mjs";
import { cart, inspect, prompt, ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();

const elements = "<cartkeep-cart></cartkeep-cart><cartkeep-estimate></cartkeep-estimate>";
const tag = (kind = "") => `<script src="/cartkeep/cartkeep.js" data-config="/shop.json" ${kind}></script>`;

for (const kind of ["", "async", "defer", 'type="module"', 'type="module" async']) {
  test(`the widget runs from a tag in the head: <script ${kind}>`, async (t) => {
    const page = await written(t, { head: tag(kind), body: elements });
    await startsAndCounts(page);
  });
}

test("the widget runs from a classic tag at the end of the body", async (t) => {
  const page = await written(t, { body: elements + tag() });
  await startsAndCounts(page);
});

test("the widget runs from a tag that a script puts into the page later", async (t) => {
  const page = await written(t, { body: elements });
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.src = "/cartkeep/cartkeep.js";
    script.dataset.config = "/shop.json";
    document.head.append(script);
  });
  await startsAndCounts(page);
});

test("a tag that stands in the page twice makes one widget", async (t) => {
  const button = '<button data-cartkeep-add="kettle">Add to cart</button>';
  const visitor = await newVisitor(t, shop);
  const modules = [];
  visitor.context.on("request", (request) => {
    if (request.url().endsWith(".wasm")) modules.push(request.url());
  });
  const address = await writePage(visitor.context, { head: tag("async") + tag("defer"), body: elements + button });
  const page = await visitor.open(address);
  await ready(page);
  await page.getByRole("button", { name: "Add to cart" }).click();
  assert.deepEqual(await cart(page), { kettle: 1 });
  assert.equal(modules.length, 1);
});

test("the configuration may stand in the page", async (t) => {
  const config = JSON.stringify({ currency: "EUR", products: { tea: { price: "4.10", name: "Tea </script> & co" } } });
  const block = `<script type="application/json" id="cartkeep-config">${config.replaceAll("<", "\\u003c")}</script>`;
  const page = await written(t, {
    head: '<script src="/cartkeep/cartkeep.js" async></script>',
    body: elements + block,
  });
  await ready(page);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "tea" }));
  const [{ name, price }] = await page.evaluate(() => window.cartkeep.cart.lines());
  assert.deepEqual({ name, price }, { name: "Tea </script> & co", price: "4.10" });
});

const broken = {
  "is not there": { status: 404, body: "not found" },
  "is not JSON": { status: 200, contentType: "application/json", body: '{"currency": "EUR",' },
  "is a page": { status: 200, contentType: "text/html", body: "<!doctype html><title>Sorry</title>" },
  "has no currency": { status: 200, contentType: "application/json", body: '{"shop": {"name": "Sorrel & Oak"}}' },
};
for (const [what, answer] of Object.entries(broken)) {
  test(`the configuration ${what}: the shop works, and one warning says so`, async (t) => {
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await visitor.context.route("**/shop.json", (route) => route.fulfill(answer));
    const page = await shopWithoutWidget(visitor);
    await until("a warning", () => visitor.warnings.length > 0);
    assert.equal(visitor.warnings.length, 1);
    assert.match(visitor.warnings[0], /^Cartkeep is not running; the shop works without it\. .*configuration/s);
    assert.deepEqual(await shopCart(page), { kettle: 1 });
    assert.deepEqual(ownErrors(visitor), []);
  });
}

for (const file of ["cartkeep.js", "slim.mjs", "cartkeep.wasm"]) {
  test(`${file} can't be loaded: the shop works`, async (t) => {
    const visitor = await newVisitor(t, shop, { mayFail: true });
    await visitor.context.route(`**/cartkeep/${file}`, (route) => route.fulfill({ status: 500, body: "" }));
    const page = await shopWithoutWidget(visitor);
    await page.waitForLoadState("networkidle");
    assert.deepEqual(await shopCart(page), { kettle: 1 });
    assert.ok(visitor.warnings.length <= 1, visitor.warnings.join("\n"));
    assert.deepEqual(ownErrors(visitor), []);
  });
}

test("a part of the configuration that can't be used is named, and the rest is used", async (t) => {
  const visitor = await newVisitor(t, shop);
  const config = { currency: "EUR", products: { tea: { price: "4,10", name: "Tea" } }, prompts: [{ id: "x" }] };
  await visitor.context.route("**/shop.json", (route) => route.fulfill({ json: config }));
  const page = await visitor.open(await writePage(visitor.context, { head: tag("async"), body: elements }));
  await ready(page);
  assert.equal(visitor.warnings.length, 1);
  assert.match(visitor.warnings[0], /products\.tea\.price: "?4,10"? can't be used; allowed: /);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "tea", price: "4.10" }));
  const [{ name }] = await page.evaluate(() => window.cartkeep.cart.lines());
  assert.equal(name, "Tea");
});

test("what is called before the widget is ready happens, in order, when it is", async (t) => {
  const calls = `<script type="module">
    window.answers = Promise.all([
      cartkeep.cart.add({ id: "kettle", price: "48.00", quantity: 2 }),
      cartkeep.cart.setQuantity({ id: "kettle" }, 5),
      cartkeep.cart.add({ id: "mugs", price: "24.90" }),
      cartkeep.cart.remove({ id: "mugs" }),
      cartkeep.cart.lines(),
    ]);
  </script>`;
  const page = await written(t, { head: tag() + calls, body: elements });
  const answers = await page.evaluate(() => window.answers);
  assert.deepEqual(
    answers.at(-1).map(({ id, quantity }) => [id, quantity]),
    [["kettle", 5]],
  );
});

test("a button that is clicked before the widget is ready counts", async (t) => {
  const visitor = await newVisitor(t, shop);
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await visitor.context.route("**/slim.mjs", async (route) => {
    await held;
    await route.continue();
  });
  const button = '<button data-cartkeep-add="kettle" data-cartkeep-price="48.00">Add to cart</button>';
  const page = await visitor.open(await writePage(visitor.context, { head: tag(), body: elements + button }));
  await page.getByRole("button", { name: "Add to cart" }).click();
  letGo();
  await ready(page);
  assert.deepEqual(await cart(page), { kettle: 1 });
});

for (const consent of [null, "cart"]) {
  test(`${consent ? "who allowed only the cart" : "who was not asked yet"} is not measured and not asked anything`, async (t) => {
    const visitor = await newVisitor(t, shop, { consent, clock: "2026-11-20T10:00:00+02:00" });
    const page = await visitor.open("/product.html?id=kettle");
    await ready(page);
    await stopTime(page);
    await addThisProduct(page);
    await read(page, 6);
    await leaveThroughTop(page);
    await wait(page, 500);
    const { decisions, ledger } = await inspect(page);
    assert.deepEqual([decisions, ledger], [[], []]);
    assert.equal(await prompt(page).count(), 0);
    assert.deepEqual(await records(page), ["cart"]);
    assert.deepEqual(await visitor.context.cookies(), []);
  });
}

test("consent that is taken back takes with it what was measured", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await addThisProduct(page);
  await becomes(() => records(page), ["cart", "memory"]);
  await page.getByRole("button", { name: "Privacy choices" }).click();
  await page.getByRole("button", { name: "Only the cart" }).click();
  const visits = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith("cartkeep:memory:"))
        .flatMap(([, text]) => [...(JSON.parse(text).visits ?? []), ...(JSON.parse(text).ledger ?? [])]),
    );
  await becomes(visits, []);
  assert.deepEqual(await cart(page), { kettle: 1 });
});

/** A page that a test wrote down, opened. */
async function written(t, content) {
  const visitor = await newVisitor(t, shop);
  return visitor.open(await writePage(visitor.context, content));
}

async function startsAndCounts(page) {
  await ready(page);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "kettle", price: "48.00" }));
  assert.deepEqual(await cart(page), { kettle: 1 });
  await page.getByRole("button", { name: "Cart, 1 item" }).waitFor();
  assert.match(await textOf(page.locator("cartkeep-estimate")), /delivered to Kyiv/);
}

/** The shop's product page, with the product put into the cart, where the widget does not come. */
async function shopWithoutWidget(visitor) {
  const page = await visitor.open("/product.html?id=kettle");
  await page.getByRole("button", { name: "Add to cart" }).first().click();
  await page.getByText("1 added.").waitFor();
  assert.equal(await page.locator("#cart-count").textContent(), "1");
  return page;
}

/** Errors, but for the one that the browser itself reports when a file is missing. */
const ownErrors = ({ errors }) => errors.filter((error) => !error.startsWith("Failed to load resource"));

/** The kinds of records that the widget keeps on the device. */
const records = (page) =>
  page.evaluate(() => [
    ...new Set(
      [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
        .filter((key) => key.startsWith("cartkeep"))
        .map((key) => key.split(":")[1])
        .sort(),
    ),
  ]);
