// Runs the scenarios of engaged time.

import { scenarios } from "./engaged-time.mjs";
import { launchForShoppers, Shopper } from "./shopper.mjs";

/** Most that engaged time may be off, in seconds. */
export const LIMIT = 1;

/**
 * Runs them over a shop at `url`, which has the pages: [{name, simulated, truth, got}]. `only` chooses by name, `told` hears of each.
 */
export async function measureTime(url, { only = () => true, told = () => {} } = {}) {
  const browser = await launchForShoppers();
  const results = [];
  try {
    for (const [name, simulated, run] of scenarios) {
      if (!only(name)) continue;
      const result = { name, simulated, ...(await played(name, run, simulated)) };
      results.push(result);
      told(result);
    }
  } finally {
    await browser.close();
  }
  return results;

  async function played(name, run, simulated) {
    const shopper = await Shopper.come(browser, url, { ruled: simulated !== "real time" });
    try {
      return await run(shopper);
    } catch (error) {
      throw new Error(`Engaged time, ${name}: ${error.message}`, { cause: error });
    } finally {
      await shopper.leave();
    }
  }
}

/** How far a library is off in a scenario, in seconds; undefined when it does not measure that. */
export const off = ({ truth, got }, library) => (got[library] === undefined ? undefined : got[library] - truth);
