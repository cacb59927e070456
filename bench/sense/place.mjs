// The pages on which sensing is compared, put beside the demo shop and the package in it.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../scripts/lib/paths.mjs";

const peers = {
  "timeme.js": "timeme.js/timeme.js",
  "ifvisible.js": "ifvisible.js/dist/ifvisible.js",
  "snowplow.js": "@snowplow/browser-tracker/dist/index.umd.min.js",
  "ouibounce.js": "ouibounce/build/ouibounce.js",
};

/** Puts them at /sense/ of a shop in `folder`. */
export function placePages(folder) {
  cpSync(fileURLToPath(new URL("pages", import.meta.url)), join(folder, "sense"), { recursive: true });
  for (const [name, file] of Object.entries(peers)) {
    cpSync(join(root, "node_modules", file), join(folder, "sense", name));
  }
}
