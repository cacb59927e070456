// Chromium, one for each test file, with a fresh profile for each visitor.

import assert from "node:assert/strict";
import { after } from "node:test";
import { launchChromium } from "../../../scripts/lib/chromium.mjs";
import { ruleTime } from "./clock.mjs";

let launched;

after(async () => (await launched)?.close());

/**
 * Somebody with a browser that was never used before. It closes when the test `t` ends, and the test fails if a page
 * had an error: `visitor.errors`, unless `mayFail`. What was warned of is in `visitor.warnings`.
 *
 * `consent` is the answer that the shop's privacy question got before: "all", "cart", or null for none yet. With
 * `clock`, an instant that Date understands, time on the pages begins then and obeys `clock.mjs`. The rest goes to
 * Playwright's newContext.
 */
export async function newVisitor(t, shop, { consent = "all", clock, mayFail = false, ...options } = {}) {
  launched ??= launchChromium();
  const browser = await launched;
  const context = await browser.newContext({
    baseURL: shop.url,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "Europe/Kyiv",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  if (consent) await context.addInitScript(answerPrivacyQuestion, consent);
  if (clock) await ruleTime(context, clock);
  const visitor = {
    context,
    errors: [],
    warnings: [],
    /** Opens an address of the shop in a new tab; `options` are those of Playwright's goto. */
    async open(address = "/", options = {}) {
      const page = await context.newPage();
      await page.goto(address, options);
      return page;
    },
  };
  // What happens every half a second is told once.
  const note = (error) => {
    if (!visitor.errors.includes(error)) visitor.errors.push(error);
  };
  context.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} (${message.location().url})`);
    if (message.type() === "warning") visitor.warnings.push(message.text());
  });
  context.on("weberror", (problem) => note(String(problem.error()?.stack ?? problem.error())));
  t.after(async () => {
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
    if (!mayFail) assert.deepEqual(visitor.errors, [], "the pages had no errors");
  });
  return visitor;
}

function answerPrivacyQuestion(answer) {
  try {
    if (localStorage.getItem("shop.consent") === null) localStorage.setItem("shop.consent", answer);
  } catch {
    // A frame without an origin of its own has no storage, and no shop either.
  }
}
