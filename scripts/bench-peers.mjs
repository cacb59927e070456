// Measures an estimate beside the same arithmetic with dinero.js and by hand, in Chromium and in Node, with the module as
// it is published. Fails when totals differ or Chromium is slower than its budgets. Everything goes to
// target/report/peers.json.
//
//   npm run build && npm run bench:peers

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBenchModule } from "./build/bench-module.mjs";
import { tell } from "./lib/budgets.mjs";
import { bench, dist, report, root } from "./lib/paths.mjs";
import { differing, table } from "./lib/peers-table.mjs";
import { assemble, inChromium, inNode } from "./lib/runtimes.mjs";
import { bold, Problem, say, sayError, step } from "./lib/say.mjs";

// With the index, which configurations as long as some of these are given.
const MODULE = "cartkeep-pricing.wasm";
const folder = join(bench, "peers");

async function benchPeers() {
  if (!existsSync(join(dist, MODULE))) throw new Problem("There is no built package to measure. Run: npm run build");
  const ownModule = await buildBenchModule();
  await assemble(folder, "bench/main.mjs", { [MODULE]: join(dist, MODULE), "cartkeep-bench.wasm": ownModule });
  const results = {};
  const measure = (name, work) =>
    step(name, "measuring", async () => {
      results[name] = await work();
    });
  await measure("Chromium", () => inChromium(folder));
  await measure("Node", () => inNode(folder));
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "peers.json"), `${JSON.stringify({ unit: "us", results }, null, 2)}\n`);
  for (const [name, result] of Object.entries(results)) say(`\n${bold(`${name} ${result.version}`)}\n${table(result)}`);
  const over = judge(results.Chromium);
  const wrong = Object.entries(results).flatMap(([name, { cases }]) =>
    differing(cases).map((what) => `in ${name}, ${what}`),
  );
  if (wrong.length > 0) throw new Problem(`Totals differ: ${wrong.join("; ")}.`);
  if (over.length > 0) throw new Problem(`Slower than its budget: ${over.join(", ")}. See pkg-config/speeds.json.`);
}

/** Tells how the figures keep to the browser's budgets, and gives the names of those that don't. */
function judge({ cases, event }) {
  const { chromium } = JSON.parse(readFileSync(join(root, "pkg-config/speeds.json"), "utf8"));
  const figures = chromium.map(({ name, budget, of, peer = "cartkeep" }) => {
    const value = of === "event" ? event : cases.find((one) => one.name === of).micros[peer];
    return { name, value, budget };
  });
  say("");
  return tell(figures, "Chromium");
}

benchPeers().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
