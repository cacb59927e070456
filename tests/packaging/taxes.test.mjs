// The pack of taxes, as the command sees it that a shop checks its configuration with.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { cli, dist } from "../../scripts/lib/paths.mjs";

const folder = mkdtempSync(join(tmpdir(), "cartkeep-taxes-"));
after(() => rmSync(folder, { recursive: true }));
copyFileSync(join(dist, "taxes.json"), join(folder, "taxes.json"));

test("a configuration with the pack has no problems", () => {
  writeFileSync(join(folder, "shop.json"), '{"currency": "EUR", "taxData": "taxes.json"}');
  assert.match(execFileSync(cli, ["check", join(folder, "shop.json")], { encoding: "utf8" }), /: fine\n$/);
});

test("its rules are fine as the shop's own, so that none stands behind one that covers it", () => {
  const { tax } = JSON.parse(readFileSync(join(folder, "taxes.json"), "utf8"));
  writeFileSync(join(folder, "own.json"), JSON.stringify({ currency: "EUR", tax }));
  assert.match(execFileSync(cli, ["check", join(folder, "own.json")], { encoding: "utf8" }), /: fine\n$/);
});
