import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { stopTime, wait } from "./support/clock.mjs";
import { leaveThroughTop, read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { until } from "./support/until.mjs";
import { cart, fact, inspect, lastDecision, prompt, ready, textOf, unmet } from "./support/widget.mjs";

const shop = await serveShop();

/** Longer than the page's router takes, and than the widget waits for the content of a route. */
const SETTLED = 1500;

test("the product of a new route is known, with its estimate", async (t) => {
  const page = await singlePage(t);
  await go(page, "Kettle");
  assert.deepEqual(
    [await fact(page, "product.id"), await fact(page, "page.kind"), await fact(page, "page.path")],
    ["kettle", "product", "/e2e/spa/kettle"],
  );
  assert.match(await textOf(page.locator("cartkeep-estimate")), /^About €48\.00/);
  await go(page, "Mugs");
  assert.equal(await fact(page, "product.id"), "mugs");
  assert.match(await textOf(page.locator("cartkeep-estimate")), /^About €27\.00/);
});

test("each route to a product is one look at it", async (t) => {
  const page = await singlePage(t);
  for (const name of ["Kettle", "Mugs", "Kettle"]) await go(page, name);
  assert.equal(await fact(page, "visit.product"), 2);
  await go(page, "Mugs");
  assert.equal(await fact(page, "visit.product"), 2);
});

test("going back and forward is a change of route too", async (t) => {
  const page = await singlePage(t);
  await go(page, "Kettle");
  await go(page, "Mugs");
  await page.evaluate(() => history.back());
  await wait(page, SETTLED);
  assert.equal(await fact(page, "product.id"), "kettle");
});

test("engaged time starts anew with each route, and goes on for the visit", async (t) => {
  const page = await singlePage(t);
  await go(page, "Kettle");
  await read(page, 8);
  const before = Number(await fact(page, "dwell.page"));
  const visit = Number(await fact(page, "dwell.visit"));
  assert.ok(before >= 8, `${before} s`);
  await go(page, "Mugs");
  assert.ok(Number(await fact(page, "dwell.page")) < 3);
  assert.ok(Number(await fact(page, "dwell.visit")) >= visit);
});

test("leaving soon after a route has changed is too early, whatever was read before", async (t) => {
  const page = await singlePage(t);
  await go(page, "Kettle");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await read(page, 8);
  await go(page, "Mugs");
  await leaveThroughTop(page);
  await wait(page, 200);
  assert.deepEqual(unmet((await lastDecision(page, "exit_intent")).because), ["exit.after"]);
  await read(page, 6);
  await leaveThroughTop(page);
  await wait(page, 200);
  assert.equal((await lastDecision(page, "exit_intent")).chosen, "keep-ten");
});

test("the third look at the cart counts when it is a route", async (t) => {
  const page = await singlePage(t);
  await go(page, "Kettle");
  await page.getByRole("button", { name: "Add to cart" }).click();
  for (const look of [1, 2, 3]) {
    await go(page, "Cart");
    assert.equal(await fact(page, "visit.cart"), look);
    if (look < 3) await go(page, "Kettle");
  }
  const { candidates } = await until("the return was judged", () => lastDecision(page, "return"));
  // This page has no chat, which is the one reason left.
  assert.deepEqual(unmet(candidates.find(({ id }) => id === "third-look").because), ["chat.available"]);
});

test("a prompt goes with the route it was meant for", async (t) => {
  const page = await singlePage(t);
  await go(page, "Kettle");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await read(page, 6);
  await leaveThroughTop(page);
  await wait(page, 200);
  await prompt(page).waitFor();
  await page.evaluate(() => history.back());
  await wait(page, SETTLED);
  assert.equal(await prompt(page).count(), 0);
});

test("the cart and the elements stay through all routes", async (t) => {
  const page = await singlePage(t);
  await go(page, "Kettle");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await go(page, "Cart");
  assert.deepEqual(await cart(page), { kettle: 1 });
  assert.match(await textOf(page.locator("cartkeep-estimate")), /^About €48\.00/);
  assert.equal((await inspect(page)).problems.length, 0);
});

/** The single-page shop. Its time stands still. */
async function singlePage(t) {
  const visitor = await newVisitor(t, shop, { clock: "2026-11-20T10:00:00+02:00" });
  const page = await visitor.open("/e2e/single-page.html");
  await ready(page);
  await stopTime(page);
  return page;
}

/** Follows a link of the page's navigation, and waits until its content stands. */
async function go(page, name) {
  await page.getByRole("link", { name, exact: true }).click();
  await wait(page, SETTLED);
}
