import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../../scripts/test/bundled.mjs";

const { fill, Words } = await bundled("www/widget/words/words.ts");
const { money, moneyRange } = await bundled("www/widget/words/money.ts");
const { days } = await bundled("www/widget/words/days.ts");
const { country, countries } = await bundled("www/widget/words/places.ts");

const english = new Words({}, "en-GB");
const euros = (amount) => ({ amount, currency: "EUR" });

test("names are filled once, and what is not known is left out", () => {
  const values = { total: "{place}", place: "Kyiv" };
  for (const [text, filled] of [
    ["about {total} delivered to {place}", "about {place} delivered to Kyiv"],
    ["{place}{place}", "KyivKyiv"],
    ["{nobody} knows", " knows"],
    ["{constructor}{__proto__}", ""],
    ["an open { brace", "an open  brace"],
    ["a closed } brace", "a closed } brace"],
    ["", ""],
  ]) {
    assert.equal(fill(text, values, "en"), filled);
  }
});

test("a shop's own words come first", () => {
  const own = new Words({ close: "Zu", "cart.each": "je {price}" }, "de");
  assert.equal(own.get("close"), "Zu");
  assert.equal(own.get("cart.each", { price: "5 €" }), "je 5 €");
  assert.equal(own.get("estimate.place"), "Change place");
});

test("a count chooses the text", () => {
  assert.equal(english.count("count", 1), "1 item");
  assert.equal(english.count("count", 0), "0 items");
});

test("a count is written as the page's language writes numbers", () => {
  assert.equal(english.count("count", 12_345), "12,345 items");
  const egyptian = new Words({ "count.other": "{count} قطعة", close: "{step} / {of}" }, "ar-EG");
  assert.equal(egyptian.count("count", 12), "١٢ قطعة");
  assert.equal(egyptian.get("close", { step: 2, of: 3 }), "٢ / ٣");
});

test("what views bring with them is said like the rest", () => {
  english.learn({ "welcome.one": "{first} waits.", "welcome.other": "{first} and more wait." });
  assert.equal(english.count("welcome", 2, { first: "Kettle" }), "Kettle and more wait.");
});

test("the built-in texts are English, whatever the language of the page", () => {
  // In French, nothing counts as one.
  assert.equal(new Words({}, "fr").count("count", 0), "0 items");
});

test("a shop's own texts follow the plural rules of the page's language", () => {
  const own = new Words(
    { "count.one": "{count} штука", "count.few": "{count} штуки", "count.other": "{count} штук" },
    "uk",
  );
  assert.deepEqual(
    [1, 2, 5, 21].map((count) => own.count("count", count)),
    ["1 штука", "2 штуки", "5 штук", "21 штука"],
  );
  assert.equal(new Words({ "count.other": "{count} ks" }, "cs").count("count", 2), "2 ks", "for want of a better one");
});

test("texts that come late are for what is said later", () => {
  const words = new Words({}, "uk");
  assert.equal(words.get("estimate.details"), "Details");
  words.own["estimate.details"] = "Деталі";
  assert.equal(words.get("estimate.details"), "Деталі");
});

test("what stands around a value can be set apart", () => {
  const around = (text) =>
    new Words({ "estimate.total": text }, "en").around("estimate.total", "total", { place: "Kyiv" });
  assert.deepEqual(around("about {total} delivered to {place}"), ["about ", " delivered to Kyiv"]);
  assert.deepEqual(around("to {place}"), ["to Kyiv", ""]);
});

test("money has the digits of its currency and of the page's language", () => {
  for (const [locale, currency, amount, digits] of [
    ["en-GB", "EUR", "1234.50", "1,234.50"],
    ["de-DE", "EUR", "1234.50", "1.234,50"],
    ["en-GB", "JPY", "1234", "1,234"],
    ["en-GB", "KWD", "4.250", "4.250"],
    // More digits than a float has.
    ["en-GB", "EUR", "12345678901234567.89", "12,345,678,901,234,567.89"],
  ]) {
    const shown = money(new Words({}, locale), { amount, currency });
    assert.ok(shown.includes(digits), shown);
  }
});

test("a range of money is one amount when that is known", () => {
  assert.equal(moneyRange(english, { low: euros("61.40"), high: euros("61.40") }), "€61.40");
  assert.equal(moneyRange(english, { low: euros("61.40"), high: euros("64.90") }), "€61.40 – €64.90");
});

test("a language that is none, and a currency that is none, do no harm", () => {
  for (const locale of ["not a locale", ""]) assert.equal(new Words({}, locale).locale, "en");
  assert.equal(money(english, { amount: "4.90", currency: "?" }), "4.90 ?");
});

test("days are a range, one day, or nothing", () => {
  assert.match(days(english, "2026-11-24", "2026-11-26"), /^Tue,? 24 Nov.+Thu,? 26 Nov$/);
  assert.match(days(english, "2026-11-24", "2026-11-24"), /^Tue,? 24 Nov$/);
  assert.equal(days(english, "2026-11-24", undefined), undefined);
});

test("countries have names, and their order is that of the page's language", () => {
  assert.equal(country(english, "UA"), "Ukraine");
  assert.equal(country(english, "?"), "?");
  assert.deepEqual(countries(new Words({}, "sv"), ["AX", "AT", "SE"]), [
    ["SE", "Sverige"],
    ["AX", "Åland"],
    ["AT", "Österrike"],
  ]);
});
