// The JavaScript of the package, bundled with esbuild.

import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bundles } from "../../pkg-config/bundles.mjs";
import { dist, root } from "../lib/paths.mjs";
import { compileViews } from "./views.mjs";

/** Writes every bundle to the package. */
export async function bundle() {
  await compileViews();
  // Not at the top: the npm packages may be missing when this file is read.
  const { build } = await import("esbuild");
  const { browsers } = JSON.parse(readFileSync(join(root, "pkg-config/browsers.json"), "utf8"));
  const options = {
    bundle: true,
    minify: true,
    legalComments: "none",
    target: browsers.map((browser) => browser.esbuild),
    absWorkingDir: root,
    logLevel: "warning",
  };
  await Promise.all(
    Object.entries(bundles).map(([name, { entry, format }]) =>
      build({
        ...options,
        entryPoints: [entry],
        outfile: join(dist, name),
        format,
        // Modules are read as UTF-8 whatever the server says; a script of the script tag is not.
        charset: format === "esm" ? "utf8" : "ascii",
        plugins: [keepApart(entry)],
      }),
    ),
  );
}

/** Keeps imports of other bundles' entries as imports of those bundles. */
function keepApart(entry) {
  const names = new Map(Object.entries(bundles).map(([name, other]) => [join(root, other.entry), name]));
  names.delete(join(root, entry));
  return {
    name: "keep-apart",
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, importer }) => {
        const name = names.get(resolve(dirname(importer), path));
        return name && importer ? { path: `./${name}`, external: true } : undefined;
      });
    },
  };
}
