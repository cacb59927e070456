// The gallery as it is served: its pages, its bundle with all views in it, and the pictures of the demo shop.

import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gallery, root } from "../lib/paths.mjs";
import { compileViews } from "./views.mjs";

/** Makes it anew in `folder`. */
export async function assembleGallery(folder = gallery) {
  await compileViews();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of ["index.html", "gallery.css", "frame.html", "frame.css"]) {
    cpSync(join(root, "www/gallery", file), join(folder, file));
  }
  cpSync(join(root, "www/shop/img"), join(folder, "img"), { recursive: true });
  // Not at the top: the npm packages may be missing when this file is read.
  const { build } = await import("esbuild");
  const { browsers } = JSON.parse(readFileSync(join(root, "pkg-config/browsers.json"), "utf8"));
  await build({
    entryPoints: ["gallery", "frame"].map((name) => `www/gallery/${name}.ts`),
    absWorkingDir: root,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: browsers.map((browser) => browser.esbuild),
    // The frames wait for what they show; browsers that the widget knows can all do that.
    supported: { "top-level-await": true },
    logLevel: "warning",
  });
}
