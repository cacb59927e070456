import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until `check` resolves to something, and resolves to that; fails with `what` when it takes too long. */
export async function until(what, check, limit = 10_000) {
  const since = performance.now();
  for (;;) {
    const found = await check();
    if (found) return found;
    if (performance.now() - since > limit) assert.fail(`This did not come true: ${what}`);
    await sleep(25);
  }
}

/** Waits until `ask` resolves to something that equals `expected`. */
export async function becomes(ask, expected, limit = 10_000) {
  const since = performance.now();
  for (;;) {
    const found = await ask();
    try {
      return assert.deepEqual(found, expected);
    } catch (difference) {
      if (performance.now() - since > limit) throw difference;
    }
    await sleep(25);
  }
}
