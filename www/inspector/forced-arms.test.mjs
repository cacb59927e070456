import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { forcedArms } = await bundled("www/inspector/forced-arms.ts");

const EXPERIMENTS = [{ id: "ten-percent" }, { id: "ladder" }];

test("arms are forced by the address, and only those of experiments", () => {
  for (const [search, expected] of [
    ["?cartkeep=inspect&cartkeep-ten-percent=offer&cartkeep-other=a", { "ten-percent": "offer" }],
    ["?cartkeep=inspect&cartkeep-ladder=", {}],
    ["?cartkeep=inspect", {}],
  ]) {
    globalThis.location = { search };
    assert.deepEqual(forcedArms(EXPERIMENTS), expected, search);
  }
});
