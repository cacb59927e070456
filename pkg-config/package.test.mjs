import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { compileViews } from "../scripts/build/views.mjs";
import { root } from "../scripts/lib/paths.mjs";
import { bundles } from "./bundles.mjs";
import { manifest } from "./package.mjs";

const { exports, unpkg, sideEffects } = manifest("1.2.3");

test("types come before what they are the types of, or TypeScript would not see them", () => {
  for (const entry of Object.values(exports)) {
    if (typeof entry !== "string") assert.deepEqual(Object.keys(entry), ["types", "default"]);
  }
});

test("every script in the exports is a bundle that is built", () => {
  const scripts = Object.values(exports).map((entry) => (typeof entry === "string" ? entry : entry.default));
  for (const path of scripts.filter((path) => /\.m?js$/.test(path))) assert.ok(basename(path) in bundles, path);
});

test("only the script-tag loader has side effects", () => {
  assert.deepEqual(sideEffects, [unpkg]);
});

test("every bundle is made from a file that exists, and has a budget", async () => {
  await compileViews();
  const { budgets } = JSON.parse(readFileSync(join(root, "pkg-config/budgets.json"), "utf8"));
  for (const [name, { entry }] of Object.entries(bundles)) {
    assert.ok(existsSync(join(root, entry)), entry);
    assert.ok(
      budgets.some(({ files }) => files.includes(name)),
      name,
    );
  }
});
