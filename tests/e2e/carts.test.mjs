import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { openInCachingBrowser } from "./support/caching-browser.mjs";
import { sleepFor } from "./support/clock.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct, fillCart, order, shopCart } from "./support/shopper.mjs";
import { becomes } from "./support/until.mjs";
import { cart, ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();

for (const name of ["Data layer", "Data layer and API", "Data layer and attribute", "All three"]) {
  test(`a product that is put into the cart once counts once, when reported by: ${name}`, async (t) => {
    const visitor = await newVisitor(t, shop);
    const page = await visitor.open("/e2e/three-reports.html");
    await ready(page);
    await page.getByRole("button", { name, exact: true }).click();
    assert.deepEqual(await cart(page), { mugs: 1 });
    await page.getByRole("button", { name, exact: true }).click();
    assert.deepEqual(await cart(page), { mugs: 2 }, "a second click is a second piece");
  });
}

test("what is taken out once counts once, when the API and the data layer report it", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/e2e/three-reports.html");
  await ready(page);
  for (let piece = 0; piece < 2; piece++) await page.getByRole("button", { name: "Data layer", exact: true }).click();
  assert.deepEqual(await cart(page), { mugs: 2 });
  await page.getByRole("button", { name: "Remove one" }).click();
  assert.deepEqual(await cart(page), { mugs: 1 });
});

test("what the API takes out is gone, however many pieces the data layer says that were", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/e2e/three-reports.html");
  await ready(page);
  for (let piece = 0; piece < 2; piece++) await page.getByRole("button", { name: "Data layer", exact: true }).click();
  await page.getByRole("button", { name: "Remove all" }).click();
  assert.deepEqual(await cart(page), {});
});

test("what the data layer held before the widget came is in the cart", async (t) => {
  const visitor = await newVisitor(t, shop);
  await visitor.context.route("**/cartkeep.js", async (route) => {
    await clicked;
    await route.continue();
  });
  let click;
  const clicked = new Promise((resolve) => {
    click = resolve;
  });
  const page = await visitor.open("/e2e/three-reports.html", { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "Data layer", exact: true }).click();
  click();
  await ready(page);
  assert.deepEqual(await cart(page), { mugs: 1 });
});

test("the mini cart changes the shop's own cart", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=kettle");
  await addThisProduct(page);
  const mini = page.locator("cartkeep-cart");
  await mini.getByRole("button", { name: "Cart, 1 item" }).click();
  await mini.getByRole("button", { name: "One more of Enamel kettle" }).click();
  await becomes(() => shopCart(page), { kettle: 2 });
  await mini.getByText("€96.00").first().waitFor();
  assert.deepEqual(await cart(page), { kettle: 2 });
  await mini.getByRole("button", { name: "One less of Enamel kettle" }).click();
  await becomes(() => shopCart(page), { kettle: 1 });
  await mini.getByLabel("Quantity of Enamel kettle").fill("3");
  await page.keyboard.press("Enter");
  await becomes(() => shopCart(page), { kettle: 3 });
  assert.equal(await page.locator("#cart-count").textContent(), "3");
  await mini.getByRole("button", { name: "Remove Enamel kettle" }).click();
  await becomes(() => shopCart(page), {});
  await mini.getByText("Your cart is empty.").waitFor();
  assert.deepEqual(await cart(page), {});
});

test("the mini cart shows no more than the shop has", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=kettle");
  await addThisProduct(page);
  const mini = page.locator("cartkeep-cart");
  await mini.getByRole("button", { name: "Cart, 1 item" }).click();
  await mini.getByLabel("Quantity of Enamel kettle").fill("9");
  await page.keyboard.press("Enter");
  // There are four.
  await becomes(() => cart(page), { kettle: 4 });
  assert.deepEqual(await shopCart(page), { kettle: 4 });
  assert.equal(await mini.getByLabel("Quantity of Enamel kettle").inputValue(), "4");
});

test("two tabs follow each other", async (t) => {
  const visitor = await newVisitor(t, shop);
  const one = await visitor.open("/product.html?id=kettle");
  const other = await visitor.open("/product.html?id=mugs");
  await ready(one);
  await ready(other);
  await addThisProduct(one);
  await becomes(() => cart(other), { kettle: 1 });
  await other.bringToFront();
  await other.getByRole("button", { name: "Add to cart" }).click();
  await becomes(() => cart(one), { kettle: 1, mugs: 1 });
  assert.deepEqual(await shopCart(one), { kettle: 1, mugs: 1 });
  await one.bringToFront();
  await one.locator("cartkeep-cart").getByRole("button", { name: "Cart, 2 items" }).click();
  await one.getByRole("button", { name: "Remove Enamel kettle" }).click();
  await becomes(() => cart(other), { mugs: 1 });
  await other.locator("cartkeep-cart").getByRole("button", { name: "Cart, 1 item" }).waitFor();
});

