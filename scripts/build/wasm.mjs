// The WebAssembly module and its glue: cargo, wasm-bindgen, wasm-opt.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { bindgen, cargoTarget, nodeBin, root, toolsBin } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { sayDone, sayNote, step } from "../lib/say.mjs";
import { target } from "../setup/wasm-target.mjs";
import { shortenNames } from "./names.mjs";
import { nameByLikeness } from "./order.mjs";

const modulePath = join(bindgen, "cartkeep_bg.wasm");

// These make the module shorter and its compressed form longer: -Oz alone came to 110.9 kB (brotli) where the module before
// it was 108.1 kB; without inlining it is 107.1 kB, and without local-cse too 106.4 kB. What was worth inlining, LLVM has.
const skipped = ["inlining-optimizing", "local-cse"];

/**
 * Compiles the widget for the browser and writes module and glue to target/bindgen, not yet optimised.
 * `toolchain` is what the set-up's `wasmTarget` resolves to; `commands` settles when wasm-bindgen is there.
 * Resolves to whether the standard library in it is the one made for size.
 */
export async function compile(toolchain, commands) {
  const stock = !toolchain.rustSource || process.env.CARTKEEP_STD === "stock";
  let lean = false;
  if (stock) await step("widget", "cargo build --release", () => cargoBuild(toolchain, false));
  else {
    await step("widget", "cargo build --release, with a standard library made for size", async () => {
      lean = await leanBuild(toolchain);
      return lean ? "done" : "done, larger than it should be";
    });
  }
  await commands;
  const built = join(toolchain.env.CARGO_TARGET_DIR ?? cargoTarget, target, "release/cartkeep.wasm");
  // Without the default path: the module's place is for the JavaScript shell to say, and bundlers must find it only once.
  const args = ["--target", "web", "--omit-default-module-path", "--remove-name-section", "--remove-producers-section"];
  await run(join(toolsBin, "wasm-bindgen"), [...args, "--out-name", "cartkeep", "--out-dir", bindgen, built]);
  return lean;
}

/**
 * Makes the module as small as it gets, gives the glue the names that it has then, and resolves to the module's path.
 * Skipped when the same module was optimised before.
 */
export async function optimise() {
  const optimised = join(bindgen, "cartkeep.opt.wasm");
  const stamp = join(bindgen, "cartkeep.opt.stamp");
  const names = join(bindgen, "cartkeep.opt.names.json");
  const glue = join(bindgen, "cartkeep.js");
  const skip = skipped.map((pass) => `--skip-pass=${pass}`);
  // Once more on what is made flat and structured anew: half a percent.
  const args = ["-Oz", ...skip, "--flatten", "--rereloop", "-Oz", ...skip, "--minify-imports-and-exports-and-modules"];
  const order = ["--reorder-functions-by-name", "--strip-debug", "--strip-target-features"];
  const wanted = createHash("sha256")
    .update(readFileSync(modulePath))
    .update(readFileSync(join(root, "node_modules/binaryen/package.json")))
    .update(readFileSync(new URL("./order.mjs", import.meta.url)))
    .update([...args, ...order].join(" "))
    .digest("hex");
  if (existsSync(optimised) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    sayDone("wasm-opt", "up to date");
  } else {
    await step("wasm-opt", "making the module small", async () => {
      mkdirSync(bindgen, { recursive: true });
      const { stdout } = await run(nodeBin("wasm-opt"), [...args, modulePath, "-o", optimised]);
      writeFileSync(optimised, nameByLikeness(readFileSync(optimised)));
      await run(nodeBin("wasm-opt"), [optimised, ...order, "-o", optimised]);
      writeFileSync(names, stdout);
      writeFileSync(stamp, wanted);
    });
  }
  writeFileSync(glue, shortenNames(readFileSync(glue, "utf8"), readFileSync(names, "utf8")));
  return optimised;
}

// The lean build takes unstable flags and crates that nothing else needs: should they fail on this compiler or in this
// network, the ordinary build says whether anything is wrong with the code. Resolves to whether it was lean.
async function leanBuild(toolchain) {
  try {
    await cargoBuild(toolchain, true);
    return true;
  } catch (error) {
    await cargoBuild(toolchain, false);
    const reason = error.output?.match(/^error.*$/m)?.[0] ?? error.message;
    sayNote("widget", `built with the ordinary standard library, and larger, for the lean one failed: ${reason}`);
    return false;
  }
}

async function cargoBuild({ cargo, env, rustSource }, lean) {
  const args = ["build", "--quiet", "--release", "--target", target, "-p", "cartkeep"];
  // What is published names no folder of the machine that built it.
  const home = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const flags = [`--remap-path-prefix=${root}=.`, `--remap-path-prefix=${home}=cargo`];
  const extra = {};
  if (lean) {
    // Built from source, the library can be optimised for size and end at once on a panic, with no message to carry:
    // 12 to 25 % of the module. These are unstable flags, which RUSTC_BOOTSTRAP lets a stable compiler take.
    args.push("-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size");
    flags.push("-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none");
    // Inlining small functions before they are compiled leaves less of them: 1 % of the module.
    flags.push("-Zinline-mir=yes", "-Zinline-mir-threshold=15", "-Zinline-mir-hint-threshold=30");
    flags.push(`--remap-path-prefix=${rustSource}=std`);
    extra.RUSTC_BOOTSTRAP = "1";
  }
  await run(cargo, args, { env: { ...env, ...extra, CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") } });
}
