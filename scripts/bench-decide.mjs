// Measures decisions among 10, 100 and 1,000 rules beside json-rules-engine and json-logic-js, and the common events, in
// Chromium and in Node, with the module as it is published; and natively. Fails when the rules that hold differ. Everything goes
// to target/report/decide.json.
//
//   npm run build && npm run bench:decide

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decideTable, disagreeing } from "./lib/decide-table.mjs";
import { inNative } from "./lib/native-timings.mjs";
import { bench, dist, report } from "./lib/paths.mjs";
import { assemble, inChromium, inNode } from "./lib/runtimes.mjs";
import { bold, Problem, say, sayError, step } from "./lib/say.mjs";

const MODULE = "cartkeep.wasm";
const folder = join(bench, "decide");

async function benchDecide() {
  if (!existsSync(join(dist, MODULE))) throw new Problem("There is no built package to measure. Run: npm run build");
  await assemble(folder, "bench/decide/main.mjs", { [MODULE]: join(dist, MODULE) });
  const results = {};
  for (const [name, measure] of Object.entries({ Chromium: inChromium, Node: inNode, Native: inNative })) {
    await step(name, "measuring", async () => {
      results[name] = await measure(folder);
    });
  }
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "decide.json"), `${JSON.stringify({ unit: "us", results }, null, 2)}\n`);
  for (const [name, result] of Object.entries(results))
    say(`\n${bold(`${name} ${result.version}`)}\n${decideTable(result)}`);
  const wrong = Object.entries(results).flatMap(([name, { cases }]) =>
    disagreeing(cases).map((size) => `${name}, ${size} rules`),
  );
  if (wrong.length > 0) throw new Problem(`They don't agree which rules hold: ${wrong.join("; ")}.`);
}

benchDecide().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
