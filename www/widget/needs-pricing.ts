/**
 * Whether a configuration, as JSON text, has what only the larger module knows: discounts, fees, points, the reverse
 * charge. A text that has the words elsewhere loads more than it needs, and works.
 */
export const needsPricing = (config: string): boolean => /"(discounts|fees|points|reverseCharge)"\s*:/.test(config);
