// A Rust compiler that builds for the browser (wasm32-unknown-unknown).
//
//   1. the compiler in use has the target already
//   2. rustup adds it
//   3. on Debian: the distribution's compiler for the web, and its standard library built from source, once
//
// CARTKEEP_RUST=debian goes straight to 3.

import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cargoTarget, root } from "../lib/paths.mjs";
import { run, which } from "../lib/run.mjs";
import { Problem, sayDone, sayNote, step } from "../lib/say.mjs";
import { aptInstall, hasApt } from "./apt.mjs";

export const target = "wasm32-unknown-unknown";

const noRust = "Rust is missing. Install it from https://rustup.rs and run this again.";

/** rustup's servers may be out of reach, and it then tries for long. In seconds. */
const patience = 30;

/** What Debian's own browsers are built with. */
const debianPackages = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/**
 * Finds or makes the toolchain, and resolves to {env, cargo, rustSource}: the environment and the command to build with, and the
 * standard library's source when cargo can build it anew.
 */
export async function wasmTarget() {
  const name = `Rust for ${target}`;
  const usual = { env: {}, cargo: "cargo" };
  if (process.env.CARTKEEP_RUST !== "debian" && which("rustc")) {
    if (await links("rustc")) {
      sayDone(name, "up to date");
      return { ...usual, rustSource: await rustSource() };
    }
    if (await rustupAdds(name)) return { ...usual, rustSource: await rustSource() };
  }
  if (!hasApt()) {
    throw new Problem(
      which("rustc") ? `This Rust cannot build for ${target}. Try: rustup target add ${target}` : noRust,
    );
  }
  await debian(name);
  // One compiler's output is of no use to another: each has a folder of its own.
  const env = { RUSTC: "/usr/bin/rustc", CARGO_TARGET_DIR: join(cargoTarget, "debian") };
  return { env, cargo: "/usr/bin/cargo" };
}

async function rustupAdds(name) {
  if (!which("rustup")) return false;
  let added = false;
  await step(name, `rustup target add (at most ${patience} s)`, async () => {
    const { code } = await run("rustup", ["target", "add", target], { limit: patience, mayFail: true });
    added = code === 0 && (await links("rustc"));
    return added ? "added" : "not to be had from rustup now";
  });
  return added;
}

/** The source lets a release build carry a standard library made for size. It is a bonus: nothing waits for it in vain. */
async function rustSource() {
  const { stdout } = await run("rustc", ["--print", "sysroot"]);
  const source = join(stdout.trim(), "lib/rustlib/src/rust/library");
  if (!existsSync(source) && which("rustup")) {
    await step("Rust's source", `rustup component add rust-src (at most ${patience} s)`, async () => {
      const { code } = await run("rustup", ["component", "add", "rust-src"], { limit: patience, mayFail: true });
      return code === 0 ? "added" : "not to be had from rustup now";
    });
  }
  if (existsSync(source)) return source;
  sayNote("Rust's source", "missing, so the module is built with the ordinary standard library, and is larger");
  return undefined;
}

async function debian(name) {
  const states = await Promise.all(debianPackages.map((item) => run("dpkg", ["-s", item], { mayFail: true })));
  const missing = debianPackages.filter((_, index) => !states[index].stdout.includes("install ok installed"));
  if (missing.length > 0) {
    await step(name, `apt-get install ${missing.join(" ")}`, () => aptInstall(missing));
  }
  await step(name, "Debian's compiler and its standard library (built once, in about 45 s)", async () => {
    const { stdout } = await run("bash", [join(root, "scripts/setup/debian-wasm-std.sh")]);
    return stdout.trim();
  });
  if (!(await links("/usr/bin/rustc"))) throw new Problem(`Debian's compiler cannot link for ${target} even so.`);
}

/** True when this compiler makes a module, whatever put the standard library there: nothing else is proof. */
async function links(rustc) {
  const folder = await mkdtemp(join(tmpdir(), "cartkeep-probe-"));
  try {
    const source = join(folder, "probe.rs");
    await writeFile(source, '#[no_mangle]\npub extern "C" fn probe() -> usize { std::env::args().count() }\n');
    const args = [
      "--edition",
      "2021",
      "--crate-type",
      "cdylib",
      "--target",
      target,
      "-o",
      join(folder, "probe.wasm"),
      source,
    ];
    return (await run(rustc, args, { mayFail: true })).code === 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}
