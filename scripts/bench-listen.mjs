// Measures what listening costs a page while its pointer moves 1,000 times, beside timeme.js, ifvisible.js and Snowplow's tracker, in
// Chromium, in one run. Writes the table to docs/engaged-time.md and target/report/listen.json.
//
//   npm run build && npm run bench:listen

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchForShoppers } from "../bench/sense/shopper.mjs";
import { note } from "./lib/bench-report.mjs";
import { markdownTable, writeMarked } from "./lib/marked.mjs";
import { report, root } from "./lib/paths.mjs";
import { say, sayError } from "./lib/say.mjs";
import { withSenseShop } from "./lib/sense-shop.mjs";

const MOVES = 1000;
const ROUNDS = 3;
const libraries = {
  nothing: "nothing",
  cartkeep: "Cartkeep",
  timeme: "timeme.js",
  ifvisible: "ifvisible.js",
  snowplow: "Snowplow's browser tracker",
};

async function benchListen() {
  const results = await withSenseShop(measure);
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "listen.json"), `${JSON.stringify({ unit: "ms", moves: MOVES, results }, null, 2)}\n`);
  note([{ name: "listening to 1,000 moves of the pointer, Chromium", unit: "ms", value: results.cartkeep.median }]);
  const rows = Object.entries(results).map(([library, { median, least }]) => [
    libraries[library],
    median.toFixed(1),
    least.toFixed(1),
  ]);
  const table = markdownTable([["who listens", "median, ms", "fastest, ms"], ...rows]);
  writeMarked(join(root, "docs/engaged-time.md"), "listening", table);
  say(table);
}

/** The time in scripts, in milliseconds, {library: {median, least, rounds}}: rounds of all of them in turns. */
async function measure(url) {
  const browser = await launchForShoppers();
  const rounds = Object.fromEntries(Object.keys(libraries).map((library) => [library, []]));
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const library of Object.keys(libraries))
        rounds[library].push(await once(browser, `${url}/sense/listening.html?${library}`));
    }
  } finally {
    await browser.close();
  }
  return Object.fromEntries(
    Object.entries(rounds).map(([library, times]) => {
      const sorted = times.toSorted((one, other) => one - other);
      return [library, { median: sorted[Math.floor(sorted.length / 2)], least: sorted[0], rounds: times }];
    }),
  );
}

async function once(browser, address) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(() => window.listening);
    // What a start leaves to do is no matter of listening; the first moves compile what hears them.
    await moves(page, 100);
    const before = (await page.metrics()).ScriptDuration;
    await moves(page, MOVES);
    return ((await page.metrics()).ScriptDuration - before) * 1000;
  } finally {
    await context.close();
  }
}

async function moves(page, count) {
  for (let move = 0; move < count; move++) await page.mouse.move(100 + ((move * 7) % 900), 100 + ((move * 3) % 500));
}

benchListen().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
