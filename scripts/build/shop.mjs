// The demo shop as it is served: its own files, the package at /cartkeep/, and a brotli copy beside whatever shrinks.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dist, root, shop } from "../lib/paths.mjs";
import { kettle } from "../models/kettle.mjs";
import { compress } from "./size.mjs";

const shrinks = new Set([".html", ".css", ".js", ".mjs", ".json", ".svg", ".txt", ".wasm"]);

/** Makes target/shop anew. */
export async function assembleShop() {
  rmSync(shop, { recursive: true, force: true });
  // Tests stand beside what they test; a visitor has no use for them, nor a shop for declarations.
  cpSync(join(root, "www/shop"), shop, { recursive: true, filter: (path) => !path.endsWith(".test.js") });
  cpSync(dist, join(shop, "cartkeep"), { recursive: true, filter: (path) => !path.endsWith(".d.ts") });
  mkdirSync(join(shop, "models"));
  writeFileSync(join(shop, "models/kettle.glb"), kettle());
  // The viewer is the shop's own, and only fetched by those who ask for it.
  const viewer = fileURLToPath(import.meta.resolve("@google/model-viewer"));
  cpSync(viewer, join(shop, "vendor", basename(viewer)));
  const files = readdirSync(shop, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  await Promise.all(
    files
      .filter(({ name }) => shrinks.has(extname(name)))
      .map(async ({ path, name }) => {
        const file = join(path, name);
        writeFileSync(`${file}.br`, await compress(readFileSync(file)));
      }),
  );
}
