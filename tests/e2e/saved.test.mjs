import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { serveShop } from "./support/shop.mjs";
import { fillCart, order, shopCart } from "./support/shopper.mjs";
import { becomes } from "./support/until.mjs";
import { cart, inspect, ready } from "./support/widget.mjs";

const shop = await serveShop();

/** What is put aside: {id: quantity}. */
const saved = (page) =>
  page.evaluate(async () =>
    Object.fromEntries((await window.cartkeep.cart.saved()).map(({ id, quantity }) => [id, quantity])),
  );

/** A visitor's page with two kettles and a set of mugs in the shop's cart, and the panel of the mini cart. */
async function filled(t, options) {
  const visitor = await newVisitor(t, shop, options);
  const page = await visitor.open("/");
  await fillCart(page, { kettle: 2, mugs: 1 });
  await becomes(() => cart(page), { kettle: 2, mugs: 1 });
  return { visitor, page, mini: page.locator("cartkeep-cart") };
}

/** Opens the panel, and puts the kettles aside. */
async function saveKettles(page) {
  await page.locator("cartkeep-cart .bag").click();
  await page.getByRole("button", { name: "Save for later: Enamel kettle" }).click();
  await becomes(() => saved(page), { kettle: 2 });
}

test("a line goes aside and back, through a reload and another tab, and the shop's cart follows", async (t) => {
  const { visitor, page, mini } = await filled(t);
  await saveKettles(page);
  assert.deepEqual(await cart(page), { mugs: 1 });
  await becomes(() => shopCart(page), { mugs: 1 });
  await mini.getByRole("heading", { name: "Saved for later (1)" }).waitFor();
  await page.reload();
  await ready(page);
  assert.deepEqual([await cart(page), await saved(page)], [{ mugs: 1 }, { kettle: 2 }]);

  const tab = await visitor.open("/");
  await ready(tab);
  assert.deepEqual([await cart(tab), await saved(tab)], [{ mugs: 1 }, { kettle: 2 }]);
  await tab.locator("cartkeep-cart .bag").click();
  await tab.getByRole("button", { name: "Move to cart: Enamel kettle" }).click();
  await becomes(() => cart(tab), { mugs: 1, kettle: 2 });
  await becomes(() => cart(page), { mugs: 1, kettle: 2 });
  for (const one of [page, tab]) {
    assert.deepEqual(await saved(one), {});
    await becomes(() => shopCart(one), { kettle: 2, mugs: 1 });
  }
  await page.reload();
  await ready(page);
  assert.deepEqual([await cart(page), await saved(page)], [{ kettle: 2, mugs: 1 }, {}]);
});

test("a change is told before the page is left, also where it was not painted meanwhile", async (t) => {
  const { page } = await filled(t);
  await page.locator("cartkeep-cart .bag").click();
  await page.evaluate(() => {
    window.requestAnimationFrame = () => {};
    document.addEventListener("click", () => {
      location.href = "/cart.html";
    });
  });
  await page.getByRole("button", { name: "Remove Enamel kettle" }).click();
  await page.waitForURL("**/cart.html");
  assert.deepEqual(await shopCart(page), { mugs: 1 });
  await ready(page);
  assert.deepEqual(await cart(page), { mugs: 1 });
});

test("what another tab puts in meanwhile stays in the cart", async (t) => {
  const visitor = await newVisitor(t, shop);
  const [page, tab] = [await visitor.open("/e2e/choices.html"), await visitor.open("/e2e/choices.html")];
  for (const one of [page, tab]) await ready(one);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "kettle", quantity: 2 }));
  await becomes(() => cart(tab), { kettle: 2 });
  await Promise.all([
    page.evaluate(() => window.cartkeep.cart.saveForLater({ id: "kettle" })),
    tab.evaluate(() => window.cartkeep.cart.add({ id: "kettle" })),
  ]);
  // Whoever is first: the one piece is in the cart, or it went aside with the others, and none is lost or doubled.
  const sum = (lists) => lists.reduce((pieces, { kettle = 0 }) => pieces + kettle, 0);
  for (const one of [page, tab]) await becomes(async () => sum([await cart(one), await saved(one)]), 3);
  assert.deepEqual([await cart(page), await saved(page)], [await cart(tab), await saved(tab)]);
});

