// Shows the pages of documentation: static files in target/docs. Needs no WebAssembly.
//
//   npm run docs                  on port 8080, or the next free one; PORT=3000 npm run docs begins elsewhere
//   npm run docs -- --no-build    serves what was built last
//   npm run docs -- --no-open     builds them and ends

import { existsSync } from "node:fs";
import { assembleDocs } from "./build/docs.mjs";
import { buildCli } from "./build/schema.mjs";
import { open } from "./lib/open.mjs";
import { cli, docs } from "./lib/paths.mjs";
import { which } from "./lib/run.mjs";
import { Problem, sayError, step } from "./lib/say.mjs";
import { setUpForBuild } from "./setup.mjs";

async function show() {
  const since = performance.now();
  if (!process.argv.includes("--no-build")) await build();
  if (process.argv.includes("--no-open")) return;
  if (!existsSync(docs) || !existsSync(cli)) throw new Problem("Nothing has been built yet. Run: npm run docs");
  await open(docs, { what: "The documentation", since });
}

async function build() {
  const { nodeModules, wasmTarget } = setUpForBuild();
  await nodeModules;
  // On a machine without Rust, that part of the set-up brings it.
  if (!which("cargo")) await wasmTarget;
  await step("command line", "cargo build", buildCli);
  await step("documentation", "target/docs", async () => `${await assembleDocs()} pages`);
}

show().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
