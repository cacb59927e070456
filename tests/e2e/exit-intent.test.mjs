import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { stopTime, wait } from "./support/clock.mjs";
import { comeBack, leaveThrough, leaveThroughTop, middleOf, move, read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { until } from "./support/until.mjs";
import { exits, inspect, journal, lastDecision, prompt, ready, textOf, unmet } from "./support/widget.mjs";

const shop = await serveShop();

/** Longer than the pointer may take to come back. */
const GONE = 200;
/** Longer than prompts are kept apart. */
const APART = 61_000;

test("what a product costs delivered stands on its page before any address is typed", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=mugs");
  const estimate = page.locator("cartkeep-estimate");
  await estimate.getByText("delivered to").waitFor();
  // From 24.90 and 2.10 by post to 24.90 and 6.90 by the evening courier; most parcels go to Kyiv.
  assert.match(await textOf(estimate), /^About €27\.00 – €31\.80 delivered to Kyiv/);
  assert.match(await textOf(estimate), /Kyiv is our guess/);
});

test("who reads, puts something into the cart and goes out through the top gets one offer", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await putIntoCart(page);
  await read(page, 6);
  await leaveThroughTop(page);
  await prompt(page).waitFor();
  assert.match(await textOf(prompt(page)), /Before you go.*OAK10/);
  assert.equal((await lastDecision(page, "exit_intent")).chosen, "keep-ten");
});

test("an offer whose code can't be loaded was not shown, and may come again", async (t) => {
  const visitor = await newVisitor(t, shop, { clock: "2026-11-20T10:00:00+02:00", mayFail: true });
  await visitor.context.route("**/prompt.mjs", (route) => route.abort());
  const page = await visitor.open("/product.html?id=kettle");
  await ready(page);
  await stopTime(page);
  await putIntoCart(page);
  await read(page, 6);
  await leaveThroughTop(page);
  await wait(page, GONE);
  await until("it was given up", async () => /"e":"prompt_vetoed"/.test(await journal(page)));
  const { chosen } = await lastDecision(page, "exit_intent");
  assert.equal(chosen, "keep-ten");
  assert.deepEqual((await inspect(page)).ledger, []);
  assert.deepEqual(visitor.warnings, []);
  assert.equal(await prompt(page).count(), 0);
});

test("an offer that was closed stays closed, after a reload and in another tab too", async (t) => {
  const page = await reader(t);
  await leaveThroughTop(page);
  await wait(page, GONE);
  await prompt(page).getByRole("button", { name: "No, thanks" }).click();
  await prompt(page).waitFor({ state: "detached" });

  await leavesUnasked(page);
  await page.reload();
  await ready(page);
  await leavesUnasked(page);
  const tab = await page.context().newPage();
  await tab.goto("/product.html?id=kettle");
  await ready(tab);
  await leavesUnasked(tab);

  /** Reads on for a minute, so that only having closed the offer can be the reason. */
  async function leavesUnasked(page) {
    await wait(page, APART);
    await read(page, 6);
    await leaveThroughTop(page);
    await wait(page, GONE);
    const { chosen, candidates } = await lastDecision(page, "exit_intent");
    assert.equal(chosen, undefined);
    const offer = candidates.find(({ id }) => id === "keep-ten");
    assert.deepEqual(unmet(offer.because), ["caps.closed", "caps.once"]);
    assert.equal(await prompt(page).count(), 0);
    await comeBack(page);
  }
});

test("who takes the offer finds the code in the shop's cart", async (t) => {
  const page = await reader(t);
  await leaveThroughTop(page);
  await wait(page, GONE);
  await prompt(page).getByRole("button", { name: "Use OAK10" }).click();
  await prompt(page).waitFor({ state: "detached" });
  await page.goto("/cart.html");
  await page.getByText("OAK10: 10 % off each piece.").waitFor();
  assert.match(await textOf(page.locator("#sums")), /Total before delivery €43\.20/);
});

