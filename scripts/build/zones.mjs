// The table of the world's time zones by country, made from what Node knows of both.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/paths.mjs";

/** The module with the table, for the TypeScript sources. */
export function zonesModule() {
  const aliases = readFileSync(join(root, "scripts/build/zones.txt"), "utf8");
  const table = byArea(withAliases(countriesOfZones(), aliases));
  return `/** By the first part of a time zone's name: a country, then the rest of the name of each of its zones. */
export const zones: Record<string, string> = ${JSON.stringify(table)};
`;
}

/** The country of each time zone that lies in one country only. */
export function countriesOfZones(zonesOf = zonesOfRegion) {
  const found = new Map();
  const shared = new Set();
  for (const region of regions()) {
    for (const zone of zonesOf(region)) {
      if (found.has(zone)) shared.add(zone);
      found.set(zone, region);
    }
  }
  for (const zone of shared) found.delete(zone);
  return found;
}

/** The same with the other names of each zone; `text` has names of one zone in each line. */
export function withAliases(zones, text) {
  const all = new Map(zones);
  for (const line of text.split("\n").filter((line) => line && !line.startsWith("#"))) {
    const names = line.split(" ");
    const country = zones.get(names.find((name) => zones.has(name)));
    for (const name of country ? names : []) all.set(name, zones.get(name) ?? country);
  }
  return all;
}

/** As `{Europe: "DE Berlin Busingen UA Kiev Kyiv"}`. */
export function byArea(zones) {
  const areas = {};
  for (const [name, country] of [...zones].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [, area, city] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
    if (!area) continue;
    areas[area] ??= {};
    areas[area][country] ??= [country];
    areas[area][country].push(city);
  }
  return Object.fromEntries(
    Object.entries(areas).map(([area, countries]) => [area, Object.values(countries).flat().join(" ")]),
  );
}

function zonesOfRegion(region) {
  const locale = new Intl.Locale(`und-${region}`);
  // A method in newer versions of Node, a property in older ones.
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Two capitals that stand for a region today; what stands for one of the past changes its spelling. */
function regions() {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return codes.filter((code) => new Intl.Locale(`und-${code}`).region === code);
}
