// Prepares this checkout: everything that building needs and, with --tests, everything that testing needs.
// Safe to repeat: what is there already is left as it is.
//
//   node scripts/setup.mjs [--tests]

import { isMain } from "./lib/main.mjs";
import { which } from "./lib/run.mjs";
import { say, sayError, seconds } from "./lib/say.mjs";
import { browsers } from "./setup/browsers.mjs";
import { geckodriver } from "./setup/geckodriver.mjs";
import { linker } from "./setup/linker.mjs";
import { lints } from "./setup/lints.mjs";
import { nodeModules } from "./setup/node-modules.mjs";
import { wasmBindgen } from "./setup/wasm-bindgen.mjs";
import { wasmTarget } from "./setup/wasm-target.mjs";

/**
 * Starts the set-up of everything that building needs, side by side, and gives a promise for each part, so that a build
 * can begin with what is ready: `wasmTarget` resolves to the toolchain to build WebAssembly with.
 */
export function setUpForBuild() {
  const ground = linker();
  const rust = ground.then(wasmTarget);
  const parts = {
    nodeModules: nodeModules(),
    wasmTarget: rust,
    wasmBindgen: withCargo(ground, rust).then(wasmBindgen),
  };
  // Whoever awaits a part hears of its failure; until then it must not end the process.
  for (const part of Object.values(parts)) part.catch(() => {});
  return parts;
}

/** Sets up everything that testing needs, and resolves to the problems met: one does not stop the others. */
export async function setUpForTests() {
  const parts = setUpForBuild();
  const driver = withCargo(Promise.resolve(), parts.wasmTarget).then(geckodriver);
  return problems([...Object.values(parts), browsers(), driver, lints()]);
}

// Without a cargo, the compiler for the browser brings one.
const withCargo = (ground, rust) => (which("cargo") ? ground : rust.then(() => undefined));

async function problems(parts) {
  const results = await Promise.allSettled(parts);
  return [...new Set(results.filter(({ status }) => status === "rejected").map(({ reason }) => reason))];
}

if (isMain(import.meta.url)) {
  const since = performance.now();
  const forTests = process.argv.includes("--tests");
  const met = forTests ? await setUpForTests() : await problems(Object.values(setUpForBuild()));
  met.forEach(sayError);
  say(
    met.length
      ? `Set-up is incomplete: see above.`
      : `All set up for ${forTests ? "testing" : "building"} in ${seconds(since)}.`,
  );
  process.exitCode = met.length ? 1 : 0;
}