test("Escape closes the offer, and the focus is where it was", async (t) => {
  const page = await reader(t);
  await page.getByRole("link", { name: "Enamel kettle" }).or(page.locator("#crumb")).first().focus();
  await wait(page, 6000);
  await leaveThroughTop(page);
  await wait(page, GONE);
  await prompt(page).waitFor();
  await page.keyboard.press("Escape");
  await prompt(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(() => document.activeElement.id), "crumb");
});

test("leaving at once after the page has come is too early for an offer", async (t) => {
  const page = await reader(t, { seconds: 0 });
  await wait(page, 2000);
  await leaveThroughTop(page);
  await isRefused(page, "exit.after");
  await genuineExitStillWorks(page);
});

for (const side of ["left", "right", "bottom"]) {
  test(`the pointer goes out at the ${side}: no offer`, async (t) => {
    const page = await reader(t);
    await leaveThrough(page, side);
    await isRefused(page, "exit.edge");
    await genuineExitStillWorks(page);
  });
}

test("the pointer is back within a tenth of a second: no offer, and nothing to explain", async (t) => {
  const page = await reader(t);
  await leaveThroughTop(page);
  await wait(page, 60);
  await page.mouse.move(640, 30);
  await wait(page, 1000);
  assert.deepEqual(await exits(page), []);
  await genuineExitStillWorks(page);
});

test("a list of choices is opened with the mouse and closed again: no offer", async (t) => {
  const page = await reader(t, { address: "/e2e/choices.html" });
  const list = await middleOf(page.getByLabel("Size"));
  await page.mouse.click(list.x, list.y);
  await slipOutOf(page, list);
  await isRefused(page, "exit.guard", "select");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await leaveThrough(page, "left");
  await isRefused(page, "exit.edge");
  await genuineExitStillWorks(page);
});

test("a list of choices is opened with the keyboard and closed again: no offer", async (t) => {
  const page = await reader(t, { address: "/e2e/choices.html" });
  const list = await middleOf(page.getByLabel("Size"));
  await page.mouse.move(list.x, list.y);
  await page.getByLabel("Size").focus();
  await page.keyboard.press("Space");
  await slipOutOf(page, list);
  await isRefused(page, "exit.guard", "select");
  await page.keyboard.press("Escape");
  await leaveThrough(page, "left");
  await isRefused(page, "exit.edge");
  await genuineExitStillWorks(page);
});

test("the list of countries in the estimate is a list of choices too", async (t) => {
  const page = await reader(t);
  const estimate = page.locator("cartkeep-estimate");
  await estimate.getByRole("button").first().click();
  const list = await middleOf(estimate.getByLabel("Country"));
  await page.mouse.click(list.x, list.y);
  await slipOutOf(page, list);
  await isRefused(page, "exit.guard", "select");
  await page.keyboard.press("Escape");
  await genuineExitStillWorks(page);
});

test("the scroll bar is used, and the pointer slips out above it: no offer", async (t) => {
  const page = await reader(t);
  const bar = await page.evaluate(() => ({
    x: innerWidth - 4,
    y: 60,
    width: innerWidth - document.documentElement.clientWidth,
  }));
  assert.ok(bar.width > 5, "the page has a scroll bar");
  await page.mouse.move(bar.x, bar.y);
  await page.mouse.down();
  await move(page, bar, { x: bar.x, y: 300 });
  await move(page, { x: bar.x, y: 300 }, { x: bar.x, y: -1 });
  await page.mouse.up();
  await staysUnasked(page);
  await genuineExitStillWorks(page);
});

test("the pointer goes on to the tabs after a link was clicked: no offer", async (t) => {
  const page = await reader(t);
  // The answer "no content" leaves the shopper where they are.
  await page.route("**/index.html*", (route) => route.fulfill({ status: 204 }));
  const link = await middleOf(page.locator("#crumb"));
  await page.mouse.click(link.x, link.y);
  await move(page, link, { x: link.x, y: -1 });
  await isRefused(page, "exit.guard", "link");
  await genuineExitStillWorks(page);
});

