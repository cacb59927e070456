// @ts-check

/** Amounts are whole cents everywhere in the shop; decimal strings and numbers exist only at its edges. */

const euros = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });

/**
 * Cents from a decimal string such as "24.90".
 * @param {string} price
 */
export function cents(price) {
  const parts = /^(\d+)(?:\.(\d{1,2}))?$/.exec(price);
  if (!parts) throw new RangeError(`not a price: ${price}`);
  return Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
}

/** "24.90" from 2490. @param {number} amount */
export function decimal(amount) {
  return `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, "0")}`;
}

/** The number analytics events carry: 24.9 from 2490. @param {number} amount */
export function major(amount) {
  return Number(decimal(amount));
}

/** "€24.90" from 2490. @param {number} amount */
export function format(amount) {
  return euros.format(amount / 100);
}
