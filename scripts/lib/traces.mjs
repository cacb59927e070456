// The traces that native tests replay: engine/tests/fixtures/exit/*.jsonl.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** Writes a file for each result, in place of those that were there. */
export function writeTraces(results) {
  const folder = join(root, "engine/tests/fixtures/exit");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, leaves, trace } of results) {
    const head = JSON.stringify({ scenario: name, leaves });
    writeFileSync(join(folder, `${fileName(name)}.jsonl`), `${[head, ...trace].join("\n")}\n`);
  }
}

/** A name as that of a file. */
export const fileName = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
