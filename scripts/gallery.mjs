// Shows the gallery: every element and prompt in every state. Needs no WebAssembly.
//
//   npm run gallery                  on port 8080, or the next free one; PORT=3000 npm run gallery begins elsewhere
//   npm run gallery -- --no-build    serves what was built last

import { existsSync } from "node:fs";
import { assembleGallery } from "./build/gallery.mjs";
import { buildCli } from "./build/schema.mjs";
import { open } from "./lib/open.mjs";
import { cli, gallery } from "./lib/paths.mjs";
import { which } from "./lib/run.mjs";
import { Problem, sayError, step } from "./lib/say.mjs";
import { setUpForBuild } from "./setup.mjs";

async function show() {
  const since = performance.now();
  if (!process.argv.includes("--no-build")) await build();
  if (!existsSync(gallery) || !existsSync(cli)) throw new Problem("Nothing has been built yet. Run: npm run gallery");
  await open(gallery, { what: "The gallery", since });
}

async function build() {
  const { nodeModules, wasmTarget } = setUpForBuild();
  await nodeModules;
  // On a machine without Rust, that part of the set-up brings it.
  if (!which("cargo")) await wasmTarget;
  await step("command line", "cargo build", buildCli);
  await step("gallery", "target/gallery", assembleGallery);
}

show().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
