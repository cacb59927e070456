// The gallery as it is served: its pages, its bundle with all views in it, and the pictures of the demo shop.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gallery, root } from "../lib/paths.mjs";
import { readElements } from "./elements.mjs";
import { compileViews } from "./views.mjs";

/** Makes it anew in `folder`. */
export async function assembleGallery(folder = gallery) {
  rmSync(folder, { recursive: true, force: true });
  await assembleFrames(folder, "www/gallery/gallery.ts");
  for (const file of ["index.html", "gallery.css"]) cpSync(join(root, "www/gallery", file), join(folder, file));
}

/** Puts into `folder` what a page needs whose script is `script`, and that has frames with states: frame.html and its own. */
export async function assembleFrames(folder, script) {
  await compileViews();
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "www/gallery/frame.html"), join(folder, "frame.html"));
  cpSync(join(root, "www/shop/img"), join(folder, "img"), { recursive: true });
  const styles = readElements().flatMap(({ css }) => css ?? []);
  writeFileSync(
    join(folder, "frame.css"),
    [readFileSync(join(root, "www/gallery/frame.css"), "utf8"), ...styles].join("\n"),
  );
  // Not at the top: the npm packages may be missing when this file is read.
  const { build } = await import("esbuild");
  const { browsers } = JSON.parse(readFileSync(join(root, "pkg-config/browsers.json"), "utf8"));
  await build({
    entryPoints: [script, "www/gallery/frame.ts"],
    entryNames: "[name]",
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
