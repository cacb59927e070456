// Measures an estimate beside the same arithmetic with dinero.js and by hand, in Chromium and in Node, with the module as
// it is published. Fails when totals differ or Chromium is slower than its budgets. Everything goes to
// target/report/peers.json.
//
//   npm run build && npm run bench:peers

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { note } from "./lib/bench-report.mjs";
import { launchChromium } from "./lib/chromium.mjs";
import { bench, dist, report, root } from "./lib/paths.mjs";
import { differing, table } from "./lib/peers-table.mjs";
import { bold, green, Problem, red, say, sayError, step } from "./lib/say.mjs";
import { serve } from "./lib/serve.mjs";

// With the index, which configurations as long as some of these are given.
const MODULE = "cartkeep-pricing.wasm";

async function benchPeers() {
  if (!existsSync(join(dist, MODULE))) throw new Problem("There is no built package to measure. Run: npm run build");
  await assemble();
  const results = {};
  const measure = (name, work) =>
    step(name, "measuring", async () => {
      results[name] = await work();
    });
  await measure("Chromium", inChromium);
  await measure("Node", inNode);
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

/** Bundles what is measured, and puts the module and a page beside it. */
async function assemble() {
  const { build } = await import("esbuild");
  rmSync(bench, { recursive: true, force: true });
  const options = { bundle: true, minify: true, format: "esm", absWorkingDir: root, logLevel: "warning" };
  await build({ ...options, entryPoints: ["bench/main.mjs"], outfile: join(bench, "main.mjs") });
  copyFileSync(join(dist, MODULE), join(bench, MODULE));
  writeFileSync(join(bench, "index.html"), "<!doctype html><title>Benchmark</title>\n");
}

async function inChromium() {
  // With these two, the page's clock has steps of 5 µs instead of 100.
  const header = ["Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Embedder-Policy: require-corp"];
  const server = await serve(bench, { header });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}/`);
    const result = await page.evaluate(async (module) => {
      const { main } = await import("/main.mjs");
      return main(await (await fetch(module)).arrayBuffer());
    }, `/${MODULE}`);
    return { version: browser.version(), ...result };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function inNode() {
  const { main } = await import(pathToFileURL(join(bench, "main.mjs")));
  return { version: process.versions.node, ...(await main(readFileSync(join(bench, MODULE)))) };
}

/** Tells how the figures keep to the browser's budgets, and gives the names of those that don't. */
function judge({ cases, event }) {
  const { chromium } = JSON.parse(readFileSync(join(root, "pkg-config/speeds.json"), "utf8"));
  const figures = chromium.map(({ name, budget, of }) => {
    const value = of === "event" ? event : cases.find((one) => one.name === of).micros.cartkeep;
    return { name, value, budget };
  });
  note(figures.map(({ name, value, budget }) => ({ name: `${name}, Chromium`, unit: "us", value, budget })));
  say("");
  for (const { name, value, budget } of figures) {
    const verdict = value > budget ? red(`budget ${budget}`) : green(`budget ${budget}`);
    say(`  ${name.padEnd(44)}${value.toFixed(2).padStart(12)} us  ${verdict}`);
  }
  return figures.filter(({ value, budget }) => value > budget).map(({ name }) => name);
}

benchPeers().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
