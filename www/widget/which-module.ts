/**
 * What only the largest module for pages knows: experiments, finer rules of the ladder, reasons and segments, operators that only texts have, the path of a visit,
 * signs of leaving.
 */
const INSIGHT =
  // `ask` as a key: it is a word for `consent`, too. Of names that begin alike, the letters that tell them from what every module
  // knows: `visit.loops`, not `visit.product`.
  /"((experiments|holdout|for|hours|costs|offers?|timing|perKind|refusals|channels|insight|threshold|idle|returned)"|ask"\s*:|segment|reason\.|hesitation\.|dwell\.[pa]r|visit\.[lpd][oa]|\$(n?ini|reg|v))/;

/** What only the larger ones know: discounts, fees, points, the reverse charge, other currencies, live rates, a rule for logging in. */
const PRICING = /"(discounts|fees|points|reverseCharge|exchange|rates|onLogin)"/;

/**
 * Which module a configuration, as JSON text, needs; a name of an option. One with very many rules needs the index that comes with
 * pricing. A text that has the words elsewhere loads more than it needs, and works.
 */
export const whichModule = (config: string): "wasm" | "pricing" | "insight" =>
  INSIGHT.test(config) ? "insight" : config.length > 50000 || PRICING.test(config) ? "pricing" : "wasm";
