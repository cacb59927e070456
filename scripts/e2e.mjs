// End-to-end tests: a real browser over the built package and the demo shop.
// The results go to target/report/e2e.json as well, those of tests/e2e/at-rest to e2e-at-rest.json: nothing there depends on how soon
// something happens, so that two files run at once.
//
//   npm run test:e2e [-- name-of-a-test-file ...]
//
// CARTKEEP_ROUNDS=50 kills browsers and crashes tabs that often, in storms.test.mjs and kills.test.mjs.

import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findTests } from "./lib/find-tests.mjs";
import { report, root, shop } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { Problem, sayError } from "./lib/say.mjs";
import { findBrowsers } from "./setup/browsers.mjs";

/** A test that waits for a page in vain fails after this long, in milliseconds; a thorough run has an hour. */
const timeout = process.env.CARTKEEP_ROUNDS ? 3_600_000 : 400_000;

/** Where the results of either go, in target/report. */
const TIMED = "e2e.json";
const AT_REST = "e2e-at-rest.json";

async function endToEnd(wanted) {
  if (!existsSync(shop)) throw new Problem("There is no built shop to test. Run: npm run build");
  const files = findTests("tests/e2e").filter(
    (file) => wanted.length === 0 || wanted.some((name) => file.includes(name)),
  );
  if (files.length === 0)
    throw new Problem(`No test in tests/e2e${wanted.length ? ` is called ${wanted.join(" or ")}` : ""}.`);
  mkdirSync(report, { recursive: true });
  for (const results of [TIMED, AT_REST]) rmSync(join(report, results), { force: true });
  const [timed, atRest] = [false, true].map((which) => files.filter((file) => file.includes("/at-rest/") === which));
  // What a page does within milliseconds must not depend on another browser's load.
  const codes = [await runTests(timed, TIMED, 1), await runTests(atRest, AT_REST, 2)];
  process.exitCode = Math.max(...codes);
}

/** Runs files, so many at once. */
async function runTests(files, results, atOnce) {
  if (files.length === 0) return 0;
  const options = [
    "--test",
    `--test-concurrency=${atOnce}`,
    `--test-timeout=${timeout}`,
    `--test-reporter=${join(root, "scripts/test/json-reporter.mjs")}`,
    `--test-reporter-destination=${join(report, results)}`,
    "--test-reporter=spec",
    "--test-reporter-destination=stdout",
  ];
  const { code } = await run(process.execPath, [...options, ...files], {
    env: findBrowsers(),
    echo: true,
    mayFail: true,
  });
  // Without a code, it was ended by a signal.
  return code ?? 1;
}

endToEnd(process.argv.slice(2)).catch((error) => {
  sayError(error);
  process.exitCode = 1;
});
