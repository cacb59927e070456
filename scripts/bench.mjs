// Runs the benchmarks natively and holds them against their budgets. The figures go to target/report/bench.json.
//
//   npm run bench

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { note } from "./lib/bench-report.mjs";
import { cargoTarget, root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { green, Problem, red, say, sayError } from "./lib/say.mjs";

/** A second a figure is enough to see what is far from its budget; criterion's own default is eight. */
const HASTE = ["--warm-up-time", "0.3", "--measurement-time", "0.7", "--sample-size", "30", "--noplot"];

async function bench() {
  const { budgets } = JSON.parse(readFileSync(join(root, "pkg-config/speeds.json"), "utf8"));
  await run("cargo", ["bench", "--quiet", "-p", "cartkeep-engine", "--bench", "engine", "--", ...HASTE], {});
  const figures = budgets.map(measured);
  note(figures.map(({ name, value, budget }) => ({ name: `${name}, native`, unit: "us", value, budget })));
  for (const { name, value, budget, over } of figures) {
    const verdict = budget === undefined ? "" : over ? red(`budget ${budget}`) : green(`budget ${budget}`);
    say(`  ${name.padEnd(44)}${value.toFixed(2).padStart(12)} us  ${verdict}`);
  }
  const over = figures.filter(({ over }) => over).map(({ name }) => name);
  if (over.length > 0) throw new Problem(`Slower than its budget: ${over.join(", ")}. See pkg-config/speeds.json.`);
}

/** {name, value, budget?, over}: the median of a benchmark in microseconds, of one of its `parts` where it has several. */
function measured({ name, folder, parts = 1, budget }) {
  const path = join(cargoTarget, "criterion", folder, "new/estimates.json");
  const { median } = JSON.parse(readFileSync(path, "utf8"));
  const value = median.point_estimate / 1000 / parts;
  return { name, value, budget, over: budget !== undefined && value > budget };
}

bench().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
