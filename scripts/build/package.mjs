// The npm package around the bundles: manifest, readme, licences.

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manifest } from "../../pkg-config/package.mjs";
import { packageDir, root } from "../lib/paths.mjs";
import { projectVersion } from "../lib/versions.mjs";

/** Writes them to target/package. */
export function writePackage() {
  mkdirSync(packageDir, { recursive: true });
  writeFileSync(join(packageDir, "package.json"), `${JSON.stringify(manifest(projectVersion()), null, 2)}\n`);
  for (const name of readdirSync(root).filter((name) => /^(README\.md|LICENSE.*)$/.test(name))) {
    copyFileSync(join(root, name), join(packageDir, name));
  }
}
