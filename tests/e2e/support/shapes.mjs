// A page of a test's own on which one prompt is shown, in whatever shape, as soon as a field is refused.

import { newVisitor } from "./browser.mjs";
import { writePage } from "./page.mjs";
import { ready } from "./widget.mjs";

const WORDS = { id: "note", kind: "help", on: "error", title: "Need a hand?", text: "We are here.", accept: "Ask us" };

/** Room above and below what a test puts on its page, so that it can be scrolled. */
const TALL = "<p>More to read.</p>".repeat(60);

export const survey = {
  title: "What keeps you from ordering?",
  text: "One answer helps us.",
  accept: "Send",
  ask: { options: ["The price", "Delivery", "I am only looking"], other: true },
};
export const rating = { ...survey, title: "How was finding it?", ask: { rating: true, text: true } };

/** A place in the page that has kept the room that a note needs. */
export const PLACE =
  '<style>cartkeep-note { display: block; min-height: 520px }</style><cartkeep-note id="place"></cartkeep-note>';

/** The prompt, in whatever shape. */
export const shape = (page) => page.locator("[part=prompt]");

/**
 * Somebody on the page, with `body` in its main part, before the prompt is called: the page, what it has heard (`told()`), what moved
 * (`shifts()`), and `call()`, which brings the moment about. `rule` is put over what the prompt says by itself.
 */
export async function onPage(t, shop, rule, { body = "", ...options } = {}) {
  const visitor = await newVisitor(t, shop, { reducedMotion: "reduce", ...options });
  await visitor.context.addInitScript(watchShifts);
  const config = { currency: "EUR", consent: "assumed", prompts: [{ ...WORDS, ...rule }] };
  const head = `<meta name="viewport" content="width=device-width, initial-scale=1">
    <style>:root { color-scheme: light dark } body { margin: 0; font: 16px/1.5 system-ui, sans-serif } main { padding: 0 16px } .before { min-height: 44px }</style>
    <script type="application/json" id="cartkeep-config">${JSON.stringify(config)}</script>
    <script src="/cartkeep/cartkeep.js" async></script>`;
  const content = `<main><h1>A page</h1><button class="before">Before</button>${body}${TALL}</main>`;
  const page = await visitor.open(await writePage(visitor.context, { head, body: content }));
  await ready(page);
  await page.evaluate(() => {
    window.told = [];
    for (const type of ["shown", "closed", "accepted", "answer"]) {
      window.cartkeep.on(type, ({ detail }) => window.told.push({ type, ...detail }));
    }
  });
  return {
    page,
    visitor,
    told: () => page.evaluate(() => window.told),
    shifts: () => page.evaluate(() => window.shifts),
    call: () => page.evaluate(() => window.cartkeep.fieldError("postcode")),
  };
}

/** The same with the prompt open, and before that with the focus on what `focused` selects, if it does. */
export async function opened(t, shop, rule, { focused, ...options } = {}) {
  const here = await onPage(t, shop, rule, options);
  if (focused) await here.page.locator(focused).focus();
  await here.call();
  await shape(here.page).waitFor();
  return here;
}

/** Draws a finger over the window, in steps of some milliseconds: real touches of the browser. */
export async function swipe(page, from, to, { steps = 8, hold = false } = {}) {
  const client = await page.context().newCDPSession(page);
  const touch = (type, points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  for (let step = 1; step <= steps; step++) {
    const part = step / steps;
    await touch("touchMove", [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
    await page.waitForTimeout(16);
  }
  if (hold) await page.waitForTimeout(400);
  await touch("touchEnd", []);
  await client.detach();
}

/** Notes what moved without the shopper's doing. */
function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifts.push(value);
  }).observe({ type: "layout-shift", buffered: true });
}
