import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { sleepFor, stopTime, wait } from "./support/clock.mjs";
import { read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { fillCart } from "./support/shopper.mjs";
import { until } from "./support/until.mjs";
import { explain, lastDecision, prompt, ready, textOf, unmet } from "./support/widget.mjs";

const shop = await serveShop();

test("who reads the cart page for 45 seconds is invited to chat, and not before", async (t) => {
  const page = await cartReader(t);
  await read(page, 40);
  assert.equal(await prompt(page).count(), 0);
  await read(page, 6);
  assert.match(await textOf(prompt(page)), /Anything unclear\?.*ask us, and we answer here/);
  assert.equal((await lastDecision(page, "dwell")).chosen, "ask-us");
});

test("the invitation stands beside what the shopper does: it takes no focus and covers no page", async (t) => {
  const page = await cartReader(t);
  await page.getByLabel("Coupon").focus();
  await read(page, 46);
  await prompt(page).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "coupon-code");
  assert.equal(await prompt(page).evaluate((dialog) => dialog.matches(":modal")), false);
});

test("a cart page that was left open for an hour is not read for 45 seconds", async (t) => {
  const page = await cartReader(t);
  await sleepFor(page, 3_600_000);
  await wait(page, 5000);
  assert.equal(await lastDecision(page, "dwell"), undefined);
  assert.equal(await prompt(page).count(), 0);
});

test("who takes the invitation finds the shop's own chat open, and it knows what this is about", async (t) => {
  const page = await cartReader(t);
  await read(page, 46);
  const context = heard(page, "cartkeep:chat");
  await prompt(page).getByRole("button", { name: "Chat with us" }).click();
  const { reason, page: kind, cart } = await context;
  assert.deepEqual(
    { reason, kind, cart: cart.map(({ id, name, quantity }) => ({ id, name, quantity })) },
    { reason: "dwell", kind: "cart", cart: [{ id: "mugs", name: "Stoneware mugs, pair", quantity: 2 }] },
  );
  const chat = page.getByRole("region", { name: "Ask us" });
  await chat.getByText("About: a longer look. Page: cart. In the cart: 2 × Stoneware mugs, pair").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "chat-text");
  assert.equal(await prompt(page).count(), 0);
});

test("the chat is told the total when it is known for certain", async (t) => {
  const page = await cartReader(t);
  await page.evaluate(() => window.cartkeep.setDestination({ country: "UA", postcode: "02002" }));
  await page.evaluate(() => window.cartkeep.chooseMethod("courier"));
  await read(page, 46);
  const context = heard(page, "cartkeep:chat");
  await prompt(page).getByRole("button", { name: "Chat with us" }).click();
  assert.equal((await context).total, "53.70 EUR");
});

test("an invitation that was declined stays away", async (t) => {
  const page = await cartReader(t);
  await read(page, 46);
  await prompt(page).getByRole("button", { name: "No, thanks" }).click();
  await prompt(page).waitFor({ state: "detached" });
  await wait(page, 61_000);
  await page.reload();
  await ready(page);
  await read(page, 46);
  const { chosen, candidates } = await lastDecision(page, "dwell");
  assert.equal(chosen, undefined);
  assert.deepEqual(unmet(candidates.find(({ id }) => id === "ask-us").because), ["caps.closed", "caps.once"]);
  assert.equal(await prompt(page).count(), 0);
});

test("who comes back to the cart for the third time is invited to chat", async (t) => {
  const visitor = await newVisitor(t, shop);
  const page = await visitor.open("/product.html?id=mugs");
  await fillCart(page, { mugs: 1 });
  for (const look of [1, 2, 3]) {
    await page.goto("/cart.html");
    await ready(page);
    const { chosen } = await until("the return was judged", () => lastDecision(page, "return"));
    assert.equal(chosen, look === 3 ? "third-look" : undefined, `look ${look}`);
    if (look < 3) await page.goto("/product.html?id=mugs");
  }
  assert.match(await textOf(prompt(page)), /Still deciding\?/);
});

test("nobody is invited to a chat that is closed", async (t) => {
  const page = await cartReader(t);
  await page.evaluate(() => window.cartkeep.chatAvailable(false));
  await read(page, 46);
  const { chosen, candidates } = await lastDecision(page, "dwell");
  assert.equal(chosen, undefined);
  assert.deepEqual(unmet(candidates.find(({ id }) => id === "ask-us").because), ["chat.available"]);
});

test("a page that says no has the last word, and nothing counts as shown", async (t) => {
  const page = await cartReader(t);
  await page.evaluate(() => document.addEventListener("cartkeep:before-show", (event) => event.preventDefault()));
  await read(page, 46);
  assert.equal((await explain(page)).at(-1).chosen, "ask-us");
  assert.equal(await prompt(page).count(), 0);
  assert.deepEqual(await page.evaluate(async () => (await window.cartkeep.inspect()).ledger), []);
});

/** The cart page, with mugs in the cart. Its time stands still. */
async function cartReader(t) {
  const visitor = await newVisitor(t, shop, { clock: "2026-11-20T10:00:00+02:00" });
  const page = await visitor.open();
  await fillCart(page, { mugs: 2 });
  await page.goto("/cart.html");
  await ready(page);
  await stopTime(page);
  return page;
}

/** What the next event of a type says. */
function heard(page, type) {
  return page.evaluate(
    (type) =>
      new Promise((resolve) => {
        document.addEventListener(type, ({ detail }) => resolve(detail), { once: true });
      }),
    type,
  );
}
