// The README names every token that the styles have, with what it is as long as a shop doesn't set it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { tokensOf } from "../../scripts/build/docs/tokens.mjs";
import { root } from "../../scripts/lib/paths.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");

test("the README's table of tokens is what the styles say", () => {
  const styles = ["www/widget/view", "www/elements"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith(".css"))
    .map(read);
  const tokens = tokensOf(JSON.parse(read("pkg-config/tokens.json")).tokens, styles);
  const rows = [...read("README.md").matchAll(/^\| `(--cartkeep-[a-z-]+)` \|.*\| ([^|]+) \|$/gm)];
  const values = (texts) => [...new Set(texts)].sort();
  assert.deepEqual(
    Object.fromEntries(
      rows.map(([, name, cell]) => [name, values([...cell.matchAll(/`([^`]+)`/g)].map(([, value]) => value))]),
    ),
    Object.fromEntries(tokens.map(({ name, light, dark }) => [name, values([light, dark])])),
  );
});
