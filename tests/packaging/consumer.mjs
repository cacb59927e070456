// A project of somebody else's that has installed the packed package.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageDir } from "../../scripts/lib/paths.mjs";

/** Packs the built package into `folder` and returns what npm says of it: {filename, files: [{path, size}], ...}. */
export function pack(folder) {
  if (!existsSync(packageDir)) throw new Error("There is no built package to test. Run: npm run build");
  const said = JSON.parse(npm(packageDir, "pack", "--json", "--pack-destination", folder));
  // An array in some versions of npm, an object by package name in others.
  return Object.values(said)[0];
}

/** Makes a project with the package installed and returns its folder; `after` is the hook that clears it away. */
export function consumer(after) {
  const folder = mkdtempSync(join(tmpdir(), "cartkeep-consumer-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  npm(folder, "install", "--offline", "--no-audit", "--no-fund", join(folder, pack(folder).filename));
  return folder;
}

const npm = (cwd, ...args) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
