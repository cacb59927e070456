// Lets a test, or a build, use a TypeScript module of the widget, which Node 20 can't import.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compileViews } from "../build/views.mjs";
import { root } from "../lib/paths.mjs";

/** What a module exports; `path` counts from the root of the repository. */
export async function bundled(path) {
  const { build } = await import("esbuild");
  await compileViews();
  const folder = await mkdtemp(join(tmpdir(), "cartkeep-"));
  const outfile = join(folder, "module.mjs");
  try {
    await build({
      entryPoints: [path],
      outfile,
      bundle: true,
      format: "esm",
      absWorkingDir: root,
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
