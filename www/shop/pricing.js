// @ts-check
import { readCart } from "./cart.js";
import { COUPON, discounted } from "./coupon.js";
import { cents } from "./money.js";
import { productById } from "./products.js";

/**
 * @typedef {object} PricedLine
 * @property {import("./products.js").Product} product
 * @property {number} quantity
 * @property {number} unit cents for one piece, after the coupon
 * @property {number} was cents for one piece without it
 *
 * @typedef {object} PricedCart
 * @property {PricedLine[]} lines
 * @property {number} before cents for the goods without the coupon
 * @property {number} goods cents for the goods
 * @property {number} discount cents saved by the coupon
 * @property {"none" | "waiting" | "applied"} coupon waiting: entered, but the cart is not worth enough yet
 */

/** The cart as it is now, with what each line costs. @returns {PricedCart} */
export function priceCart() {
  const cart = readCart();
  const plain = cart.lines.flatMap(({ id, quantity }) => {
    const product = productById(id);
    return product ? [{ product, quantity, was: cents(product.price) }] : [];
  });
  const before = sum(plain, (line) => line.was * line.quantity);
  const applied = cart.coupon && before >= COUPON.from;
  const lines = plain.map((line) => ({ ...line, unit: applied ? discounted(line.was) : line.was }));
  const goods = sum(lines, (line) => line.unit * line.quantity);
  return { lines, before, goods, discount: before - goods, coupon: couponState(cart.coupon, applied) };
}

/** How many pieces are in a priced cart. @param {PricedCart} cart */
export function pieces(cart) {
  return sum(cart.lines, (line) => line.quantity);
}

/** @param {boolean} entered @param {boolean} applied @returns {PricedCart["coupon"]} */
function couponState(entered, applied) {
  if (applied) return "applied";
  return entered ? "waiting" : "none";
}

/** @template T @param {T[]} items @param {(item: T) => number} value */
function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}
