// Why a shopper may leave: what they hesitate over is noticed, after consent and where the shop asks for it, and nothing of
// what they typed, copied or clicked is.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { newVisitor } from "./support/browser.mjs";
import { wait } from "./support/clock.mjs";
import { comeBack, leaveThroughTop, read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct, fillCart } from "./support/shopper.mjs";
import { until } from "./support/until.mjs";
import { fact, inspect, journal, lastDecision, prompt, ready } from "./support/widget.mjs";

const shop = await serveShop();

const LOWER = {
  id: "lower",
  kind: "reassurance",
  on: "exit_intent",
  when: { "reason.top": "price" },
  title: "Good value",
  text: "Kept for a long time.",
  accept: "Good to know",
};

test("what a shopper hesitates over becomes the reason, which the offer fits", async (t) => {
  const { visitor, loaded } = await asking(t, { prompts: [LOWER] });
  const page = await visitor.open("/index.html");
  await ready(page);
  await until("hesitations are listened to", () => loaded.includes("hesitation.mjs"));
  assert.ok(!loaded.includes("cartkeep.wasm"), "one module is loaded, the one that knows reasons");
  assert.equal(await fact(page, "reason.top"), "unknown");
  await page.getByLabel("Sort").selectOption("cheapest");
  await has(page, "price_sort");

  await openListening(page, loaded, "/product.html?id=kettle");
  await addThisProduct(page);
  await page.locator("h1#name").click({ clickCount: 3 });
  await page.keyboard.press("ControlOrMeta+C");
  await has(page, "name_copied");
  assert.equal(await fact(page, "reason.top"), "unknown", "so far it may be anything");

  await openListening(page, loaded, "/cart.html");
  await read(page, 3);
  await page.getByRole("button", { name: "One more" }).click();
  await page.getByRole("button", { name: "One less" }).click();
  await has(page, "quantity_flip");
  await page.getByLabel("Coupon").fill("SECRET-CODE-17");
  await has(page, "coupon_focus");
  assert.equal(await fact(page, "reason.top"), "price");
  assert.equal(await fact(page, "segment"), "bargain_hunter");

  const { insight } = await inspect(page);
  for (const { prior, contributions = [], score } of insight.reasons) {
    assert.equal(
      contributions.reduce((sum, { weight }) => sum + weight, prior),
      score,
      "the contributions add up",
    );
  }
  assert.equal(
    insight.reasons.reduce((sum, { share }) => sum + share, 0),
    1_000_000,
  );
  assert.deepEqual(
    insight.path.filter(({ what }) => what !== "page").map(({ what, id }) => id ?? what),
    ["price_sort", "kettle", "name_copied", "cart", "quantity_flip", "removed_after_total", "coupon_focus"],
  );

  await page.locator("h1").click();
  await wait(page, 6000);
  await leaveThroughTop(page);
  await prompt(page).waitFor();
  const { candidates } = await lastDecision(page, "exit_intent");
  assert.ok(
    candidates[0].because.some(({ what, wanted }) => what === "reason.price" && wanted === "weighed with coupon_focus"),
    JSON.stringify(candidates[0].because),
  );
  const told = await journal(page);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  for (const text of [told, kept.replaceAll("Enamel kettle", "")]) {
    assert.doesNotMatch(text, /SECRET/, "nothing of what was typed");
  }
  const kinds = told.split("\n").filter((line) => line.includes("hesitation_seen"));
  assert.ok(kinds.length > 0);
  for (const line of kinds) {
    assert.match(line, /^\{"t":\d+,"e":"hesitation_seen","kind":"[a-z_]+"\}$/, "that it happened, and no more");
  }
});

test("refused fields and clicks again and again in the checkout are a checkout that asks too much", async (t) => {
  const { visitor, loaded } = await asking(t, { insight: true });
  const page = await visitor.open("/index.html");
  await ready(page);
  await fillCart(page, { kettle: 1 });
  await openListening(page, loaded, "/checkout.html");
  await page.evaluate(() => {
    const dead = document.createElement("button");
    dead.textContent = "Nothing comes of it";
    dead.style.userSelect = "none";
    document.querySelector("h1").append(dead);
  });
  await page.getByRole("button", { name: "Nothing comes of it" }).click({ clickCount: 3, delay: 20 });
  await has(page, "repeated_clicks");
  const next = page.getByRole("button", { name: "Continue to delivery" });
  await next.click();
  await wait(page, 1200);
  await page.getByLabel("E-mail").fill("no address");
  await next.click();
  await has(page, "field_errors");
  assert.equal(await fact(page, "reason.top"), "complexity");
});

