// Measures how soon the page paints after each thing that a shopper does with the widget, in Chromium with the processor slowed four
// times: https://web.dev/articles/inp. Writes the table to docs/speed.md and target/report/inp.json. Fails when an act takes longer
// than LIMIT at the median.
//
// A machine that others share has minutes in which everything takes three times as long. So before and after each run the same
// press is measured on a page without the widget; a run counts when both of these took at most QUIET.
//
//   npm run build && npm run bench:inp

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { acts } from "../bench/acts.mjs";
import { ready } from "../tests/e2e/support/widget.mjs";
import { note } from "./lib/bench-report.mjs";
import { launchChromium } from "./lib/chromium.mjs";
import { markdownTable, writeMarked } from "./lib/marked.mjs";
import { report, root, shop } from "./lib/paths.mjs";
import { Problem, say, sayError } from "./lib/say.mjs";
import { serve } from "./lib/serve.mjs";

/** Milliseconds: half of what counts as good for a page. */
const LIMIT = 100;
/** Milliseconds that a page without the widget takes, while nothing disturbs the machine. */
const QUIET = 56;
const SLOWER = 4;
const ROUNDS = 5;
/** Runs of an act that are tried for one that counts. */
const TRIES = 40;

async function benchInp() {
  const server = await serve(shop);
  const browser = await launchChromium();
  const bare = acts.find(({ bare }) => bare);
  const control = () => once(browser, server.url, bare);
  const times = Object.fromEntries(acts.map(({ name }) => [name, []]));
  let disturbed = 0;
  try {
    let before = await control();
    for (let round = 0; round < ROUNDS; round++) {
      for (const act of acts.filter((act) => act !== bare)) {
        for (let tries = 0; times[act.name].length === round; tries++) {
          if (tries === TRIES)
            throw new Problem(`This machine is not quiet: without the widget, a press takes ${before} ms.`);
          const took = before <= QUIET && (await once(browser, server.url, act));
          const after = await control();
          if (took !== false && after <= QUIET) {
            times[act.name].push(took);
            times[bare.name].push(before);
          } else {
            disturbed++;
          }
          before = after;
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const results = acts.map(({ name, bare = false }) => {
    const sorted = times[name].toSorted((one, other) => one - other);
    return { name, bare, median: sorted[Math.floor(sorted.length / 2)], most: sorted.at(-1) };
  });
  mkdirSync(report, { recursive: true });
  const written = { unit: "ms", slower: SLOWER, quiet: QUIET, disturbed, results };
  writeFileSync(join(report, "inp.json"), `${JSON.stringify(written, null, 2)}\n`);
  const ours = results.filter(({ bare }) => !bare);
  const worst = Math.max(...ours.map(({ median }) => median));
  note([{ name: "the slowest act, to the next paint, slowed four times", unit: "ms", value: worst }]);
  const rows = results.map(({ name, median, most }) => [name, String(median), String(most)]);
  const table = markdownTable([["act", "median, ms", "slowest, ms"], ...rows]);
  writeMarked(join(root, "docs/speed.md"), "inp", table);
  say(table);
  say(`Runs that were disturbed, and do not count: ${disturbed}.`);
  const over = ours.filter(({ median }) => median > LIMIT).map(({ name }) => name);
  if (over.length > 0) throw new Problem(`Slower than ${LIMIT} ms: ${over.join("; ")}.`);
}

/** The longest interaction of an act, in milliseconds; 0 when all were below what browsers tell of, 16. */
async function once(browser, url, { address, bare, cart = {}, prepare, act }) {
  const context = await browser.newContext({ baseURL: url, locale: "en-GB", timezoneId: "Europe/Kyiv" });
  try {
    await context.addInitScript(
      begin,
      JSON.stringify(Object.entries(cart).map(([id, quantity]) => ({ id, quantity }))),
    );
    if (bare) await context.route("**/cartkeep/**", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(address);
    if (!bare) await ready(page);
    await prepare?.(page);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.evaluate(() => {
      window.interactions = [];
    });
    await act(page);
    // What is told of an interaction comes after the paint.
    await page.waitForTimeout(800);
    return await page.evaluate(() => Math.max(0, ...window.interactions));
  } finally {
    await context.close();
  }
}

function begin(lines) {
  if (location.protocol === "about:") return;
  localStorage.setItem("shop.consent", "cart");
  localStorage.setItem("shop.cart", JSON.stringify({ lines: JSON.parse(lines), coupon: null }));
  window.interactions = [];
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) {
      if (interactionId) window.interactions.push(duration);
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: false });
}

benchInp().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
