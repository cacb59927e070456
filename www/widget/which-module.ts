/**
 * What only the module with everything knows: experiments, reasons and segments, operators that only texts have, the path of a visit,
 * signs of leaving.
 */
const FULL =
  /"(experiments"|holdout"|insight"|segment|reason\.|hesitation\.|dwell\.(product|area\.[^"]+)"|visit\.(loops|pogo|days)|threshold"|idle"|returned"|\$(n?ini|regexi?|v(eq|ne|[lg]te?))")/;

/** What only the larger ones know: discounts, fees, points, the reverse charge, other currencies, live rates, a rule for logging in. */
const PRICING = /"(discounts|fees|points|reverseCharge|exchange|rates|onLogin)"/;

/**
 * Which module a configuration, as JSON text, needs; a name of an option. One with very many rules needs the index that comes with
 * pricing. A text that has the words elsewhere loads more than it needs, and works.
 */
export const whichModule = (config: string): "wasm" | "pricing" | "full" =>
  FULL.test(config) ? "full" : config.length > 50000 || PRICING.test(config) ? "pricing" : "wasm";
