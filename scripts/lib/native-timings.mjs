// The same decisions and events by the engine compiled natively, with the same JSON in and out.

import { rulesOf } from "../../bench/decide/rules.mjs";
import { before, configOf, first, kinds, step, trouble } from "../../bench/decide/visit.mjs";
import { cliProfile } from "./paths.mjs";
import { run } from "./run.mjs";

const RUNS = 5000;

/** Measures like `main` of bench/decide, without peers. */
export async function inNative() {
  const sizes = [10, 100, 1000];
  const visit = (size) => [
    `c ${configOf(rulesOf(size))}`,
    ...before.map(([at, event]) => `e ${at} ${event}`),
    `e ${first} ${trouble}`,
  ];
  const measured = (name, event) => `m ${name.replaceAll(" ", "_")} ${RUNS} ${step} ${event}`;
  const lines = sizes.flatMap((size) => [...visit(size), measured(String(size), trouble)]);
  lines.push(...visit(10), ...Object.entries(kinds).map(([name, event]) => measured(name, event)));
  const cargo = ["run", "--quiet", "--profile", cliProfile, "--example", "timings"];
  const [{ stdout }, version] = [
    await run("cargo", cargo, { input: `${lines.join("\n")}\n` }),
    await run("rustc", ["--version"]),
  ];
  const figures = Object.fromEntries(
    stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" "))
      .map(([name, median, p99]) => [name.replaceAll("_", " "), { median: median / 1000, p99: p99 / 1000 }]),
  );
  return {
    version: version.stdout.trim(),
    cases: sizes.map((size) => ({ size, peers: { cartkeep: figures[size] } })),
    kinds: Object.fromEntries(Object.keys(kinds).map((name) => [name, figures[name]])),
  };
}
