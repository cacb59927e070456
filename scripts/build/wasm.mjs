// The WebAssembly modules and their glue: cargo, wasm-bindgen, wasm-opt.

import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { bindgen, cargoTarget, nodeBin, root, toolsBin } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { Problem, sayDone, sayNote, step } from "../lib/say.mjs";
import { target } from "../setup/wasm-target.mjs";
import { namesModule, shortenNames } from "./names.mjs";
import { judgements, nameByLikeness } from "./order.mjs";
import { compress } from "./size.mjs";

/**
 * The modules: the one that every shop loads; those with what few configurations have, which are loaded in its place where there is
 * any; and the one with everything, which explains what they have decided. All have the same exports.
 */
const published = [
  { name: "cartkeep", folder: bindgen, features: [] },
  { name: "cartkeep-pricing", folder: join(bindgen, "pricing"), features: ["pricing"] },
  { name: "cartkeep-insight", folder: join(bindgen, "insight"), features: ["pricing", "insight"] },
  { name: "cartkeep-full", folder: join(bindgen, "full"), features: ["pricing", "insight", "explain"] },
].map((module) => ({ ...module, crate: "cartkeep" }));

/** The engine's cart and estimates for benchmarks, made in the same way. */
export const measured = {
  name: "cartkeep-bench",
  crate: "cartkeep-bench",
  folder: join(bindgen, "bench"),
  features: [],
};

// These make the module shorter and its compressed form longer: -Oz alone came to 110.9 kB (brotli) where the module before
// it was 108.1 kB; without inlining it is 107.1 kB, and without local-cse too 106.4 kB. What was worth inlining, LLVM has.
const skipped = ["inlining-optimizing", "local-cse"];

/**
 * Compiles the widget for the browser and writes `modules` and glue to target/bindgen, not yet optimised.
 * `toolchain` is what the set-up's `wasmTarget` resolves to; `commands` settles when wasm-bindgen is there.
 * Resolves to whether the standard library in them is the one made for size.
 */
export async function compile(toolchain, commands, modules = published) {
  const stock = !toolchain.rustSource || process.env.CARTKEEP_STD === "stock";
  let lean = false;
  const said = `cargo build --release${stock ? "" : ", with a standard library made for size"}`;
  await step(modules[0].name, said, async () => {
    for (const [index, { crate, folder, features }] of modules.entries()) {
      // What the first one could not be, the next one is not either.
      if (index === 0 && !stock) lean = await leanBuild(toolchain, crate, features);
      else await cargoBuild(toolchain, crate, features, lean);
      const file = `${crate.replaceAll("-", "_")}.wasm`;
      const built = join(toolchain.env.CARGO_TARGET_DIR ?? cargoTarget, target, "release", file);
      mkdirSync(folder, { recursive: true });
      // The next one would be written over it.
      copyFileSync(built, join(folder, "cartkeep.wasm"));
    }
    return lean || stock ? "done" : "done, larger than it should be";
  });
  await commands;
  // Without the default path: the module's place is for the JavaScript shell to say, and bundlers must find it only once.
  const args = ["--target", "web", "--omit-default-module-path", "--remove-name-section", "--remove-producers-section"];
  for (const { folder } of modules) {
    const built = join(folder, "cartkeep.wasm");
    await run(join(toolsBin, "wasm-bindgen"), [...args, "--out-name", "cartkeep", "--out-dir", folder, built]);
  }
  return lean;
}

/** Makes the modules as small as they get, writes the names of their exports, and resolves to their paths by the names that they have in the package. */
export async function optimise() {
  const made = await Promise.all(published.map(optimiseOne));
  const [first, ...others] = made.map(({ names }) => readFileSync(names, "utf8"));
  if (others.some((other) => other !== first)) {
    throw new Problem(
      "The modules' exports have come to have names of their own each; the package has one glue for all.",
    );
  }
  const { imports, exports } = JSON.parse(first);
  if (imports.length > 0) {
    throw new Problem(`The module has come to need something of JavaScript: ${JSON.stringify(imports)}.`);
  }
  writeFileSync(join(bindgen, "names.js"), namesModule(exports));
  return Object.fromEntries(made.map(({ name, optimised }) => [`${name}.wasm`, optimised]));
}

