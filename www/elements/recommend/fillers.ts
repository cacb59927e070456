import type { Money } from "../../widget/estimate.ts";
import type { Known } from "../known.ts";

/**
 * The products that reach an amount with one piece, the cheapest first; behind them those that come near, the dearest first. Amounts
 * are compared as what they are, decimal numbers, without a float.
 */
export function fillers(products: Known[], { amount }: Money): Known[] {
  const missing = units(amount);
  const priced = products
    .map((product) => ({ product, price: units(product.price ?? "") }))
    .filter(({ price }) => price > 0n);
  const order = (one: bigint, other: bigint) => (one < other ? -1 : one > other ? 1 : 0);
  const enough = priced.filter(({ price }) => price >= missing).sort((one, other) => order(one.price, other.price));
  const less = priced.filter(({ price }) => price < missing).sort((one, other) => order(other.price, one.price));
  return [...enough, ...less].map(({ product }) => product);
}

/** A decimal number in units of 10^-9; 0 for what is none. */
function units(decimal: string): bigint {
  const [, whole = "", part = ""] = /^(\d+)(?:\.(\d{1,9}))?$/.exec(decimal) ?? [];
  return BigInt(whole + part.padEnd(9, "0"));
}
