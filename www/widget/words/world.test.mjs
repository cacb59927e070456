import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../scripts/test/bundled.mjs";

const { world } = await bundled("www/widget/words/world.ts");

test("the countries of the world are sorted, complete and known to the browser", () => {
  assert.equal(world.length, 249);
  assert.deepEqual(world, [...new Set(world)].sort());
  const names = new Intl.DisplayNames("en", { type: "region" });
  for (const code of world) assert.notEqual(names.of(code), code);
  for (const code of ["UA", "PL", "CH", "JP", "AX", "XK"]) assert.equal(world.includes(code), code !== "XK", code);
});