/** Makes a module small, unless that was done before, and gives wasm-bindgen's glue the names that it has then. */
export async function optimiseOne({ name, folder }) {
  const modulePath = join(folder, "cartkeep_bg.wasm");
  const optimised = join(folder, "cartkeep.opt.wasm");
  const stamp = join(folder, "cartkeep.opt.stamp");
  const names = join(folder, "cartkeep.opt.names.json");
  const glue = join(folder, "cartkeep.js");
  const skip = skipped.map((pass) => `--skip-pass=${pass}`);
  // Once more on what is made flat and structured anew: half a percent.
  const again = ["-Oz", ...skip];
  const args = [...again, "--flatten", "--rereloop", ...again, "--monomorphize", ...again, "--gufa", ...again];
  // No engine asks how memory is aligned before it reads; without that hint, more instructions are alike: 1 %.
  args.push(
    "--merge-locals",
    "--coalesce-locals",
    "--reorder-locals",
    "--dealign",
    "--minify-imports-and-exports-and-modules",
  );
  const order = ["--reorder-functions-by-name", "--strip-debug", "--strip-target-features"];
  const wanted = createHash("sha256")
    .update(readFileSync(modulePath))
    .update(readFileSync(join(root, "node_modules/binaryen/package.json")))
    .update(readFileSync(new URL("./order.mjs", import.meta.url)))
    .update([...args, ...order].join(" "))
    .digest("hex");
  if (existsSync(optimised) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    sayDone(`wasm-opt ${name}`, "up to date");
  } else {
    await step(`wasm-opt ${name}`, "making the module small", async () => {
      const { stdout } = await run(nodeBin("wasm-opt"), [...args, modulePath, "-o", optimised]);
      await putInOrder(optimised, order);
      writeFileSync(names, stdout);
      writeFileSync(stamp, wanted);
    });
  }
  writeFileSync(glue, shortenNames(readFileSync(glue, "utf8"), readFileSync(names, "utf8")));
  return { name, optimised, names };
}

/** Tries all orders of a module's functions, and keeps the one that compresses best. */
async function putInOrder(path, args) {
  const module = readFileSync(path);
  const tried = `${path}.tried`;
  let least = Infinity;
  for (const judgement of judgements) {
    writeFileSync(tried, nameByLikeness(module, judgement));
    await run(nodeBin("wasm-opt"), [tried, ...args, "-o", tried]);
    const { length: size } = await compress(readFileSync(tried));
    if (size < least) {
      least = size;
      copyFileSync(tried, path);
    }
  }
  rmSync(tried);
}

// The lean build takes unstable flags and crates that nothing else needs: should they fail on this compiler or in this
// network, the ordinary build says whether anything is wrong with the code. Resolves to whether it was lean.
async function leanBuild(toolchain, crate, features) {
  try {
    await cargoBuild(toolchain, crate, features, true);
    return true;
  } catch (error) {
    await cargoBuild(toolchain, crate, features, false);
    const reason = error.output?.match(/^error.*$/m)?.[0] ?? error.message;
    sayNote("widget", `built with the ordinary standard library, and larger, for the lean one failed: ${reason}`);
    return false;
  }
}

async function cargoBuild({ cargo, env, rustSource }, crate, features, lean) {
  const args = ["build", "--quiet", "--release", "--target", target, "-p", crate, "--features", features.join()];
  // What is published names no folder of the machine that built it.
  const home = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const flags = [
    "-Ctarget-feature=-reference-types",
    `--remap-path-prefix=${root}=.`,
    `--remap-path-prefix=${home}=cargo`,
  ];
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
