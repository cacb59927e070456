// Shows the demo shop: sets up what is needed, builds, and serves it.
//
//   npm start                  on port 8080, or the next free one; PORT=3000 npm start begins elsewhere
//   npm start -- --no-build    serves what was built last

import { existsSync } from "node:fs";
import { build } from "./build.mjs";
import { open } from "./lib/open.mjs";
import { carts, cli, shop } from "./lib/paths.mjs";
import { Problem, sayError } from "./lib/say.mjs";

async function start() {
  const since = performance.now();
  if (!process.argv.includes("--no-build")) await build();
  if (!existsSync(shop) || !existsSync(cli)) throw new Problem("Nothing has been built yet. Run: npm start");
  await open(shop, { what: "The demo shop", since, more: ["--store", carts] });
}

start().catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
