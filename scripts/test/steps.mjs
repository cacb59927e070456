// What `npm test` does, in order. A step resolves to {code, output} of what it ran, or to {skipped: why}.

import { join } from "node:path";
import { findTests } from "../lib/find-tests.mjs";
import { nodeBin, root } from "../lib/paths.mjs";
import { run } from "../lib/run.mjs";
import { Problem, say, sayError } from "../lib/say.mjs";
import { findBrowsers } from "../setup/browsers.mjs";
import { findGeckodriver } from "../setup/geckodriver.mjs";
import { target, wasmTarget } from "../setup/wasm-target.mjs";
import { setUpForTests } from "../setup.mjs";

const show = (command, args, env = {}) => run(command, args, { env, echo: true, mayFail: true });
const cargo = (...args) => show("cargo", args);
const node = (...args) => show(process.execPath, args);
const script = (name) => node(join(root, "scripts", name));

export const steps = [
  { name: "setup", what: "tools, browsers, drivers", work: setUp },
  { name: "format", what: "cargo fmt", work: () => cargo("fmt", "--all", "--check") },
  {
    name: "lint",
    what: "clippy on this machine",
    work: () => cargo("clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"),
  },
  { name: "lint-wasm", what: "clippy for the browser", work: lintForBrowser },
  {
    name: "biome",
    what: "format and lint of JavaScript and TypeScript",
    work: () => show(nodeBin("biome"), ["ci", "--colors=off"]),
  },
  { name: "native", what: "cargo test", work: () => cargo("test", "--workspace", "--quiet") },
  { name: "bench", what: "native benchmarks against their budgets", work: () => script("bench.mjs") },
  { name: "pure", what: "no browser in the engine", work: pureEngine },
  { name: "build", what: "package, shop, size budgets", work: () => script("build.mjs") },
  { name: "types", what: "tsc", work: () => show(nodeBin("tsc"), ["-p", root]) },
  { name: "node", what: "JavaScript on its own", work: () => nodeTests("www", "scripts", "pkg-config", "bench") },
  { name: "chromium", what: "Rust in Chromium", work: () => inBrowser({ CHROMEDRIVER: findBrowsers().CHROMEDRIVER }) },
  {
    name: "firefox",
    what: "Rust in Firefox",
    work: () => inBrowser({ GECKODRIVER: findGeckodriver(), ...firefoxArgs() }),
  },
  { name: "packaging", what: "the packed package in other people's tools", work: () => nodeTests("tests/packaging") },
  { name: "e2e", what: "the package in real browsers", work: () => script("e2e.mjs") },
];

async function setUp() {
  const problems = await setUpForTests();
  problems.forEach(sayError);
  return { code: problems.length };
}

async function lintForBrowser() {
  const { cargo: command, env } = await wasmTarget();
  if (command !== "cargo") return { skipped: "Debian's compiler for the web comes without clippy" };
  return show(
    command,
    ["clippy", "--target", target, "-p", "cartkeep", "--all-targets", "--quiet", "--", "-D", "warnings"],
    env,
  );
}

/** The engine must run anywhere: what it depends on may not know a browser. */
async function pureEngine() {
  const { stdout } = await run("cargo", ["tree", "-p", "cartkeep-engine", "-e", "normal", "--prefix", "none"]);
  const browser = stdout.split("\n").filter((line) => /^(wasm-bindgen|js-sys|web-sys|gloo|getrandom)\b/.test(line));
  say(
    browser.length
      ? `cartkeep-engine depends on ${browser.join(", ")}`
      : "cartkeep-engine depends on nothing of a browser",
  );
  return { code: browser.length };
}

function nodeTests(...folders) {
  const files = folders.flatMap(findTests);
  if (files.length === 0) throw new Problem(`There are no tests in ${folders.join(", ")}.`);
  return node("--test", "--test-reporter=spec", "--test-timeout=300000", ...files);
}

async function inBrowser(driver) {
  if (!Object.values(driver).every(Boolean))
    throw new Problem(`${Object.keys(driver)[0]} names no driver. Run: npm run setup`);
  const { cargo: command, env } = await wasmTarget();
  const args = ["test", "--target", target, "-p", "cartkeep", "--test", "web"];
  return show(command, args, { CHROMEDRIVER: undefined, GECKODRIVER: undefined, ...env, ...driver });
}

const firefoxArgs = () => (process.env.FIREFOX ? { GECKODRIVER_ARGS: `--binary ${process.env.FIREFOX}` } : {});
