// Measures the engine's cart beside yjs, Automerge and Loro, in Chromium and in Node, and resume links beside packed JSON.
// Fails when a cart is not the one that has to come of it, or a link is longer than its budget. Everything goes to
// target/report/merge.json.
//
//   npm run bench:merge

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildBenchModule } from "./build/bench-module.mjs";
import { buildCli } from "./build/schema.mjs";
import { links, linkTable } from "./lib/links-table.mjs";
import { bytesTable, timesTable } from "./lib/merge-table.mjs";
import { bench, cli, report, root } from "./lib/paths.mjs";
import { assemble, inChromium, inNode } from "./lib/runtimes.mjs";
import { bold, Problem, say, sayError, step } from "./lib/say.mjs";

const packages = join(root, "node_modules");

async function benchMerge() {
  const folder = join(bench, "merge");
  const ownModule = await buildBenchModule();
  // It serves what is measured.
  if (!existsSync(cli)) await step("command line", "cargo build", buildCli);
  await assemble(folder, "bench/merge/main.mjs", {
    "cartkeep-bench.wasm": ownModule,
    "automerge.wasm": join(packages, "@automerge/automerge/dist/automerge.wasm"),
    "loro_wasm_bg.wasm": join(packages, "loro-crdt/web/loro_wasm_bg.wasm"),
  });
  const results = {};
  for (const [name, work] of Object.entries({ Chromium: inChromium, Node: inNode })) {
    await step(name, "measuring", async () => {
      results[name] = await work(folder);
    });
  }
  const measured = links(results.Node.links);
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "merge.json"), `${JSON.stringify({ unit: "us", results, links: measured }, null, 2)}\n`);
  for (const [name, { version, carts }] of Object.entries(results)) {
    say(`\n${bold(`${name} ${version}`)}\n${timesTable(carts, "micros")}\n${timesTable(carts, "fastest")}`);
  }
  say(`\n${bold("Bytes")}\n${bytesTable(results.Node.carts)}`);
  say(`\n${bold("Resume links, characters")}\n${linkTable(measured)}`);
  const wrong = Object.values(results).flatMap(({ carts }) =>
    carts.filter(({ wrong }) => wrong.length > 0).map(({ size, wrong }) => `${wrong.join(", ")} at ${size} lines`),
  );
  if (wrong.length > 0) throw new Problem(`Not the cart that has to come of it: ${wrong.join("; ")}.`);
  const { budget } = JSON.parse(readFileSync(join(root, "pkg-config/speeds.json"), "utf8")).link;
  const long = measured.filter(({ size, link }) => size === 10 && link > budget);
  if (long.length > 0) throw new Problem(`A link of 10 lines is longer than ${budget} characters.`);
}

benchMerge().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
