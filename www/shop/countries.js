// @ts-check

/** Where the shop sends parcels, its own country first. */
export const COUNTRIES = Object.freeze([
  ..."UA AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
  ..."AU CA CH GB GE JP MD NO NZ TR US".split(" "),
]);

/** What a postcode looks like, for countries where the shop is sure: a pattern and an example. */
const POSTCODES = /** @type {Record<string, [RegExp, string] | undefined>} */ ({
  UA: [/^\d{5}$/, "01001"],
  DE: [/^\d{5}$/, "10115"],
  FR: [/^\d{5}$/, "75001"],
  IT: [/^\d{5}$/, "00118"],
  ES: [/^\d{5}$/, "28001"],
  PL: [/^\d{2}-\d{3}$/, "00-001"],
  AT: [/^\d{4}$/, "1010"],
  BE: [/^\d{4}$/, "1000"],
  CH: [/^\d{4}$/, "8001"],
  NL: [/^\d{4} ?[A-Za-z]{2}$/, "1011 AB"],
  US: [/^\d{5}(-\d{4})?$/, "10001"],
});

/** Ukraine's regions by their ISO 3166-2 codes; delivery in Kyiv costs less. */
export const UKRAINE_REGIONS = /** @type {readonly [string, string][]} */ (
  Object.freeze([
    ["30", "Kyiv (city)"],
    ["71", "Cherkasy region"],
    ["74", "Chernihiv region"],
    ["77", "Chernivtsi region"],
    ["43", "Crimea"],
    ["12", "Dnipropetrovsk region"],
    ["14", "Donetsk region"],
    ["26", "Ivano-Frankivsk region"],
    ["63", "Kharkiv region"],
    ["65", "Kherson region"],
    ["68", "Khmelnytskyi region"],
    ["35", "Kirovohrad region"],
    ["32", "Kyiv region"],
    ["09", "Luhansk region"],
    ["46", "Lviv region"],
    ["48", "Mykolaiv region"],
    ["51", "Odesa region"],
    ["53", "Poltava region"],
    ["56", "Rivne region"],
    ["40", "Sevastopol (city)"],
    ["59", "Sumy region"],
    ["61", "Ternopil region"],
    ["05", "Vinnytsia region"],
    ["07", "Volyn region"],
    ["21", "Zakarpattia region"],
    ["23", "Zaporizhzhia region"],
    ["18", "Zhytomyr region"],
  ])
);

/** The country's name in English. @param {string} code */
export function countryName(code) {
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
}

/**
 * What is wrong with a postcode, or an empty string.
 * @param {string} country
 * @param {string} postcode
 */
export function postcodeProblem(country, postcode) {
  const [pattern, example] = POSTCODES[country] ?? [];
  if (!pattern || pattern.test(postcode.trim())) return "";
  return `A postcode in ${countryName(country)} looks like ${example}.`;
}
