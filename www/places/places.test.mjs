import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../scripts/test/bundled.mjs";

const { countryOfLanguage, countryOfZone } = await bundled("www/places/places.ts");

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
    assert.equal(countryOfLanguage(language), country);
  });
}

for (const [zone, country] of [
  ["Europe/Kyiv", "UA"],
  ["Europe/Kiev", "UA"],
  ["America/Toronto", "CA"],
  ["America/New_York", "US"],
  ["America/Argentina/Buenos_Aires", "AR"],
  ["America/Buenos_Aires", "AR"],
  ["America/Indiana/Knox", "US"],
  ["Asia/Kolkata", "IN"],
  ["Asia/Calcutta", "IN"],
  ["Europe/Berlin", "DE"],
  ["Europe/Stockholm", "SE"],
  ["Atlantic/Reykjavik", "IS"],
  ["Arctic/Longyearbyen", "SJ"],
  ["US/Pacific", "US"],
  ["Etc/UTC", undefined],
  ["UTC", undefined],
  ["Etc/GMT+5", undefined],
  ["Europe/Nowhere", undefined],
  ["Europe/UA", undefined],
  ["", undefined],
  [undefined, undefined],
]) {
  test(`the country of the time zone ${zone}`, () => {
    assert.equal(countryOfZone(zone), country);
  });
}