test("suggestions are open below the search field: no offer", async (t) => {
  const page = await reader(t);
  const field = await middleOf(page.getByRole("combobox", { name: "Search the shop" }));
  await page.mouse.click(field.x, field.y);
  await page.keyboard.type("tea");
  await page.getByRole("listbox", { name: "Suggestions" }).waitFor();
  await move(page, { x: field.x, y: field.y + 60 }, { x: field.x, y: -1 });
  await isRefused(page, "exit.guard", "typing");
  await page.keyboard.press("Escape");
  await genuineExitStillWorks(page);
});

test("a postcode is being typed in the estimate: no offer", async (t) => {
  const page = await reader(t);
  const estimate = page.locator("cartkeep-estimate");
  await estimate.getByRole("button").first().click();
  const field = await middleOf(estimate.getByLabel("Postcode"));
  await page.mouse.click(field.x, field.y);
  await page.keyboard.type("0200");
  await move(page, field, { x: field.x, y: -1 });
  await isRefused(page, "exit.guard", "typing");
  await genuineExitStillWorks(page);
});

test("text is dragged along while the pointer leaves: no offer", async (t) => {
  const page = await reader(t);
  const text = await middleOf(page.locator("#description"));
  await page.mouse.move(text.x, text.y);
  await page.mouse.down();
  await move(page, text, { x: text.x, y: -1 });
  await page.mouse.up();
  await staysUnasked(page);
  await genuineExitStillWorks(page);
});

test("somebody with an empty cart is not asked anything", async (t) => {
  const page = await reader(t, { cart: false });
  await leaveThroughTop(page);
  await wait(page, GONE);
  const { chosen, because, candidates } = await lastDecision(page, "exit_intent");
  assert.equal(chosen, undefined);
  assert.deepEqual(unmet(because), []);
  for (const candidate of candidates) assert.ok(unmet(candidate.because).includes("cart.total"));
});

/** A page on which somebody put a kettle into the cart and read for a while. Its time stands still. */
async function reader(t, { address = "/product.html?id=kettle", seconds = 6, cart = true } = {}) {
  const visitor = await newVisitor(t, shop, { clock: "2026-11-20T10:00:00+02:00" });
  const page = await visitor.open(address);
  await ready(page);
  await stopTime(page);
  if (cart) await putIntoCart(page);
  await read(page, seconds);
  return page;
}

async function putIntoCart(page) {
  await page.locator("form").getByRole("button", { name: "Add to cart" }).click();
  await page.locator("cartkeep-cart").getByText("1", { exact: true }).first().waitFor();
}

/** The pointer left a moment ago, and that was not taken for leaving the shop, for this one reason. */
async function isRefused(page, what, value) {
  await wait(page, GONE);
  const decisions = await exits(page);
  const { chosen, because } = decisions.at(-1) ?? assert.fail("the widget did not notice that the pointer left");
  assert.equal(chosen, undefined);
  assert.ok(unmet(because).includes(what), `${what} is among ${unmet(because)}`);
  if (value) assert.equal(because.find((line) => line.what === what).value, value);
  assert.equal(await prompt(page).count(), 0);
}

/** Whether the browser tells of a pointer that leaves with a button held down differs; that it means nothing does not. */
async function staysUnasked(page) {
  await wait(page, GONE);
  for (const { because } of await exits(page)) assert.notDeepEqual(unmet(because), []);
  assert.equal(await prompt(page).count(), 0);
}

/** Browsers draw a list of choices over the page and keep the pointer's way over it to themselves; then it is outside. */
async function slipOutOf(page, list) {
  await wait(page, 500);
  await page.mouse.move(list.x, -1);
}

async function genuineExitStillWorks(page) {
  await comeBack(page);
  await read(page, 8);
  await leaveThroughTop(page);
  await wait(page, GONE);
  assert.equal((await lastDecision(page, "exit_intent")).chosen, "keep-ten");
  await prompt(page).waitFor();
}
