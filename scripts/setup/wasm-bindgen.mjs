// The wasm-bindgen command and its test runner, of exactly the version that the crate is built with.

import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { toolsBin } from "../lib/paths.mjs";
import { run, which } from "../lib/run.mjs";
import { sayDone, step } from "../lib/say.mjs";
import { crateVersion, saidVersion } from "../lib/versions.mjs";
import { cargoInstall } from "./cargo-install.mjs";

const commands = ["wasm-bindgen", "wasm-bindgen-test-runner"];

/** Puts both into target/tools/bin: linked when the right version is on PATH, else built. */
export async function wasmBindgen() {
  const version = crateVersion("wasm-bindgen");
  const name = `wasm-bindgen ${version}`;
  if (await all(commands.map((command) => is(join(toolsBin, command), version)))) {
    sayDone(name, "up to date");
    return;
  }
  const onPath = commands.map((command) => which(command));
  if (await all(onPath.map((command) => command && is(command, version)))) {
    link(onPath);
    sayDone(name, `found in ${onPath[0]}`);
    return;
  }
  // Not --locked: the lock of this crate names versions that registries have withdrawn. Without its default features,
  // because the test runner speaks plain HTTP to drivers on this machine, and TLS is a tenth of the compile time.
  // Unoptimised it takes 98 s of CPU to build, optimised 257 s, and then 0.7 s instead of 0.2 s for a test's 12 MB module.
  await step(name, "cargo install (about a minute, once)", () =>
    cargoInstall("wasm-bindgen-cli", [
      "--version",
      version,
      "--no-default-features",
      ...commands.flatMap((bin) => ["--bin", bin]),
    ]),
  );
}

const all = async (promises) => (await Promise.all(promises)).every(Boolean);

async function is(command, version) {
  const { code, stdout } = await run(command, ["--version"], { mayFail: true });
  return code === 0 && saidVersion(stdout) === version;
}

// Cargo's configuration names the test runner by its place, so that place is filled in either case.
function link(places) {
  mkdirSync(toolsBin, { recursive: true });
  commands.forEach((command, index) => {
    rmSync(join(toolsBin, command), { force: true });
    symlinkSync(places[index], join(toolsBin, command));
  });
}
