import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { forcedArms } = await bundled("www/widget/forced-arms.ts");

const EXPERIMENTS = [{ id: "ten-percent" }, { id: "ladder" }];

test("arms are forced while the page is inspected, and only those of experiments", () => {
  for (const [search, experiments, expected] of [
    ["?cartkeep=inspect&cartkeep-ten-percent=offer&cartkeep-other=a", EXPERIMENTS, { "ten-percent": "offer" }],
    ["?cartkeep=inspect&cartkeep-ladder=", EXPERIMENTS, {}],
    ["?cartkeep=inspect", EXPERIMENTS, {}],
    ["?cartkeep-ten-percent=offer", EXPERIMENTS, undefined],
    ["?cartkeep=inspect&cartkeep-ten-percent=offer", undefined, undefined],
  ]) {
    globalThis.location = { search };
    assert.deepEqual(forcedArms(experiments), expected, search);
  }
});
