import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { corrected, rulesOf, taxPack } from "./taxes.mjs";

const pack = taxPack();

/** The rates of a place today, such as "5 + 9.975"; undefined where there is no rule. */
function rates(place) {
  const [country, region] = place.split("-");
  const day = new Date().toISOString().slice(0, 10);
  const rule = pack.tax.find(
    (rule) =>
      rule.country === country && (!rule.region || rule.region === region) && (!rule.until || day <= rule.until),
  );
  return rule && [rule, ...(rule.and ?? [])].map(({ rate }) => rate).join(" + ");
}

/** Known by hand, on 29 November 2026. */
const KNOWN = {
  DE: "19",
  FR: "20",
  GB: "20",
  UA: "20",
  PL: "23",
  CH: "8.1",
  LI: "8.1",
  NO: "25",
  JP: "10",
  AU: "10",
  NZ: "15",
  CN: "13",
  HU: "27",
  FI: "25.5",
  EE: "24",
  SK: "23",
  RO: "21",
  TH: "7",
  "ES-TF": "7",
  "ES-CE": "0",
  "ES-MD": "21",
  "CA-QC": "5 + 9.975",
  "CA-BC": "5 + 7",
  "CA-ON": "13",
  "CA-NS": "14",
  "CA-AB": "5",
  "US-CA": "7.25",
  "US-OR": "0",
  "US-NY": "4",
  QA: "0",
};

for (const [place, expected] of Object.entries(KNOWN)) {
  test(`the rate of ${place}`, () => assert.equal(rates(place), expected));
}

test("taxes are called what they are", () => {
  const names = ({ country, region }) => {
    const rule = pack.tax.find((rule) => rule.country === country && rule.region === region);
    return [rule, ...(rule.and ?? [])].map(({ name }) => name);
  };
  assert.deepEqual(names({ country: "CA", region: "QC" }), ["GST", "QST"]);
  assert.deepEqual(names({ country: "CA", region: "ON" }), ["HST"]);
  assert.deepEqual(names({ country: "ES", region: "GC" }), ["IGIC"]);
  assert.deepEqual(names({ country: "US", region: "TX" }), ["Sales tax"]);
  assert.deepEqual(names({ country: "US" }), [undefined]);
});

test("it says of which day it is, where it is from, and its licence", () => {
  assert.match(pack.date, /^\d{4}-\d\d-\d\d$/);
  assert.match(pack.source, /^npm sales-tax \d+\.\d+\.\d+, corrected for .*US-CA/);
  assert.match(pack.license, /^MIT/);
});

test("a correction has a day and a place to look it up", () => {
  const { dated, corrections } = JSON.parse(readFileSync(new URL("corrections.json", import.meta.url), "utf8"));
  for (const { rule, since, see } of corrections) {
    assert.match(since, /^\d{4}-\d\d-\d\d$/, rule.country);
    assert.ok(since <= dated, rule.country);
    assert.match(see, /^https:\/\//, rule.country);
  }
});

test("what changes later holds until the day before; what has changed before is gone", () => {
  const rates = {
    EE: {
      type: "vat",
      rate: 0.24,
      before: {
        "2027-06-30T21:00:00.000Z": { type: "vat", rate: 0.22 },
        "2023-12-31T22:00:00.000Z": { type: "vat", rate: 0.2 },
      },
    },
  };
  assert.deepEqual(rulesOf(rates, "2026-11-29"), [
    { country: "EE", name: "VAT", rate: "22", until: "2027-06-30" },
    { country: "EE", name: "VAT", rate: "24" },
  ]);
});

test("a correction stands in place of all rules for its place, and a part of a country before the whole", () => {
  const rules = [
    { country: "US", rate: "0" },
    { country: "US", region: "CA", rate: "8.25", until: "2026-12-31" },
    { country: "US", region: "CA", rate: "8.5" },
  ];
  const ours = [{ rule: { country: "US", region: "CA", rate: "7.25" } }];
  assert.deepEqual(corrected(rules, ours), [
    { country: "US", region: "CA", rate: "7.25" },
    { country: "US", rate: "0" },
  ]);
});

// Other collections of the same rates, which lie beside the project where there are any.
const beside = process.env.CARTKEEP_SHARED && join(process.env.CARTKEEP_SHARED, "data/tax_shipping");
const skip = beside && existsSync(beside) ? false : "CARTKEEP_SHARED names no folder with rates of tax";
const whole = (share) => String(Number((share * 100).toFixed(4)));
const correctedPlaces = new Set(
  JSON.parse(readFileSync(new URL("corrections.json", import.meta.url), "utf8")).corrections.map(({ rule }) =>
    [rule.country, rule.region].filter(Boolean).join("-"),
  ),
);

test("it agrees with a history of the European rates", { skip }, () => {
  const lines = readFileSync(join(beside, "vat_rates_kdeldycke.csv"), "utf8").trim().split("\n").slice(1);
  let compared = 0;
  for (const line of lines) {
    const [, stop, territory, , rate, type] = line.split(",");
    // Places without this kind of tax may have another one.
    if (stop || type !== "standard" || !/^[A-Z]{2}$/.test(territory) || Number(rate) === 0) continue;
    // Of countries outside, that collection keeps no history.
    if (["RU", "ZA"].includes(territory)) continue;
    assert.equal(rates(territory), whole(Number(rate)), territory);
    compared++;
  }
  assert.ok(compared >= 30, String(compared));
});

test("it agrees with its source but where it corrects it", { skip }, () => {
  const theirs = JSON.parse(readFileSync(join(beside, "sales_tax_rates_node-sales-tax.json"), "utf8"));
  for (const [country, { rate }] of Object.entries(theirs)) {
    if (!correctedPlaces.has(country)) assert.equal(rates(country), whole(rate), country);
  }
});

test("it agrees with a list of the American states", { skip }, () => {
  const { percent } = JSON.parse(readFileSync(join(beside, "us_state_base_rates_2025_transcribed.json"), "utf8"));
  for (const [state, rate] of Object.entries(percent)) {
    // The list itself says that these have changed since.
    if (!["LA", "SD", "NM"].includes(state)) assert.equal(rates(`US-${state}`), String(rate), state);
  }
});
