import assert from "node:assert/strict";
import { test } from "node:test";
import { byArea, countriesOfZones, withAliases } from "./zones.mjs";

test("a zone that two countries share belongs to none", () => {
  const zones = { AT: ["Europe/Vienna"], DE: ["Europe/Berlin", "Europe/Shared"], DK: ["Europe/Shared"] };
  assert.deepEqual(
    [...countriesOfZones((region) => zones[region] ?? [])],
    [
      ["Europe/Vienna", "AT"],
      ["Europe/Berlin", "DE"],
    ],
  );
});

test("all names of a zone name its country, and those of a zone that is not known none", () => {
  const zones = withAliases(
    new Map([["Europe/Kiev", "UA"]]),
    "# names\n\nEurope/Kyiv Europe/Kiev\nAsia/Old Asia/New\n",
  );
  assert.deepEqual(Object.fromEntries(zones), { "Europe/Kiev": "UA", "Europe/Kyiv": "UA" });
});

test("the table names the area once, and each country once in it", () => {
  const zones = new Map([
    ["Europe/Kyiv", "UA"],
    ["America/Argentina/Salta", "AR"],
    ["Europe/Berlin", "DE"],
    ["Europe/Busingen", "DE"],
    ["UTC", "GB"],
  ]);
  assert.deepEqual(byArea(zones), { America: "AR Argentina/Salta", Europe: "DE Berlin Busingen UA Kyiv" });
});

test("this version of Node knows the zones of the world", () => {
  const zones = countriesOfZones();
  assert.ok(zones.size > 400, String(zones.size));
  assert.equal(zones.get("America/Toronto"), "CA");
});
