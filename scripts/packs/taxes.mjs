// The pack of tax rules, taxes.json of the package: made from the npm package `sales-tax`, with corrections of ours where it
// is out of date.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, root } from "../lib/paths.mjs";
import { Problem } from "../lib/say.mjs";

const source = join(root, "node_modules/sales-tax");
const corrections = join(root, "scripts/packs/corrections.json");

const note =
  "Standard rates, for goods. In the United States only the state's own tax: those of counties and cities come on top. " +
  "A place without a rule counts as one without tax. The corrections have not been held against what the authorities publish: " +
  "make sure of the rates that you charge.";

/** What a kind of tax of the source is called. */
const NAMES = { vat: "VAT", gst: "GST", hst: "HST", pst: "PST", qst: "QST", igic: "IGIC" };

/** Writes the pack and its licence to the package. */
export function writeTaxes() {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "taxes.json"), layOut(taxPack()));
  copyFileSync(join(source, "LICENSE"), join(dist, "taxes.license.txt"));
}

/** The pack: `{date, corrected, source, license, note, tax}`, with `tax` as in a configuration. */
export function taxPack() {
  const { version, license } = read(join(source, "package.json"));
  const date = dateOf(version, readFileSync(join(source, "CHANGELOG.md"), "utf8"));
  const { dated, corrections: ours } = read(corrections);
  const rates = read(join(source, "res/sales_tax_rates.json"));
  return {
    date,
    corrected: dated,
    source: `npm sales-tax ${version}, corrected for ${ours.map(({ rule }) => placeOf(rule)).join(", ")}`,
    license: `${license}, see taxes.license.txt`,
    note,
    tax: corrected(rulesOf(rates, date), ours),
  };
}

/** The rules that the source's rates come to, from `date` on. */
export function rulesOf(rates, date) {
  return Object.entries(rates).flatMap(([country, entry]) => {
    const own = { ...entry, type: country === "US" ? "us" : entry.type };
    const regions = Object.entries(entry.states ?? {}).flatMap(([region, state]) =>
      versions(state, date).map(({ until, ...then }) => ({ country, region, ...together(own, then), ...until })),
    );
    return [...regions, ...versions(own, date).map(({ until, ...then }) => ({ country, ...part(then), ...until }))];
  });
}

/** The rules with corrections in place of what they correct; sorted, with parts of a country before the whole. */
export function corrected(rules, ours) {
  const replaced = new Set(ours.map(({ rule }) => placeOf(rule)));
  const kept = rules.filter((rule) => !replaced.has(placeOf(rule)));
  const place = ({ country, region = "~" }) => country + region;
  return [...kept, ...ours.map(({ rule }) => rule)].sort((one, other) =>
    place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0,
  );
}

const placeOf = ({ country, region }) => (region ? `${country}-${region}` : country);

/** What holds now, after what still holds until a change that comes later than `date`. */
function versions({ before = {}, ...entry }, date) {
  const changes = Object.entries(before)
    .map(([instant, then]) => ({ ...then, until: { until: lastDay(instant) } }))
    .filter(({ until }) => until.until >= date)
    .sort((one, other) => (one.until.until < other.until.until ? -1 : 1));
  return [...changes, entry];
}

/** The day before that of a change: the source writes midnight of Europe in UTC. */
function lastDay(instant) {
  const HOUR = 3_600_000;
  return new Date(Date.parse(instant) + 3 * HOUR - 24 * HOUR).toISOString().slice(0, 10);
}

/** The tax of a part of a country: beside that of the country, or in one with it. */
function together(country, state) {
  if (country.type === "us") return { name: "Sales tax", rate: percent(state.rate) };
  if (country.type === "gst" && state.type !== "hst") return { ...part(country), and: [part(state)] };
  return part({ type: state.type, rate: country.rate + state.rate });
}

function part({ type, rate }) {
  const name = NAMES[type];
  return rate && name ? { name, rate: percent(rate) } : { rate: percent(rate) };
}

/** A share as per cent, without what binary fractions add: 0.09975 is 9.975. */
const percent = (share) => String(Number((share * 100).toFixed(6)));

function dateOf(version, changelog) {
  const [, date] = changelog.match(new RegExp(`^## ${version.replaceAll(".", "\\.")} \\((\\S+)\\)`, "m")) ?? [];
  if (!date) throw new Problem(`sales-tax ${version} does not say in its CHANGELOG.md of which day it is.`);
  return date;
}

/** JSON with a rule in each line, so that two packs can be compared. */
function layOut({ tax, ...head }) {
  const text = JSON.stringify(head, null, 2).replace(/\n\}$/, "");
  return `${text},\n  "tax": [\n${tax.map((rule) => `    ${JSON.stringify(rule)}`).join(",\n")}\n  ]\n}\n`;
}

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
