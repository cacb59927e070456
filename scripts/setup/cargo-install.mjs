// Builds a command from crates.io into target/tools, for this checkout only.

import { rmSync } from "node:fs";
import { join } from "node:path";
import { tools } from "../lib/paths.mjs";
import { CommandError, run } from "../lib/run.mjs";
import { Problem } from "../lib/say.mjs";

/** Installs a crate's commands, unoptimised: these run for seconds, so building them fast counts more. */
export async function cargoInstall(crate, args) {
  // A folder for each crate: they have next to nothing in common (geckodriver: 73 s of CPU in a shared one, 75 s alone).
  const build = join(tools, "build", crate);
  const env = { CARGO_TARGET_DIR: build, CARGO_PROFILE_DEV_DEBUG: "0", CARGO_INCREMENTAL: "0", RUSTFLAGS: undefined };
  try {
    await run("cargo", ["install", crate, ...args, "--debug", "--force", "--root", tools], { env });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const output = error.output.trimEnd().split("\n").slice(-20).join("\n");
    throw new Problem(
      `${output}\n${crate} could not be built. With a network connection, try again (what is compiled is kept), ` +
        `or put its commands on PATH yourself: cargo install ${crate} ${args.join(" ")}`,
    );
  }
  rmSync(build, { recursive: true, force: true });
  return "installed in target/tools";
}
