// Rust links native programs with the system's C compiler.

import { which } from "../lib/run.mjs";
import { Problem, step } from "../lib/say.mjs";
import { aptInstall, hasApt } from "./apt.mjs";

/** Installs one where there is none. */
export async function linker() {
  if (which("cc")) return;
  if (!hasApt())
    throw new Problem("Rust needs a C compiler to link with, and there is no `cc` on PATH: please install one.");
  await step("linker", "apt-get install gcc libc6-dev", () => aptInstall(["gcc", "libc6-dev"]));
}
