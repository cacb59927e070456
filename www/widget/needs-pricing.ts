/**
 * Whether a configuration, as JSON text, has what only the larger module knows: discounts, fees, points, the reverse
 * charge, tables in another currency, prices that are asked for, a rule for logging in; or so many rules that they need its
 * index. A text that has the words elsewhere loads more than it needs, and works.
 */
export const needsPricing = (config: string): boolean =>
  config.length > 50000 || /"(discounts|fees|points|reverseCharge|exchange|rates|onLogin)"/.test(config);