test("a cart that only the widget keeps is there after a reload, and in another tab", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/e2e/choices.html");
  await ready(page);
  await page.getByRole("button", { name: "Add to cart" }).click();
  await becomes(() => cart(page), { kettle: 1 });
  await page.reload();
  await ready(page);
  assert.deepEqual(await cart(page), { kettle: 1 });
  const tab = await visitor.open("/e2e/choices.html");
  await ready(tab);
  assert.deepEqual(await cart(tab), { kettle: 1 });
});

test("a page that comes back out of the browser's cache shows the cart of today", async (t) => {
  const page = await openInCachingBrowser(t, `${shop.url}/product.html?id=kettle`);
  await page.locator("#buy button[type=submit]").click();
  await becomes(() => cart(page), { kettle: 1 });
  await page.evaluate(() => {
    addEventListener("pageshow", ({ persisted }) => {
      window.cameBack = persisted;
    });
  });
  await page.goto(`${shop.url}/product.html?id=mugs`);
  await page.locator("#buy button[type=submit]").click();
  await becomes(() => cart(page), { kettle: 1, mugs: 1 });
  await page.goBack();
  assert.equal(await page.evaluate(() => window.cameBack), true, "it came out of the cache");
  const bag = () => page.$eval("cartkeep-cart", (element) => element.shadowRoot.querySelector(".bag").ariaLabel);
  await becomes(bag, "Cart, 2 items");
  assert.deepEqual(await cart(page), { kettle: 1, mugs: 1 });
});

test("an order empties the cart", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=kettle");
  const tab = await visitor.open("/index.html");
  await addThisProduct(page);
  await page.bringToFront();
  await page.goto("/cart.html");
  await order(page);
  await ready(page);
  await becomes(() => cart(page), {});
  await becomes(() => cart(tab), {});
  await page.goto("/index.html");
  await ready(page);
  assert.deepEqual(await cart(page), {});
});

test("who comes back after half an hour is told that the cart is still there", async (t) => {
  const { page, bar } = await backAfter(t, 31);
  await bar.waitFor();
  assert.match(await textOf(bar), /Welcome back\. Enamel kettle is still in your cart\./);
  await bar.getByRole("link", { name: "View cart" }).click();
  await page.waitForURL("**/cart.html");
});

test("who comes back is told what waits, and what has changed since, and led to where the shopper was", async (t) => {
  const visitor = await newVisitor(t, shop, { clock: "2026-11-20T10:00:00+02:00" });
  const first = await visitor.open("/product.html?id=kettle");
  await fillCart(first, { mugs: 1, kettle: 2 });
  await becomes(() => cart(first), { kettle: 2, mugs: 1 });
  await first.goto("about:blank");
  await sleepFor(first, 31 * 60_000);
  const page = await visitor.open("/");
  await ready(page);
  const bar = page.getByRole("region", { name: /Welcome back/ });
  await bar.getByText("2 × Enamel kettle").waitFor();
  await page.evaluate(() => {
    const stock = { left: 1, source: "warehouse", observedAt: Date.now(), lifetime: "15m" };
    return window.cartkeep.viewProduct({ id: "kettle", price: "52.00", stock });
  });
  await bar.getByText("Enamel kettle now costs €52.00; it was €48.00 when you added it.").waitFor();
  await bar.getByText("Enamel kettle: only 1 left of the 2 in your cart.").waitFor();
  assert.equal(await bar.getByRole("link", { name: "View cart" }).getAttribute("href"), "/cart.html");
  await bar.getByRole("link", { name: "Continue" }).click();
  await page.waitForURL("**/product.html?id=kettle");
});

for (const [what, last] of [
  ["another origin", "https://elsewhere.example/product"],
  ["another origin, written like a path", "//elsewhere.example/product"],
  ["a script", "javascript:alert(1)"],
  ["the page that the shopper is on", "/index.html"],
]) {
  test(`a record that names ${what} leads to the cart`, async (t) => {
    const visitor = await newVisitor(t, shop, { clock: "2026-11-20T10:00:00+02:00" });
    const first = await visitor.open("/product.html?id=kettle");
    await fillCart(first, { kettle: 1 });
    await becomes(() => cart(first), { kettle: 1 });
    // A page without the widget; the browser asks for its icon.
    await visitor.context.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await first.goto("/img/kettle.svg");
    await first.evaluate((last) => {
      for (const key of Object.keys(localStorage).filter((key) => key.startsWith("cartkeep:memory:"))) {
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), last }));
      }
    }, last);
    await sleepFor(first, 31 * 60_000);
    const page = await visitor.open("/index.html");
    await ready(page);
    const bar = page.getByRole("region", { name: /Welcome back/ });
    await bar.waitFor();
    assert.equal(await bar.getByRole("link", { name: "Continue" }).getAttribute("href"), "/cart.html");
    assert.equal(await bar.getByRole("link", { name: "View cart" }).isVisible(), false);
  });
}

