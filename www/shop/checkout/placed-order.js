// @ts-check
import { readJson, tab } from "../storage.js";

/**
 * The order just placed, handed from the checkout to the thank-you page within this tab.
 *
 * @typedef {object} PlacedOrder
 * @property {string} id
 * @property {import("../pricing.js").PricedCart} cart
 * @property {{name: string, price: number, days: string}} delivery
 * @property {import("../tax.js").IncludedTax} [tax]
 * @property {string} place
 * @property {boolean} [reported] whether the purchase event was pushed
 */

const KEY = "shop.order";

/** @param {PlacedOrder} order */
export function keepOrder(order) {
  tab.set(KEY, JSON.stringify(order));
}

/** The order with this number, if this tab placed it. @param {string} id */
export function keptOrder(id) {
  const order = /** @type {PlacedOrder | undefined} */ (readJson(tab, KEY));
  return order?.id === id ? order : undefined;
}

/** A number nobody has had before, easy to read out. */
export function newOrderId() {
  const day = new Date().toISOString().slice(2, 10).replaceAll("-", "");
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `SO-${day}-${String(random % 1_000_000).padStart(6, "0")}`;
}