test("two tabs that put one line aside at once have put it aside once", async (t) => {
  const visitor = await newVisitor(t, shop);
  const [page, tab] = [await visitor.open("/e2e/choices.html"), await visitor.open("/e2e/choices.html")];
  for (const one of [page, tab]) await ready(one);
  await page.evaluate(() => window.cartkeep.cart.add({ id: "kettle", quantity: 2 }));
  await becomes(() => cart(tab), { kettle: 2 });
  const save = (one) => one.evaluate(() => window.cartkeep.cart.saveForLater({ id: "kettle" }));
  await Promise.all([save(page), save(tab)]);
  for (const one of [page, tab]) {
    await becomes(() => saved(one), { kettle: 2 });
    assert.deepEqual(await cart(one), {});
  }
});

test("what is aside counts in no total, and in no link; an order leaves it", async (t) => {
  const { page } = await filled(t);
  await saveKettles(page);
  const { facts } = await inspect(page);
  assert.deepEqual([facts["cart.count"], facts["cart.lines"]], [1, 1]);
  const link = await page.evaluate(() => window.cartkeep.resumeLink());
  await page.evaluate(() => window.cartkeep.cart.remove({ id: "mugs" }));
  assert.equal(await page.evaluate(() => window.cartkeep.resumeLink()), null);
  assert.equal(await page.evaluate(() => window.cartkeep.estimate()), null);
  assert.ok(link);
  await fillCart(page, { bread: 1 });
  await page.goto("/cart.html");
  await order(page);
  await ready(page);
  await becomes(() => cart(page), {});
  assert.deepEqual(await saved(page), { kettle: 2 });
});

test("its price is asked anew: none is shown that isn't known, and a new one is told", async (t) => {
  const { page, mini } = await filled(t);
  await saveKettles(page);
  // A page that says nothing of its prices.
  await page.goto("/e2e/choices.html");
  await ready(page);
  await page.locator("cartkeep-cart .bag").click();
  const line = mini.locator(".saved .item");
  await line.getByText("Enamel kettle").waitFor();
  const [price] = await page.evaluate(() => window.cartkeep.cart.saved());
  if (price.price === undefined) {
    await line.getByText("We don’t know today’s price here.").waitFor();
    assert.equal(await line.locator(".price").textContent(), "");
  }
  await page.evaluate(() => window.cartkeep.viewProduct({ id: "kettle", price: "52.00" }));
  await line.getByText("Was €48.00 when you added it, now €52.00").waitFor();
  assert.equal(await line.locator(".price").textContent(), "€104.00");
});

test("by the keyboard, with every act told, and taken back", async (t) => {
  const { page, mini } = await filled(t);
  const status = () => mini.locator(".panel > [role=status]").textContent();
  const press = async (name) => {
    await mini.getByRole("button", { name }).focus();
    await page.keyboard.press("Enter");
  };
  await press("Cart, 3 items");
  await press("Save for later: Enamel kettle");
  await becomes(status, "Enamel kettle: saved for later.");
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.id), "title");
  await press("Undo");
  await becomes(() => cart(page), { kettle: 2, mugs: 1 });
  await becomes(() => shopCart(page), { kettle: 2, mugs: 1 });
  await press("Save for later: Enamel kettle");
  await press("Remove Enamel kettle from what is saved for later");
  await becomes(status, "Enamel kettle: removed.");
  await becomes(() => saved(page), {});
  await press("Undo");
  await becomes(() => saved(page), { kettle: 2 });
  await press("Move to cart: Enamel kettle");
  await becomes(status, "Enamel kettle: in your cart again.");
  await becomes(() => shopCart(page), { kettle: 2, mugs: 1 });
  await press("Remove Enamel kettle");
  await becomes(() => shopCart(page), { mugs: 1 });
  await press("Undo");
  await becomes(() => shopCart(page), { kettle: 2, mugs: 1 });
  await page.keyboard.press("Escape");
  await press("Cart, 3 items");
  assert.equal(await mini.getByRole("button", { name: "Undo" }).isVisible(), false, "closed, it is done");
});

test("everything to press is large enough for a finger", async (t) => {
  const { page, mini } = await filled(t, { viewport: { width: 390, height: 844 } });
  await saveKettles(page);
  const buttons = await mini.locator(".panel :is(button, a.button)").all();
  const visible = [];
  for (const button of buttons) if (await button.isVisible()) visible.push(button);
  assert.ok(visible.length >= 8, `${visible.length}`);
  for (const button of visible) {
    const { width, height } = await button.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${await button.textContent()}: ${width} x ${height}`);
  }
  const across = await mini.locator(".all").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  assert.equal(across, 0, "nothing sticks out");
});
