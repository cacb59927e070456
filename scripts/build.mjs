// Builds the npm package into target/package and the demo shop into target/shop, and weighs the package.
//
//   node scripts/build.mjs
//
// CARTKEEP_STD=stock builds faster, with the ordinary standard library and a larger module, which no budget is meant for.

import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./build/bundle.mjs";
import { writePackage } from "./build/package.mjs";
import { buildCli, writeSchema } from "./build/schema.mjs";
import { assembleShop } from "./build/shop.mjs";
import { weigh } from "./build/size.mjs";
import { declareTypes } from "./build/types.mjs";
import { compile, optimise } from "./build/wasm.mjs";
import { isMain } from "./lib/main.mjs";
import { dist } from "./lib/paths.mjs";
import { which } from "./lib/run.mjs";
import { Problem, say, sayError, seconds, step } from "./lib/say.mjs";
import { writeTaxes } from "./packs/taxes.mjs";
import { setUpForBuild } from "./setup.mjs";

/** Builds everything, each part as soon as what it needs is ready. Resolves to the names of the budgets that are exceeded. */
export async function build(ready = setUpForBuild()) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const [lean] = await allOf([buildModule(ready), buildNative(ready)]);
  writePackage();
  writeTaxes();
  const over = await weigh({ lean });
  await step("demo shop", "target/shop", assembleShop);
  return over;
}

async function buildModule({ nodeModules, wasmTarget, wasmBindgen }) {
  const lean = await compile(await wasmTarget, wasmBindgen);
  await nodeModules;
  await allOf([
    // The bundle takes in the names of the optimised module's exports.
    optimise().then((modules) => {
      for (const [name, module] of Object.entries(modules)) copyFileSync(module, join(dist, name));
      return step("JavaScript", "bundling", bundle);
    }),
    step("types", "declarations", declareTypes),
  ]);
  return lean;
}

async function buildNative({ wasmTarget }) {
  // On a machine without Rust, that part of the set-up brings it.
  if (!which("cargo")) await wasmTarget;
  await step("command line", "cargo build", buildCli);
  await writeSchema();
}

// What `Promise.all` does, but waits for all even when one fails, so that nothing is still at work when that is told.
async function allOf(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}

if (isMain(import.meta.url)) {
  const since = performance.now();
  try {
    const over = await build();
    say(`Built in ${seconds(since)}: target/package, ready for npm pack, and target/shop.`);
    if (over.length > 0) throw new Problem(`Over budget: ${over.join(", ")}. See pkg-config/budgets.json.`);
  } catch (error) {
    sayError(error);
    process.exitCode = 1;
  }
}
