// @ts-check
import { contains } from "./shipping.js";

/**
 * @typedef {import("./shipping.js").Area & {name?: string, rate: string, shipping?: boolean}} TaxRule
 * @typedef {{name: string, rate: string, amount: number}} IncludedTax
 */

/**
 * The tax contained in an order, worked out line by line and rounded half up, as the prices include it already.
 * @param {TaxRule[]} rules the first that fits counts
 * @param {import("./shipping.js").Destination} destination
 * @param {import("./pricing.js").PricedCart} cart
 * @param {number} shipping cents
 * @returns {IncludedTax | undefined}
 */
export function includedTax(rules, destination, cart, shipping) {
  const rule = rules.find((candidate) => contains(candidate, destination));
  if (!rule || Number(rule.rate) === 0) return undefined;
  const taxed = cart.lines.map((line) => line.unit * line.quantity);
  if (rule.shipping) taxed.push(shipping);
  const amount = taxed.reduce((total, gross) => total + contained(gross, rule.rate), 0);
  return { name: rule.name ?? "tax", rate: rule.rate, amount };
}

/** @param {number} gross cents @param {string} rate per cent, such as "25.5" */
function contained(gross, rate) {
  // In thousandths of a per cent, so that the division is one of whole numbers.
  const parts = Math.round(Number(rate) * 1000);
  const whole = 100_000 + parts;
  return Math.floor((2 * gross * parts + whole) / (2 * whole));
}
