// Runs the scenarios of leaving, with all detectors on one page.

import { scenarios } from "./leaving.mjs";
import { launchForShoppers, Shopper } from "./shopper.mjs";

/** Most false alarms and misses of Cartkeep over all scenarios. */
export const LIMITS = { alarms: 1, misses: 2 };
export const detectors = ["cartkeep", "ouibounce", "mouseleave"];

/**
 * Runs them over a shop at `url`, which has the pages: [{name, leaves, simulated, fired: {cartkeep, ouibounce, mouseleave}, trace}].
 * `only` chooses among them, `told` hears of each. The trace holds the events of Cartkeep's journal.
 */
export async function measureLeaving(url, { browser: name, only = () => true, told = () => {} } = {}) {
  const browser = await launchForShoppers(name);
  const results = [];
  try {
    for (const scenario of scenarios.filter(only)) {
      const { name, leaves, run, device, simulated = "", fresh } = scenario;
      const shopper = await Shopper.come(browser, url);
      try {
        const tab = await shopper.open("/sense/leaving.html", device);
        // What they wait for before they listen.
        await shopper.pass(1.1);
        if (!fresh) await (device ? touch(shopper, tab) : shopper.read(tab, 6));
        await run(shopper, tab);
        await shopper.pass(1.5);
        const { fired, journal } = await tab.page.evaluate(async () => ({
          fired: window.fired,
          journal: await window.cartkeep.journal(),
        }));
        fired.cartkeep = journal.match(/"on":"exit_intent","chosen":/g)?.length ?? 0;
        const result = { name, leaves, simulated, touch: !!device, fired, trace: events(journal) };
        results.push(result);
        told(result);
      } catch (error) {
        throw new Error(`Leaving, ${name}: ${error.message}`, { cause: error });
      } finally {
        await shopper.leave();
      }
    }
  } finally {
    await browser.close();
  }
  return results;
}

/** How a detector did: {hits, misses, alarms, silent}. */
export function matrix(results, detector) {
  const count = (leaves, fired) =>
    results.filter((result) => result.leaves === leaves && !!result.fired[detector] === fired).length;
  return {
    hits: count(true, true),
    misses: count(true, false),
    alarms: count(false, true),
    silent: count(false, false),
  };
}

/** Looks at the page on a phone for six seconds. */
async function touch(shopper, { page }) {
  for (let tap = 0; tap < 2; tap++) {
    await page.touchscreen.tap(200, 500);
    await shopper.pass(3);
  }
}

/** What happened, without what the engine asked for itself, and with a seed that is always the same. */
function events(journal) {
  const lines = journal
    .split("\n")
    .filter((line) => /^\{"t":\d+,"e":/.test(line) && !/"e":"(timer_fired|prompt_)/.test(line));
  return lines.map((line) => line.replace(/"seed":\d+/, '"seed":7'));
}
