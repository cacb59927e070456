// Time on the pages: that of the wall, or that of the test when the visitor came with `clock`.

import { setTimeout as sleep } from "node:timers/promises";

const ruled = new WeakSet();

/** Puts the pages of a context under the test's clock, from an instant on. Time flows until `stopTime`. */
export async function ruleTime(context, instant) {
  ruled.add(context);
  await context.clock.install({ time: instant });
  await context.addInitScript(numberTimersLikeBrowsers);
}

/** Time stands still on the page from now on, but for `wait` and `leaveFor`. */
export async function stopTime(page) {
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 1000);
}

/** This many milliseconds pass, with everything that was to happen in them. */
export async function wait(page, milliseconds) {
  if (ruled.has(page.context())) await page.clock.runFor(milliseconds);
  else await sleep(milliseconds);
}

/** The machine sleeps for a while: time jumps, and what was due happens once at the end. */
export async function sleepFor(page, milliseconds) {
  await page.clock.fastForward(milliseconds);
}

/**
 * Timers have 32-bit numbers, which WebAssembly relies on; those of Playwright's clock begin at 10^12.
 * https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout-dev
 */
function numberTimersLikeBrowsers() {
  const FIRST = 1e12;
  for (const name of ["Timeout", "Interval"]) {
    const set = window[`set${name}`];
    const clear = window[`clear${name}`];
    window[`set${name}`] = (...timer) => set(...timer) - FIRST;
    window[`clear${name}`] = (id) => clear(id + FIRST);
  }
}
