// Scores the demo shop with Lighthouse, with the widget and without it. Writes the table to docs/speed.md and
// target/report/lighthouse.json. Fails when a category drops by more than a point. Lighthouse comes by `npx` when this runs: it is
// larger than all other tools together.
//
//   npm run build && npm run bench:lighthouse

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { markdownTable, writeMarked } from "./lib/marked.mjs";
import { report, root, shop } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { Problem, say, sayError } from "./lib/say.mjs";
import { serve } from "./lib/serve.mjs";

const LIGHTHOUSE = "lighthouse@13";
const ROUNDS = 3;
const MOST = 1;
const pages = { listing: "/", product: "/product.html?id=kettle", cart: "/cart.html" };
const categories = ["performance", "accessibility", "best-practices", "seo"];

async function benchLighthouse() {
  const workshop = mkdtempSync(join(tmpdir(), "cartkeep-lighthouse-"));
  // The same shop, whose script is not found and whose elements stay empty.
  const bare = join(workshop, "bare");
  cpSync(shop, bare, { recursive: true });
  for (const name of ["index.html", "product.html", "cart.html"]) {
    const path = join(bare, name);
    writeFileSync(path, readFileSync(path, "utf8").replace(/<script src="\/cartkeep\/[^>]*><\/script>/, ""));
  }
  const servers = { without: await serve(bare), with: await serve(shop) };
  const scores = {};
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [page, address] of Object.entries(pages)) {
        for (const [way, { url }] of Object.entries(servers)) {
          const found = await score(url + address, join(workshop, "score.json"));
          for (const category of categories) {
            scores[page] ??= {};
            scores[page][category] ??= { without: [], with: [] };
            scores[page][category][way].push(found[category]);
          }
        }
      }
    }
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.close()));
    rmSync(workshop, { recursive: true, force: true });
  }
  const median = (all) => all.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)];
  const rows = Object.entries(scores).flatMap(([page, byCategory]) =>
    Object.entries(byCategory).map(([category, ways]) => ({
      page,
      category,
      without: median(ways.without),
      with: median(ways.with),
    })),
  );
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "lighthouse.json"), `${JSON.stringify({ rounds: ROUNDS, scores }, null, 2)}\n`);
  const cells = rows.map((row) => [row.page, row.category, String(row.without), String(row.with)]);
  const table = markdownTable([["page", "category", "without", "with"], ...cells], 2);
  writeMarked(join(root, "docs/speed.md"), "lighthouse", table);
  say(table);
  const dropped = rows.filter((row) => row.without - row.with > MOST);
  if (dropped.length > 0)
    throw new Problem(`Dropped: ${dropped.map(({ page, category }) => `${page} ${category}`).join("; ")}.`);
}

/** The scores of a page, of 100. */
async function score(address, output) {
  const flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking";
  await run(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      address,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      `--chrome-flags=${flags}`,
      `--only-categories=${categories.join(",")}`,
    ],
    { env: { ...process.env, CHROME_PATH: process.env.CHROMIUM || "/usr/bin/chromium" } },
  );
  const { categories: found } = JSON.parse(readFileSync(output, "utf8"));
  return Object.fromEntries(categories.map((category) => [category, Math.round(found[category].score * 100)]));
}

benchLighthouse().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
