// geckodriver drives Firefox in tests. Debian does not package it, crates.io does.

import { join } from "node:path";
import { toolsBin } from "../lib/paths.mjs";
import { which } from "../lib/run.mjs";
import { sayDone, step } from "../lib/say.mjs";
import { cargoInstall } from "./cargo-install.mjs";

/** The place of geckodriver: GECKODRIVER, target/tools, PATH; undefined when it is nowhere. */
export const findGeckodriver = () =>
  process.env.GECKODRIVER || which(join(toolsBin, "geckodriver")) || which("geckodriver");

/** Builds geckodriver unless there is one. */
export async function geckodriver() {
  const found = findGeckodriver();
  if (found) {
    sayDone("geckodriver", `found in ${found}`);
    return;
  }
  await step("geckodriver", "cargo install (about a minute, once)", () => cargoInstall("geckodriver", ["--locked"]));
}
