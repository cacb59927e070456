// The ten questions of docs/questions.md, asked of the inspector and of journals.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { cli } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { newVisitor } from "./support/browser.mjs";
import { stopTime, wait } from "./support/clock.mjs";
import { comeBack, leaveThrough, leaveThroughTop, read } from "./support/pointer.mjs";
import { serveShop } from "./support/shop.mjs";
import { addThisProduct } from "./support/shopper.mjs";
import { journal, prompt, ready } from "./support/widget.mjs";

const shop = await serveShop();
const config = join(shop.folder, "shop.json");

/** A page with the inspector, whose shopper has put a product into the cart, read on and left through the top. */
async function left(t, { consent = "all", id = "kettle" } = {}) {
  const visitor = await newVisitor(t, shop, {
    consent,
    clock: "2026-11-23T10:00:00+02:00",
    // Room for the inspector beside the shop.
    viewport: { width: 1920, height: 900 },
  });
  const page = await visitor.open(`/product.html?id=${id}&cartkeep=inspect`);
  await ready(page);
  await stopTime(page);
  await addThisProduct(page);
  await read(page, 6);
  await leaveThroughTop(page);
  await wait(page, 1000);
  const inspector = page.getByRole("complementary", { name: "Cartkeep inspector" });
  const tab = async (name) => {
    await inspector.getByRole("tab", { name }).click();
    return inspector.getByRole("tabpanel", { name });
  };
  return { page, inspector, tab };
}

test("1: why nobody saw the offer on Monday", async (t) => {
  const journals = [];
  for (const consent of [null, "cart"]) {
    const { page } = await left(t, { consent });
    await page.evaluate((allowed) => window.cartkeep.consent({ measure: true, personalise: allowed }), false);
    await read(page, 6);
    await leaveThroughTop(page);
    await wait(page, 1000);
    journals.push(await journal(page));
  }
  const why = ["why", "--config", config, "--prompt", "keep-ten"];
  const monday = await run(cli, [...why, "--day", "2026-11-23"], { input: journals.join("") });
  assert.match(monday.stdout, /2 × the shopper has not agreed to prompts that are chosen by behaviour/);
  const tuesday = await run(cli, [...why, "--day", "2026-11-24"], { input: journals.join("") });
  assert.match(tuesday.stdout, /Never looked at/);
});

test("2, 3, 8 and 10: why it was shown, what delivery costs, what happened, and what is kept", async (t) => {
  const { page, inspector, tab } = await left(t);
  await prompt(page).getByRole("button", { name: "No, thanks" }).click();
  const decisions = await tab("Decisions");
  await decisions.getByText("Shown: keep-ten").waitFor();
  await page.screenshot({ path: new URL("../../target/report/inspector.png", import.meta.url).pathname });
  const estimate = await page.evaluate(() => window.cartkeep.estimate());
  assert.ok(estimate.components.every(({ because }) => because.length > 0));
  await (await tab("Timeline")).getByText("Decided on exit intent: show keep-ten").first().waitFor();
  const memory = await tab("Memory");
  await memory.getByText("keep-ten").first().waitFor();
  await memory.getByText(/cartkeep:memory:/).waitFor();
  assert.equal(await inspector.getByRole("status").count(), 0);
});

test("4: why it did not come when they left", async (t) => {
  const { page, tab } = await left(t);
  await prompt(page).getByRole("button", { name: "No, thanks" }).click();
  await leaveThrough(page, "left");
  await comeBack(page);
  // The inspector looks twice a second.
  await wait(page, 1000);
  await (await tab("Decisions"))
    .getByText(/The moment did not count: exit\./)
    .first()
    .waitFor();
});

test("5: they closed it; when it will come again", async (t) => {
  const { page } = await left(t);
  await prompt(page).getByRole("button", { name: "No, thanks" }).click();
  await wait(page, 120_000);
  await read(page, 6);
  await leaveThroughTop(page);
  await wait(page, 1000);
  const decided = await page.evaluate(() => window.cartkeep.explain());
  const offer = decided.findLast(({ on }) => on === "exit_intent").candidates.find(({ id }) => id === "keep-ten");
  const closed = offer.because.find(({ what }) => what === "caps.closed");
  assert.match(closed.value, /^closed 2m ago$/);
  assert.equal(closed.wanted, "not closed or taken in the last 30d");
});

test("6: whether they would have seen it with a fuller cart", async (t) => {
  const { page } = await left(t, { id: "bread" });
  const asked = (total) =>
    page.evaluate((total) => window.cartkeep.whatIf({ on: "exit_intent", facts: { "cart.total": total } }), total);
  const unmet = async (total) =>
    (await asked(total)).decision.candidates
      .find(({ id }) => id === "keep-ten")
      .because.filter(({ met }) => !met)
      .map(({ what }) => what);
  assert.ok((await unmet(10)).includes("cart.total"));
  assert.ok(!(await unmet(100)).includes("cart.total"));
});

test("7 and 9: whether the configuration is in order, and the shopper is counted", async (t) => {
  const { inspector, tab } = await left(t, { consent: "cart" });
  await (await tab("Problems")).getByText("No problems.").waitFor();
  await inspector.getByText("prompts are off").waitFor();
});
