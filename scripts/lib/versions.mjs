// Versions, read where they are written once: Cargo.toml and Cargo.lock.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { Problem } from "./say.mjs";

/** The version of the whole project. */
export const projectVersion = () => workspaceVersion(readFileSync(join(root, "Cargo.toml"), "utf8"));

/** The exact version of a crate that the project builds with. */
export function crateVersion(name) {
  const version = lockedVersion(readFileSync(join(root, "Cargo.lock"), "utf8"), name);
  if (!version) throw new Problem(`Cargo.lock names no version of ${name}.`);
  return version;
}

/** The `version` under [workspace.package] in the text of a Cargo.toml. */
export function workspaceVersion(toml) {
  const section = toml.split(/^\[workspace\.package\]\s*$/m)[1]?.split(/^\[/m)[0] ?? "";
  const version = section.match(/^version\s*=\s*"([^"]+)"/m)?.[1];
  if (!version) throw new Problem("Cargo.toml has no version under [workspace.package].");
  return version;
}

/** The version of a crate in the text of a Cargo.lock, or undefined. */
export function lockedVersion(lock, name) {
  const entry = lock.split("[[package]]").find((text) => text.includes(`\nname = "${name}"\n`));
  return entry?.match(/^version = "([^"]+)"$/m)?.[1];
}

/** The first version number in what a program says about itself, or undefined. */
export const saidVersion = (text) => text.match(/\b\d+\.\d+\.\d+\b/)?.[0];
