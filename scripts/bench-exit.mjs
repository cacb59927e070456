// Measures how leaving is told from staying, beside ouibounce and a plain rule for `mouseleave`, on the same pages in
// Chromium. Writes the tables to docs/exit-intent.md, the traces to engine/tests/fixtures/exit, and everything to
// target/report/exit.json. Fails when Cartkeep gives more false alarms or misses than it may.
//
//   npm run build && npm run bench:exit

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { detectors, LIMITS, matrix, measureLeaving } from "../bench/sense/measure-leaving.mjs";
import { markdownTable, writeMarked } from "./lib/marked.mjs";
import { report, root } from "./lib/paths.mjs";
import { Problem, say, sayError } from "./lib/say.mjs";
import { withSenseShop } from "./lib/sense-shop.mjs";
import { writeTraces } from "./lib/traces.mjs";

const names = { cartkeep: "Cartkeep", ouibounce: "ouibounce", mouseleave: "plain `mouseleave`" };

async function benchExit() {
  const told = (result) => {
    const verdicts = detectors.map((detector) => (verdict(result, detector) || "✓").padEnd(14));
    say(`  ${result.leaves ? "leaves" : "stays "}  ${verdicts.join("")}${result.name}`);
  };
  const results = await withSenseShop((url) => measureLeaving(url, { told }));
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "exit.json"), `${JSON.stringify({ results }, null, 2)}\n`);
  writeTraces(results);
  const document = join(root, "docs/exit-intent.md");
  writeMarked(document, "matrix", matrixTable(results));
  for (const leaves of [true, false]) {
    writeMarked(document, leaves ? "leaves" : "stays", scenarioTable(results.filter((one) => one.leaves === leaves)));
  }
  say(`\n${matrixTable(results)}`);
  const { misses, alarms } = matrix(results, "cartkeep");
  if (misses > LIMITS.misses || alarms > LIMITS.alarms) {
    throw new Problem(`${misses} misses and ${alarms} false alarms; ${LIMITS.misses} and ${LIMITS.alarms} at most.`);
  }
}

function matrixTable(results) {
  const rows = detectors.map((detector) => {
    const { hits, misses, alarms, silent } = matrix(results, detector);
    return [names[detector], hits, misses, alarms, silent].map(String);
  });
  return markdownTable([["", "leaving told", "missed", "false alarms", "staying told"], ...rows]);
}

function scenarioTable(results) {
  const rows = results.map((result) => [
    `${result.name}${result.touch ? " (phone)" : ""}`,
    result.simulated,
    ...detectors.map((detector) => verdict(result, detector)),
  ]);
  return markdownTable([["the shopper", "simulated", ...detectors.map((detector) => names[detector])], ...rows], 5);
}

/** What a detector did wrong, or nothing. */
function verdict({ leaves, fired }, detector) {
  if (!!fired[detector] === leaves) return "";
  return leaves ? "missed" : "false alarm";
}

benchExit().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