test("without consent it is not known where the shopper was", async (t) => {
  const { bar } = await backAfter(t, 31, { consent: "cart" });
  assert.equal(await bar.getByRole("link", { name: "Continue" }).getAttribute("href"), "/cart.html");
});

test("what a page claims of a price is told in the mini cart while it is true", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=kettle");
  await fillCart(page, { kettle: 1 });
  await becomes(() => cart(page), { kettle: 1 });
  await page.evaluate(() => {
    const now = Date.now();
    return window.cartkeep.viewProduct({
      id: "kettle",
      price: "50.00",
      was: "60.00",
      lock: { price: "50.00", until: now + 4000, confirmedAt: now },
      stock: { left: 3, source: "warehouse", observedAt: now, lifetime: "4s" },
    });
  });
  await page.locator("cartkeep-cart .bag").click();
  const line = page.locator("cartkeep-cart .item");
  await line.getByText("Price held until").waitFor();
  const told = await textOf(line);
  for (const text of ["List price", "€60.00", "Was €48.00 when you added it, now €50.00", "3 left in stock"])
    assert.ok(told.includes(text), text);
  await line.getByText("Price held until").waitFor({ state: "hidden" });
  await line.getByText("3 left in stock").waitFor({ state: "hidden" });
  assert.ok((await textOf(line)).includes("List price"), "what does not end stays");
});

test("who closed the welcome-back bar does not see it again", async (t) => {
  const { page, bar } = await backAfter(t, 31);
  await bar.getByRole("button", { name: "Close" }).click();
  await bar.waitFor({ state: "detached" });
  await page.reload();
  await ready(page);
  assert.equal(await bar.count(), 0);
});

test("who comes back after a quarter of an hour is not welcomed", async (t) => {
  const { bar } = await backAfter(t, 15);
  assert.equal(await bar.count(), 0);
});

/** Somebody put a kettle into the cart, closed the page, and opens the shop again so many minutes later. */
async function backAfter(t, minutes, options) {
  const visitor = await newVisitor(t, shop, { clock: "2026-11-20T10:00:00+02:00", ...options });
  const first = await visitor.open("/product.html?id=kettle");
  await fillCart(first, { kettle: 1 });
  await becomes(() => cart(first), { kettle: 1 });
  await first.goto("about:blank");
  await sleepFor(first, minutes * 60_000);
  const page = await visitor.open("/index.html");
  await ready(page);
  return { page, bar: page.getByRole("region", { name: /Welcome back/ }) };
}

test("a guest's cart meets the account's once, in two tabs, after a reload, however often it is told", async (t) => {
  const visitor = await newVisitor(t, shop);
  const one = await visitor.open("/e2e/login.html");
  const other = await visitor.open("/e2e/login.html");
  for (const page of [one, other]) await ready(page);
  await one.evaluate(() => window.cartkeep.cart.add({ id: "kettle" }));
  await becomes(() => cart(other), { kettle: 1 });
  const logIn = (page) =>
    page.evaluate(() =>
      window.cartkeep.cart.mergeAccount({
        mergeId: "session-1",
        lines: [
          { id: "kettle", quantity: 2 },
          { id: "mugs", quantity: 1, price: "9.00" },
        ],
      }),
    );
  await Promise.all([logIn(one), logIn(other)]);
  for (const page of [one, other]) await becomes(() => cart(page), { kettle: 3, mugs: 1 });
  await becomes(() => one.evaluate(() => window.heard), [{ type: "change", id: "kettle", quantity: 3 }]);
  await logIn(one);
  await one.reload();
  await ready(one);
  await logIn(one);
  assert.deepEqual(await cart(one), { kettle: 3, mugs: 1 });
  assert.deepEqual(await one.evaluate(() => window.heard), []);
  await one.evaluate(() => window.cartkeep.cart.remove({ id: "mugs" }));
  await logIn(other);
  await becomes(() => cart(other), { kettle: 3 });
});

test("a record that can't be read is told to the shop, stays, and harms nothing", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/e2e/login.html");
  await ready(page);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "kettle" }));
  const key = "cartkeep:cart:0000000000000007";
  await page.evaluate((key) => localStorage.setItem(key, "1cut short"), key);
  await page.reload();
  await ready(page);
  assert.deepEqual(await cart(page), { kettle: 1 });
  const allowed = "a record that can be read (checksum); it is left as it is";
  const problems = [{ path: "storage", value: key, allowed }];
  assert.deepEqual(await page.evaluate(() => window.heard), [{ type: "problem", problems }]);
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), key), "1cut short");
});
