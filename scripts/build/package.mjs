// The npm package around the bundles: manifest, readme, licences.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifest } from "../../pkg-config/package.mjs";
import { dist, packageDir, root } from "../lib/paths.mjs";
import { projectVersion } from "../lib/versions.mjs";
import { manifest as describeElements, readElements } from "./elements.mjs";

/** Writes them to target/package. */
export function writePackage() {
  mkdirSync(packageDir, { recursive: true });
  writeFileSync(join(packageDir, "package.json"), `${JSON.stringify(manifest(projectVersion()), null, 2)}\n`);
  for (const name of readdirSync(root).filter((name) => name.startsWith("LICENSE"))) {
    copyFileSync(join(root, name), join(packageDir, name));
  }
  writeFileSync(join(dist, "custom-elements.json"), JSON.stringify(describeElements(readElements())));
  writeFileSync(join(packageDir, "README.md"), forPackage(readFileSync(join(root, "README.md"), "utf8")));
}

/** The readme without pictures, and without links to files that are not in the package. */
export const forPackage = (readme) =>
  readme.replace(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, "").replace(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, "$1");
