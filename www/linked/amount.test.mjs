import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { minorUnits, decimalOf, digitsOf } = await bundled("www/linked/amount.ts");

test("amounts are whole minor units, without a float", () => {
  for (const [text, digits, expected] of [
    ["4.9", 2, 490n],
    ["48", 2, 4800n],
    ["0.10", 2, 10n],
    ["1.100", 2, 110n],
    ["1200.000", 0, 1200n],
    ["999999999999.99", 2, 99999999999999n],
    ["4.905", 2, undefined],
    ["1.5", 0, undefined],
    ["-1", 2, undefined],
    ["1e3", 2, undefined],
    ["4,90", 2, undefined],
    ["€4.90", 2, undefined],
    ["", 2, undefined],
    [".5", 2, undefined],
  ]) {
    assert.equal(minorUnits(text, digits), expected, text);
  }
  for (const [minor, digits, expected] of [
    [490n, 2, "4.90"],
    [5n, 2, "0.05"],
    [0n, 2, "0.00"],
    [1200n, 0, "1200"],
    [1n, 3, "0.001"],
  ]) {
    assert.equal(decimalOf(minor, digits), expected);
    assert.equal(minorUnits(expected, digits), minor);
  }
  assert.deepEqual(["EUR", "JPY", "KWD", "nonsense"].map(digitsOf), [2, 0, 3, 2]);
});
