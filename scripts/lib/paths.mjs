// Where things are. Everything made lives under target/, which git ignores.

import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const target = join(root, "target");

/** Cargo's own folder; the same as ours unless CARGO_TARGET_DIR moves it. */
export const cargoTarget = process.env.CARGO_TARGET_DIR ? resolve(process.env.CARGO_TARGET_DIR) : target;

/** Commands that the set-up installs for this checkout only. */
export const tools = join(target, "tools");
export const toolsBin = join(tools, "bin");

/** wasm-bindgen's output, and the names of the module's exports, which the widget's glue imports. */
export const bindgen = join(target, "bindgen");

/** The modules that the views are compiled to, which the TypeScript sources import as "#views/…". */
export const views = join(target, "views");

/** The npm package as it is packed, and the files in it. */
export const packageDir = join(target, "package");
export const dist = join(packageDir, "dist");

/** The demo shop with the built package at /cartkeep/, as it is served. */
export const shop = join(target, "shop");

/** The gallery, as it is served. */
export const gallery = join(target, "gallery");

/** The pages of documentation, as they are served. */
export const docs = join(target, "docs");

/** What the relay of the demo shop stores. */
export const carts = join(target, "carts");

/** What is measured beside its peers, as a page and Node load it. */
export const bench = join(target, "bench");

/** Machine-readable results: size.json, e2e.json, e2e-at-rest.json, bench.json, peers.json. */
export const report = join(target, "report");

/** A command that npm installed. */
export const nodeBin = (name) => join(root, "node_modules", ".bin", name);

/** The `cartkeep` command: a native program, built fast before small. */
export const cliProfile = "native";
export const cli = join(cargoTarget, cliProfile, process.platform === "win32" ? "cartkeep.exe" : "cartkeep");