test("before consent nothing is listened to, and what is taken back takes all of it", async (t) => {
  const { visitor, loaded } = await asking(t, { insight: true }, { consent: null });
  const page = await visitor.open("/cart.html");
  await ready(page);
  await fillCart(page, { kettle: 1 });
  await page.goto("/cart.html");
  await ready(page);
  await page.getByLabel("Coupon").focus();
  await wait(page, 300);
  assert.ok(!loaded.includes("hesitation.mjs"), "its code isn't even loaded");
  assert.equal((await inspect(page)).insight, undefined);
  assert.doesNotMatch(await journal(page), /hesitation_seen/);
  const before = await listeners(page);

  await page.evaluate(() => window.cartkeep.consent({ measure: true, personalise: true }));
  await until("hesitations are listened to", () => loaded.includes("hesitation.mjs"));
  await until("they are heard", async () => {
    await page.getByLabel("Coupon").blur();
    await page.getByLabel("Coupon").focus();
    return /"coupon_focus"/.test(JSON.stringify((await inspect(page)).insight ?? {}));
  });
  assert.ok((await listeners(page)) > before);

  await page.evaluate(() => window.cartkeep.consent({ measure: false, personalise: false }));
  await until("nothing is listened to", async () => (await listeners(page)) === before);
  const told = (await journal(page)).match(/hesitation_seen/g).length;
  await page.getByLabel("Coupon").blur();
  await page.getByLabel("Coupon").focus();
  assert.equal((await journal(page)).match(/hesitation_seen/g).length, told);
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify({ ...localStorage })), /sign\./);

  await page.evaluate(() => window.cartkeep.consent({ measure: true, personalise: true }));
  await until("they are listened to again", async () => (await listeners(page)) > before);
  await page.evaluate(() => window.cartkeep.dispose());
  await until("nothing is left", async () => (await listeners(page)) < before);
});

test("a shop that doesn't ask for reasons loads nothing of it", async (t) => {
  const { visitor, loaded } = await asking(t, {});
  const page = await visitor.open("/cart.html");
  await ready(page);
  await read(page, 1);
  await comeBack(page);
  assert.deepEqual(
    loaded.filter((name) => /hesitation|full|\.wasm/.test(name)),
    ["cartkeep.wasm"],
  );
});

test("the inspector shows the reasons, and what each rests on", async (t) => {
  const { visitor, loaded } = await asking(t, { insight: true });
  const page = await visitor.open("/cart.html?cartkeep=inspect");
  await ready(page);
  await fillCart(page, { kettle: 1 });
  await openListening(page, loaded, "/cart.html?cartkeep=inspect");
  const inspector = page.getByRole("complementary", { name: "Cartkeep inspector" });
  await inspector.getByRole("tab", { name: "Reasons" }).click();
  const reasons = inspector.getByRole("tabpanel", { name: "Reasons" });
  await reasons.getByText("It costs too much").waitFor();
  await until("the coupon's field was noticed", async () => {
    await page.getByLabel("Coupon").blur();
    await page.getByLabel("Coupon").focus();
    return (await reasons.getByText("Went to the coupon field").count()) > 0;
  });
  await reasons.getByText("+1.287").first().waitFor();
});

/** A visitor of the shop with more keys in its configuration, and the names of the widget's files that were loaded. */
async function asking(t, more, options) {
  const own = JSON.parse(await readFile(join(shop.folder, "shop.json"), "utf8"));
  const visitor = await newVisitor(t, shop, options);
  await visitor.context.route("**/shop.json", (route) => route.fulfill({ json: { ...own, ...more } }));
  const loaded = [];
  visitor.context.on("response", (response) => {
    const [, name] = /\/cartkeep\/([^/?]+)$/.exec(response.url()) ?? [];
    if (name) loaded.push(name);
  });
  return { visitor, loaded };
}

/** Opens a page and waits until hesitations are listened to. */
async function openListening(page, loaded, address) {
  loaded.length = 0;
  await page.goto(address);
  await ready(page);
  await until("hesitations are listened to", () => loaded.includes("hesitation.mjs"));
}

const has = (page, sign) =>
  until(`${sign} is noticed`, async () => {
    const { insight } = await inspect(page);
    return insight?.reasons.some(({ contributions = [] }) => contributions.some((part) => part.sign === sign));
  });

/** How many listeners there are on the window and the document. */
async function listeners(page) {
  const session = await page.context().newCDPSession(page);
  let count = 0;
  for (const expression of ["window", "document"]) {
    const { result } = await session.send("Runtime.evaluate", { expression });
    const found = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
    count += found.listeners.length;
  }
  await session.detach();
  return count;
}
