// Runs every test there is, each kind to its end whatever happened before, and sums up.
//
//   npm test
//   npm test -- --only native,e2e     some of the steps, by name; they use what was set up and built before

import { bold, green, red, say, sayError, seconds } from "./lib/say.mjs";
import { count, failures } from "./test/count.mjs";
import { steps } from "./test/steps.mjs";

const wanted = chosen(process.argv.slice(2));
const results = [];
for (const { name, what, work } of steps.filter(({ name }) => wanted.includes(name))) {
  say(`\n${bold(`── ${name}: ${what}`)}`);
  const since = performance.now();
  const result = await attempt(work);
  results.push({ name, ...result, took: seconds(since) });
}
summarise(results);

function chosen(args) {
  const names = steps.map(({ name }) => name);
  if (args.length === 0) return names;
  const only = args[0] === "--only" ? (args[1] ?? "").split(",") : args;
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length === 0) return only;
  say(`There is no step called ${unknown.join(", ")}. The steps: ${names.join(", ")}`);
  process.exit(2);
}

/** Runs a step and resolves to its counts, and `why` when it failed; a step that resolves to {skipped} counts for nothing. */
async function attempt(work) {
  try {
    const { code = 0, output = "", skipped } = await work();
    if (skipped) {
      say(`Skipped: ${skipped}`);
      return { passed: 0, failed: 0, skipped };
    }
    const counts = count(output, code === 0);
    return { ...counts, why: counts.failed ? failures(output) : [] };
  } catch (error) {
    sayError(error);
    return { passed: 0, failed: 1, why: [error.message] };
  }
}

function summarise(results) {
  say(`\n${bold("── summary")}`);
  for (const { name, passed, failed, skipped, why, took } of results) {
    const mark = failed ? red("✗") : skipped ? "-" : green("✓");
    const counts = skipped ? "skipped" : `${passed} passed${failed ? `, ${failed} failed` : ""}`;
    say(`${mark} ${name.padEnd(12)} ${counts.padEnd(28)} ${took.padStart(9)}`);
    for (const reason of why ?? []) say(`    ${red(reason)}`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  process.exitCode = total("failed") ? 1 : 0;
  say(`${total("passed")} passed, ${total("failed")} failed`);
}
