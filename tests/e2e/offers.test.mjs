// Offers whose code the shop's server makes once they are taken.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { becomes } from "./support/until.mjs";
import { inspect, prompt, ready, textOf } from "./support/widget.mjs";

const shop = await serveShop();
const offer = { url: "/offer", timeout: "2s", text: "Good until {until}.", done: "Done" };
const FAILED = "No code could be made just now, so nothing is promised.";

test("a code is made when the offer is taken, shown with its end, and told to the page", async (t) => {
  const { page, asked, accepted } = await taken(t, { code: "OAK-7Q2M", expires: Date.UTC(2040, 0, 2, 12) });
  await becomes(async () => (await textOf(prompt(page))).includes("Good until 2 January 2040 at 14:00."), true);
  assert.equal(await prompt(page).getByRole("textbox").inputValue(), "OAK-7Q2M");
  assert.deepEqual(asked, ['POST {"prompt":"ten"}']);
  assert.deepEqual(await accepted(), [{ id: "ten", code: "OAK-7Q2M" }]);
  await prompt(page).getByRole("button", { name: "Done" }).click();
  await prompt(page).waitFor({ state: "detached" });
  const { ledger } = await inspect(page);
  assert.deepEqual(
    ledger.map(({ what }) => what),
    ["shown", "accepted"],
  );
});

for (const [name, answer] of [
  ["no code", {}],
  ["a code that is over", { code: "OLD", expires: 1000 }],
  ["something else", "<html>"],
  ["that it can't", 503],
  ["too late", undefined],
]) {
  test(`the server answers ${name}: nothing is promised`, async (t) => {
    const { page, accepted } = await taken(t, answer);
    await becomes(async () => (await textOf(prompt(page))).includes(FAILED), true);
    assert.deepEqual(await accepted(), []);
    assert.equal(await prompt(page).getByRole("textbox").count(), 0);
  });
}

test("where the code that asks can't be loaded, nothing is promised", async (t) => {
  const { page, accepted } = await taken(t, { code: "X" }, "**/offer.mjs");
  await becomes(async () => (await textOf(prompt(page))).includes(FAILED), true);
  assert.deepEqual(await accepted(), []);
});

/** Somebody takes the offer of a page whose server answers so: the page, what the server was asked, what the page heard. */
async function taken(t, answer, blocked) {
  const visitor = await newVisitor(t, shop, { mayFail: true });
  const asked = [];
  if (blocked) await visitor.context.route(blocked, (route) => route.abort());
  await visitor.context.route("**/offer", async (route) => {
    asked.push(`${route.request().method()} ${route.request().postData()}`);
    if (answer === undefined) return;
    if (typeof answer === "number") await route.fulfill({ status: answer });
    else
      await route.fulfill({
        contentType: "application/json",
        body: typeof answer === "string" ? answer : JSON.stringify(answer),
      });
  });
  const rule = { id: "ten", kind: "discount", on: "error", title: "Ten", text: "T", accept: "Get my code", offer };
  const config = { currency: "EUR", consent: "assumed", prompts: [rule] };
  const head = `<script type="application/json" id="cartkeep-config">${JSON.stringify(config)}</script>
    <script src="/cartkeep/cartkeep.js" async></script>`;
  const page = await visitor.open(await writePage(visitor.context, { head }));
  await ready(page);
  await page.evaluate(() => {
    window.heard = [];
    window.cartkeep.on("accepted", ({ detail }) => window.heard.push(detail));
  });
  await page.evaluate(() => window.cartkeep.fieldError("postcode"));
  await prompt(page).getByRole("button", { name: "Get my code" }).click();
  return { page, asked, accepted: () => page.evaluate(() => window.heard) };
}
