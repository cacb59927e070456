// @ts-check
import { addToCart, removeFromCart } from "./analytics.js";
import { quantityOf, setQuantity } from "./cart.js";
import { priceCart } from "./pricing.js";

/**
 * Sets a quantity and reports the difference to analytics. Returns what the stock allowed.
 * @param {string} id
 * @param {number} quantity
 */
export function changeQuantity(id, quantity) {
  const before = rowOf(id);
  setQuantity(id, quantity);
  const after = rowOf(id);
  const difference = (after?.quantity ?? 0) - (before?.quantity ?? 0);
  if (difference > 0 && after) addToCart({ ...after, quantity: difference });
  if (difference < 0 && before) removeFromCart({ ...before, quantity: -difference });
  return after?.quantity ?? 0;
}

/** Puts more pieces of a product into the cart. @param {string} id @param {number} [count] */
export function addPieces(id, count = 1) {
  return changeQuantity(id, quantityOf(id) + count);
}

/** @param {string} id */
function rowOf(id) {
  return priceCart().lines.find((line) => line.product.id === id);
}
