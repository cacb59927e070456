// Runs the benchmarks natively and holds them against their budgets. The figures go to target/report/bench.json.
//
//   npm run bench

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { settle, tell } from "./lib/budgets.mjs";
import { cargoTarget, root } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { Problem, say, sayError } from "./lib/say.mjs";

/** A second a figure is enough to see what is far from its budget; criterion's own default is eight. */
const HASTE = ["--warm-up-time", "0.3", "--measurement-time", "0.7", "--sample-size", "30", "--noplot"];

/** How long to wait for a machine that is busy elsewhere, in milliseconds. */
const REST = 10_000;

async function bench() {
  const { budgets } = JSON.parse(readFileSync(join(root, "pkg-config/speeds.json"), "utf8"));
  const figures = await settle(
    (names) => measure(budgets.filter(({ name }) => names?.includes(name) ?? true)),
    () => sleep(REST),
  );
  const slow = tell(figures, "native");
  if (slow.length > 0) throw new Problem(`Slower than its budget: ${slow.join(", ")}. See pkg-config/speeds.json.`);
}

/** {name, value, budget?} of some benchmarks: the median in microseconds, of one of its `parts` where it has several. */
async function measure(some) {
  say(`  measuring ${some.length === 1 ? some[0].name : `${some.length} figures`}`);
  // Criterion's names, but for the strokes that it can't have in the name of a folder.
  const only = `^(${some.map(({ folder }) => folder.replaceAll("_", ".")).join("|")})$`;
  await run("cargo", ["bench", "--quiet", "-p", "cartkeep-engine", "--bench", "engine", "--", ...HASTE, only], {});
  return some.map(({ name, folder, parts = 1, budget }) => {
    const path = join(cargoTarget, "criterion", folder, "new/estimates.json");
    const { median } = JSON.parse(readFileSync(path, "utf8"));
    return { name, value: median.point_estimate / 1000 / parts, budget };
  });
}
bench().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
