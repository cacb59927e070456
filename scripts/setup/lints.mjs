// rustfmt and clippy, which a minimal Rust lacks.

import { run, which } from "../lib/run.mjs";
import { Problem, sayDone, step } from "../lib/say.mjs";

const components = ["rustfmt", "clippy"];

/** Adds what is missing of them. */
export async function lints() {
  const missing = await lacking();
  if (missing.length > 0 && which("rustup")) {
    await step("rustfmt and clippy", `rustup component add ${missing.join(" ")} (at most 60 s)`, async () => {
      await run("rustup", ["component", "add", ...missing], { limit: 60, mayFail: true });
    });
  }
  const absent = missing.length > 0 ? await lacking() : [];
  if (absent.length > 0)
    throw new Problem(`${absent.join(" and ")} cannot be had here: please install them for your Rust.`);
  sayDone("rustfmt and clippy", "up to date");
}

async function lacking() {
  const said = await Promise.all(
    ["fmt", "clippy"].map((command) => run("cargo", [command, "--version"], { mayFail: true })),
  );
  return components.filter((_, index) => said[index].code !== 0);
}
