import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { countryOf } = await bundled("www/widget/boot.ts");

for (const [language, country] of [
  ["uk-UA", "UA"],
  ["zh-Hant-TW", "TW"],
  ["de-DE-1996", "DE"],
  ["en", undefined],
  ["es-419", undefined],
  ["sr-Latn", undefined],
  ["", undefined],
  [undefined, undefined],
]) {
  test(`the country in the language ${language}`, () => {
    assert.equal(countryOf(language), country);
  });
}
