// What was measured, in target/report/bench.json: {results: [{name, unit, value, budget?}]}.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { report } from "./paths.mjs";

const path = join(report, "bench.json");

/** Adds results; one of the same name takes the place of the one before. */
export function note(results) {
  mkdirSync(report, { recursive: true });
  const names = new Set(results.map(({ name }) => name));
  const before = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).results : [];
  const kept = before.filter(({ name }) => !names.has(name));
  const rounded = results.map((result) => ({ ...result, value: Math.round(result.value * 100) / 100 }));
  writeFileSync(path, `${JSON.stringify({ results: [...kept, ...rounded] }, null, 2)}\n`);
}
