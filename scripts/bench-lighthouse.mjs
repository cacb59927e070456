// Lighthouse (https://developer.chrome.com/docs/lighthouse) on the pages of the demo shop, with the widget and without: neither its
// script nor its elements. Writes the table to docs/speed.md and target/report/lighthouse.json. Fails when the widget takes more than
// ALLOWED points from any category, at the median. Lighthouse is fetched from npm when it is first asked for.
//
//   npm run build && npm run bench:lighthouse

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { chromiumPath } from "./lib/chromium.mjs";
import { markdownTable, writeMarked } from "./lib/marked.mjs";
import { report, root, shop } from "./lib/paths.mjs";
import { Problem, say, sayError } from "./lib/say.mjs";
import { serve } from "./lib/serve.mjs";

const LIGHTHOUSE = "lighthouse@13.5.0";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PAGES = ["/", "/product.html?id=kettle", "/cart.html"];
const FORMS = ["mobile", "desktop"];
const ROUNDS = 3;
/** Points of a hundred. */
const ALLOWED = 1;

async function benchLighthouse() {
  const bare = bareShop();
  const servers = {};
  try {
    servers.with = await serve(shop);
    servers.without = await serve(bare);
    const rows = [];
    for (const form of FORMS) {
      for (const page of PAGES) {
        const scores = { with: [], without: [] };
        for (let round = 0; round < ROUNDS; round++) {
          // By turns, so that a slow minute of the machine is one for both.
          for (const [kind, { url }] of Object.entries(servers)) scores[kind].push(await audit(`${url}${page}`, form));
        }
        for (const category of CATEGORIES) {
          const [without, withIt] = [scores.without, scores.with].map((all) => median(all.map((one) => one[category])));
          rows.push({ form, page, category, without, with: withIt });
        }
      }
    }
    tell(rows);
  } finally {
    for (const server of Object.values(servers)) await server.close();
  }
}

/** The shop as it would be without the widget: its folder. */
function bareShop() {
  const bare = join(report, "bare-shop");
  rmSync(bare, { recursive: true, force: true });
  cpSync(shop, bare, { recursive: true });
  for (const page of readdirSync(bare).filter((name) => name.endsWith(".html"))) {
    const html = readFileSync(join(bare, page), "utf8");
    const without = html
      .replaceAll(/<script src="\/cartkeep\/[^>]*><\/script>/g, "")
      .replaceAll(/<(cartkeep-[a-z]+)\b[^>]*>[\s\S]*?<\/\1>/g, "");
    writeFileSync(join(bare, page), without);
    // It is served in the place of the page.
    writeFileSync(join(bare, `${page}.br`), brotliCompressSync(without));
  }
  return bare;
}

/** The scores of an address, by category, from 0 to 100. */
async function audit(address, form) {
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      address,
      "--quiet",
      "--output=json",
      `--only-categories=${CATEGORIES.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
      ...(form === "desktop" ? ["--preset=desktop"] : []),
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath }, maxBuffer: 64e6 },
  );
  const { categories, runtimeError } = JSON.parse(stdout);
  if (runtimeError) throw new Problem(`Lighthouse could not look at ${address}: ${runtimeError.message}`);
  return Object.fromEntries(
    CATEGORIES.map((category) => {
      const { score } = categories[category];
      if (score === null) throw new Problem(`Lighthouse gives ${address} no score for ${category}.`);
      return [category, Math.round(score * 100)];
    }),
  );
}

const median = (all) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)];

function tell(rows) {
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "lighthouse.json"), `${JSON.stringify(rows, null, 2)}\n`);
  const cells = rows.map((row) => [row.form, `\`${row.page}\``, row.category, String(row.without), String(row.with)]);
  const table = markdownTable([["form", "page", "category", "without", "with"], ...cells], 3);
  writeMarked(join(root, "docs/speed.md"), "lighthouse", table);
  say(table);
  const worse = rows.filter((row) => row.with < row.without - ALLOWED);
  if (worse.length > 0) {
    throw new Problem(
      `More than ${ALLOWED} point lost: ${worse.map((row) => `${row.form} ${row.page} ${row.category}`).join("; ")}.`,
    );
  }
}

benchLighthouse().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
