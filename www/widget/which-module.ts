/**
 * Which module a configuration, as JSON text, needs; a name of an option. `full` is for the path of a visit, time on a product, and
 * signs of leaving of the shop's choice; `pricing` for discounts, fees, points, the reverse charge, tables in another currency,
 * prices that are asked for, a rule for logging in, or so many rules that they need its index. A text that has the words elsewhere
 * loads more than it needs, and works.
 */
export const whichModule = (config: string): "wasm" | "pricing" | "full" =>
  /"(dwell\.product|visit\.(loops|pogo|daysAway)|threshold|idle|returned)"/.test(config)
    ? "full"
    : config.length > 50000 || /"(discounts|fees|points|reverseCharge|exchange|rates|onLogin)"/.test(config)
      ? "pricing"
      : "wasm";
