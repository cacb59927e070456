// Caps over tabs: in real tabs, each with its own process where the browser gives it one, that decide at the same time.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { newVisitor } from "./support/browser.mjs";
import { writePage } from "./support/page.mjs";
import { serveShop } from "./support/shop.mjs";
import { becomes, until } from "./support/until.mjs";
import { explain, inspect, lastDecision, prompt, ready, unmet } from "./support/widget.mjs";

const shop = await serveShop();

/** How long the place of prompts is kept once a prompt is gone, in milliseconds. */
const LINGER = 1000;

test("two tabs that have a moment at the same time show one prompt between them, ten times over", async (t) => {
  const tabs = await twoTabs(t, { apart: "60s" });
  for (let round = 0; round < 10; round++) {
    await Promise.all(tabs.map(trouble));
    await until("both have decided", async () => (await decided(tabs)).every((decision) => decision));
    const shown = () => Promise.all(tabs.map((tab) => prompt(tab).count()));
    await until("one has shown its prompt", async () => (await shown()).includes(1));
    // Long enough for the other, if it were to come.
    await sleep(200);
    assert.deepEqual((await shown()).sort(), [0, 1], `round ${round}`);
    const suppressed = (await decided(tabs)).filter(({ chosen }) => !chosen);
    assert.equal(suppressed.length, 1);
    assert.ok(unmet(suppressed[0].candidates[0].because).some((cap) => ["caps.open", "caps.apart"].includes(cap)));
    // The ledgers of both go, as if nothing had been.
    await tabs[0].evaluate(() => localStorage.clear());
    await Promise.all(tabs.map((tab) => tab.goto("/e2e/still.html")));
    await tabs[0].evaluate(() => localStorage.clear());
    await Promise.all(tabs.map((tab) => tab.goto("/e2e/written.html").then(() => ready(tab))));
  }
});

test("while a prompt can be seen in one tab, and a second after, none appears in another", async (t) => {
  const [first, second] = await twoTabs(t, { apart: "0s", perSession: 9, perDay: 9 });
  await trouble(first);
  await prompt(first).waitFor();
  await trouble(second);
  await becomes(() => why(second), ["caps.open"]);
  await prompt(first).getByRole("button", { name: "No thanks" }).click();
  await sleep(LINGER + 300);
  await trouble(second);
  await prompt(second).waitFor();
  assert.equal((await lastDecision(second, "error")).chosen, "other", "the first one was closed");
});

test("a tab that was closed, or whose widget has left, keeps nobody from a prompt", async (t) => {
  const [first, second] = await twoTabs(t, { apart: "0s", perSession: 9, perDay: 9 });
  await trouble(first);
  await prompt(first).waitFor();
  await first.evaluate(() => window.cartkeep.dispose());
  await trouble(second);
  await prompt(second).waitFor();
  const third = await second.context().newPage();
  await third.goto("/e2e/written.html");
  await ready(third);
  await second.close();
  await trouble(third);
  await becomes(async () => (await lastDecision(third, "error")).chosen, undefined);
  assert.deepEqual(unmet((await lastDecision(third, "error")).candidates[0].because), ["caps.once"]);
});

test("what another tab has shown counts, also when nobody told of it", async (t) => {
  const [first, second] = await twoTabs(t, { apart: "60s" }, () => {
    // No tab hears of what others store.
    window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
  });
  await trouble(first);
  await prompt(first).getByRole("button", { name: "No thanks" }).click();
  await sleep(LINGER + 300);
  await trouble(second);
  await becomes(async () => (await why(second)).includes("caps.apart"), true);
  assert.equal(await prompt(second).count(), 0);
});

test("where storing has come to fail, nothing is shown", async (t) => {
  const [tab] = await twoTabs(t, { apart: "0s" });
  await tab.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("Full", "QuotaExceededError");
    };
  });
  await trouble(tab);
  await becomes(() => why(tab), ["caps.ledger"]);
  assert.equal(await prompt(tab).count(), 0);
});

test("a tab whose ledger another page deletes keeps it", async (t) => {
  const [first, second] = await twoTabs(t, { apart: "60s" });
  await trouble(first);
  await prompt(first).getByRole("button", { name: "No thanks" }).click();
  await second.evaluate(() => localStorage.clear());
  const entries = () => inspect(first).then(({ ledger }) => ledger.length);
  assert.equal(await entries(), 2);
  await sleep(LINGER + 300);
  await trouble(second);
  await becomes(async () => (await why(second)).includes("caps.apart"), true);
});

/** Two tabs of one visitor on a page with two prompts for errors, and these caps. */
async function twoTabs(t, caps, before) {
  const visitor = await newVisitor(t, shop);
  if (before) await visitor.context.addInitScript(before);
  const config = {
    currency: "EUR",
    consent: "assumed",
    prompts: ["one", "other"].map((id) => ({
      id,
      kind: "help",
      on: "error",
      title: id,
      text: "T",
      accept: "A",
      as: "card",
    })),
    caps,
  };
  const head = `<script type="application/json" id="cartkeep-config">${JSON.stringify(config)}</script>
    <script src="/cartkeep/cartkeep.js" async></script>`;
  const address = await writePage(visitor.context, { head });
  const tabs = [await visitor.open(address), await visitor.open(address)];
  for (const tab of tabs) await ready(tab);
  return tabs;
}

const trouble = (tab) => tab.evaluate(() => window.cartkeep.fieldError("postcode"));

/** The last decision of each tab. */
const decided = (tabs) => Promise.all(tabs.map((tab) => lastDecision(tab, "error")));

/** What kept the last chosen prompt from being shown. */
async function why(tab) {
  const { chosen, candidates } = (await explain(tab)).at(-1);
  return chosen ? [] : unmet(candidates[0].because);
}
