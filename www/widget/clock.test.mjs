import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { minutes, zoneOffset } = await bundled("www/widget/clock.ts");

for (const [text, expected] of [
  ["11/22/2026, GMT+02:00", 120],
  ["11/22/2026, GMT-03:30", -210],
  ["11/22/2026, GMT\u221205:00", -300],
  ["11/22/2026, GMT", 0],
  ["", 0],
]) {
  test(`the offset in "${text}"`, () => {
    assert.equal(minutes(text), expected);
  });
}

test("the offset of a zone", () => {
  assert.equal(zoneOffset("Asia/Kolkata"), 330);
  assert.equal(zoneOffset("America/Phoenix"), -420);
  assert.equal(zoneOffset("UTC"), 0);
  assert.equal(zoneOffset("Mars/Olympus"), 0, "a zone that the browser does not know");
});
