// Measures engaged time beside timeme.js and ifvisible.js, on the same pages in Chromium, against a scripted truth. Writes the
// table to docs/engaged-time.md and target/report/dwell.json. Fails when Cartkeep is off by more than a second.
//
//   npm run build && npm run bench:dwell

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LIMIT, measureTime, off } from "../bench/sense/measure-time.mjs";
import { markdownTable, writeMarked } from "./lib/marked.mjs";
import { report, root } from "./lib/paths.mjs";
import { Problem, say, sayError } from "./lib/say.mjs";
import { withSenseShop } from "./lib/sense-shop.mjs";

const libraries = ["cartkeep", "timeme", "ifvisible"];

async function benchDwell() {
  const results = await withSenseShop((url) =>
    measureTime(url, { told: (result) => say(`  ${cells(result).map(padded).join("")}  ${result.name}`) }),
  );
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "dwell.json"), `${JSON.stringify({ unit: "s", results }, null, 2)}\n`);
  const heading = ["scenario", "simulated", "truth", "Cartkeep", "timeme.js", "ifvisible.js"];
  const rows = results.map((result) => [result.name, result.simulated, ...cells(result)]);
  const within = (library) => results.filter((result) => Math.abs(off(result, library)) <= LIMIT).length;
  const sums = libraries.map((library) => `**${within(library)}**`);
  rows.push([`**within a second, of ${results.length}**`, "", "", ...sums]);
  writeMarked(join(root, "docs/engaged-time.md"), "table", markdownTable([heading, ...rows], 2));
  const over = results.filter((result) => !(Math.abs(off(result, "cartkeep")) <= LIMIT)).map(({ name }) => name);
  if (over.length > 0) throw new Problem(`Off by more than ${LIMIT} s: ${over.join("; ")}.`);
}

/** The truth, and how far each library is off, in seconds. */
function cells(result) {
  const said = libraries.map((library) => {
    const difference = off(result, library);
    return difference === undefined
      ? "–"
      : `${difference > 0 ? "+" : ""}${difference.toFixed(1)}`.replace(/^[+-]0\.0$/, "0.0");
  });
  return [result.truth.toFixed(1), ...said];
}

const padded = (cell) => cell.padStart(10);

benchDwell().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
