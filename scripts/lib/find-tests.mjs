// Finds test files. Node's own search by folder or pattern differs between its versions.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** The files under `folder` whose names end in `.test.js` or `.test.mjs`, in a fixed order. */
export function findTests(folder) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.m?js$/.test(entry.name) && !entry.path.includes("node_modules"))
    .map((entry) => join(entry.path, entry.name))
    .sort();
}
