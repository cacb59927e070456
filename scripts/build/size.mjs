// What the package weighs, against its budgets.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { dist, report, root } from "../lib/paths.mjs";
import { green, red, say, sayNote } from "../lib/say.mjs";

/** A file as a server would send it. */
export const compress = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/**
 * Sums of files against their budgets: [{name, files, each?, bytes, budget, aim?, over, judged}]; with `each`, no file may be
 * larger than the budget by itself. A missing file is over every
 * budget. Unless the module is `lean`, made with a standard library for size, what it is part of is not judged: it is not
 * the module that is published, and no change of the code could bring it within.
 */
export function judge(budgets, sizes, lean) {
  return budgets.map((item) => {
    const each = item.files.map((file) => sizes[file] ?? Number.POSITIVE_INFINITY);
    const bytes = item.each ? Math.max(...each) : each.reduce((sum, size) => sum + size, 0);
    const judged = lean || bytes === Number.POSITIVE_INFINITY || !item.files.some((file) => file.endsWith(".wasm"));
    return { ...item, bytes, over: bytes > item.budget, judged };
  });
}

/** Weighs the package, writes target/report/size.json, prints a table, and resolves to the names of what fails its budget. */
export async function weigh({ lean }) {
  const names = readdirSync(dist).filter((name) => !name.endsWith(".d.ts"));
  const files = await Promise.all(
    names.map(async (file) => {
      const bytes = readFileSync(join(dist, file));
      return { file, raw: bytes.length, brotli: (await compress(bytes)).length };
    }),
  );
  const { unit, budgets } = JSON.parse(readFileSync(join(root, "pkg-config/budgets.json"), "utf8"));
  const sums = judge(budgets, Object.fromEntries(files.map(({ file, brotli }) => [file, brotli])), lean);
  mkdirSync(report, { recursive: true });
  writeFileSync(join(report, "size.json"), `${JSON.stringify({ unit, lean, files, sums }, null, 2)}\n`);
  print(files, sums);
  if (!lean) {
    const why = "the module has the ordinary standard library, which the budgets are not meant for; do not publish it";
    sayNote("size", `${why}. README.md says what a build for publishing needs`);
  }
  return sums.filter(({ over, judged }) => over && judged).map(({ name }) => name);
}

function print(files, sums) {
  const row = (name, ...cells) => say(`  ${name.padEnd(40)}${cells.map((cell) => String(cell).padStart(9)).join("")}`);
  row("bytes", "raw", "brotli", "budget", "aim");
  for (const { file, raw, brotli } of files) row(file, raw, brotli);
  for (const { name, bytes, budget, aim, over, judged } of sums) {
    const verdict = over ? red(`${bytes - budget} over budget${judged ? "" : ", not judged"}`) : green("within");
    row(name, "", bytes, budget, aim ?? "", `  ${verdict}`);
  }
}
