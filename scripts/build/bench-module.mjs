// The engine as benchmarks ask it, made like the module that is published.

import { setUpForBuild } from "../setup.mjs";
import { compile, measured, optimiseOne } from "./wasm.mjs";

/** Builds it, and resolves to its path. Its glue is in target/bindgen/bench. */
export async function buildBenchModule() {
  const { nodeModules, wasmTarget, wasmBindgen } = setUpForBuild();
  await compile(await wasmTarget, wasmBindgen, [measured]);
  await nodeModules;
  return (await optimiseOne(measured)).optimised;
}
