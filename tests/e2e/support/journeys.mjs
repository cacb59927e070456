// Three shoppers, each from the first page to the order, by the shop's and the widget's own controls. `look` is called where there is
// something to see, with a sentence that says what.

import assert from "node:assert/strict";
import { sleepFor } from "./clock.mjs";
import { leaveThroughTop, read } from "./pointer.mjs";
import { visit } from "./scenes.mjs";
import { cart, prompt, textOf } from "./widget.mjs";

/** By name: how large the visitor's window is, and what happens in it. */
export const journeys = {
  "gift-to-lviv": {
    viewport: { width: 960, height: 720 },
    async play(visitor, look) {
      const page = await visit(visitor, "/product.html?id=teapot");
      const estimate = page.locator("cartkeep-estimate");
      await look(page, "The page of a teapot says what it costs with delivery, for where the shopper seems to be");
      await estimate.locator(".toggle").click();
      await estimate.getByLabel("Postcode").fill("79000");
      await estimate.getByRole("button", { name: "Show cost" }).click();
      await estimate.getByText("79000").first().waitFor();
      assert.match(await textOf(estimate), /79000, Ukraine/);
      await look(page, "The gift goes to Lviv: the ways there, what each costs, and when it arrives");
      await page.locator("form").getByRole("button", { name: "Add to cart" }).click();
      await page.locator("cartkeep-cart .count").waitFor();
      const help = page.locator("cartkeep-help");
      await help.scrollIntoViewIfNeeded();
      await help.getByRole("searchbox").fill("gift");
      await help.getByText("Can a parcel be a gift?").click();
      await help.getByText("No price is in the parcel").waitFor();
      await look(page, "No price is in a parcel that is a gift: the answer is on the page");
      await page.goto("/cart.html");
      await page.locator("cartkeep-estimate").getByText("79000").first().waitFor();
      await look(page, "The cart knows it, and says the same");
      await checkOut(page, look, { region: "46", postcode: "79000", city: "Lviv", street: "1 Example Street" });
    },
  },
  fridge: {
    viewport: { width: 960, height: 720 },
    async play(visitor, look) {
      let page = await visit(visitor, "/product.html?id=fridge", { standing: true });
      await page.locator("form").getByRole("button", { name: "Add to cart" }).click();
      await read(page, 6);
      await leaveThroughTop(page, 400);
      await page.clock.runFor(300);
      await page.clock.resume();
      await prompt(page).waitFor();
      await look(page, "Somebody is about to leave with a full cart: one offer, closed by one act");
      await page.keyboard.press("Escape");
      await prompt(page).waitFor({ state: "detached" });
      await page.goto("about:blank");
      await sleepFor(page, AWAY);
      await page.clock.resume();
      await page.goto("/");
      await page.locator("cartkeep-layer .welcome").waitFor();
      await look(page, "Back after some hours: the cart has waited");
      await page
        .locator("cartkeep-layer")
        .getByRole("button", { name: "Continue" })
        .or(page.locator("cartkeep-layer").getByRole("link", { name: "Continue" }))
        .first()
        .click();
      page = await visit(visitor, "/product.html?id=fridge");
      const help = page.locator("cartkeep-help");
      await help.scrollIntoViewIfNeeded();
      await help.getByText("Is the fridge carried up the stairs?").click();
      await help.getByText("by two people").waitFor();
      await look(page, "The question about this product comes first");
      await page.goto("/cart.html");
      await checkOut(page, look, {
        region: "30",
        postcode: "02002",
        city: "Kyiv",
        street: "1 Example Street",
        declined: true,
      });
    },
  },
  groceries: {
    viewport: { width: 390, height: 720 },
    async play(visitor, look) {
      const page = await visit(visitor, "/product.html?id=bread");
      const estimate = page.locator("cartkeep-estimate");
      await estimate.locator(".toggle").click();
      await estimate.getByLabel("Postcode").fill("02002");
      await estimate.getByRole("button", { name: "Show cost" }).click();
      await estimate.getByText("02002").first().waitFor();
      await look(page, "The postcode is all it takes: every way of delivery, and the evening courier’s price");
      await page.locator("form").getByRole("button", { name: "Add to cart" }).click();
      await page.locator("cartkeep-cart .count").waitFor();
      const together = page.locator("cartkeep-recommend");
      await together.scrollIntoViewIfNeeded();
      await look(page, "What goes with a loaf, one press away");
      await together.getByRole("button", { name: "Add Mountain cheese to the cart" }).click();
      await together.getByRole("button", { name: "Add Buckwheat honey to the cart" }).click();
      assert.deepEqual(await cart(page), { bread: 1, cheese: 1, honey: 1 });
      await page.goto("/cart.html");
      const fill = page.locator("cartkeep-recommend");
      await fill.getByText("more and delivery is free").first().waitFor();
      await fill.scrollIntoViewIfNeeded();
      await look(page, "What is missing to free delivery, and what would fill it");
      await checkOut(page, look, {
        region: "30",
        postcode: "02002",
        city: "Kyiv",
        street: "1 Example Street",
        method: "Evening courier",
      });
    },
  },
};

/** Longer than a visit lasts. */
const AWAY = 3 * 3_600_000;

/** From the cart page to the order, by the shop's own form. */
async function checkOut(page, look, { region, postcode, city, street, method, declined = false }) {
  await page.getByRole("link", { name: "Go to checkout" }).click();
  await page.locator("cartkeep-progress [part=now], cartkeep-progress [part=steps]").first().waitFor();
  await look(page, "The checkout says what it will ask, and how far it is");
  await page.getByLabel("E-mail").fill("name@example.org");
  await page.getByLabel("Name", { exact: true }).fill("A. Shopper");
  await page.getByLabel("Country").selectOption("UA");
  await page.getByLabel("Region").selectOption(region);
  await page.getByLabel("Postcode").fill(postcode);
  await page.getByLabel("City").fill(city);
  await page.getByLabel("Street and number").fill(street);
  await page.getByRole("button", { name: "Continue to delivery" }).click();
  if (method) await page.getByRole("radio", { name: method }).check();
  await look(page, "The ways of delivery, with their days");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  if (declined) {
    await pay(page, "4242 4242 4242 0000");
    const ways = page.locator("cartkeep-pay");
    await ways.getByText("The payment didn’t go through.").waitFor();
    await ways.scrollIntoViewIfNeeded();
    await look(page, "The card is declined: what else there is");
  }
  await pay(page, "4242 4242 4242 4242");
  await page.waitForURL("**/order.html?id=*");
  await page.getByRole("heading", { name: "Thank you." }).waitFor();
  await look(page, "Ordered");
  assert.deepEqual(await cart(page), {}, "what was ordered is no longer in the cart");
}

async function pay(page, number) {
  await page.getByLabel("Name on the card").fill("A. Shopper");
  await page.getByLabel("Card number").fill(number);
  await page.locator("[name=card-expiry]").fill("12/40");
  await page.locator("[name=card-code]").fill("123");
  await page.locator("#pay").click();
}
