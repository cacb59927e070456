// @ts-check
import { quantityOf } from "./cart.js";
import { changeQuantity } from "./cart-actions.js";
import { decimal } from "./money.js";
import { priceCart } from "./pricing.js";
import { productById, productImage } from "./products.js";

/**
 * @typedef {{id: string, variant?: string, quantity: number}} WantedLine
 * @typedef {WantedLine & {name?: string, price?: string, image?: string, available: boolean}} RestoredLine
 */

/**
 * Brings the lines of a cart from another device into this one: the larger of both quantities, as far as the stock
 * reaches. Answers for each line with what is now really in the cart.
 * @param {WantedLine[]} lines
 * @returns {RestoredLine[]}
 */
export function restoreLines(lines) {
  for (const { id, quantity } of lines) {
    if (quantity > quantityOf(id)) changeQuantity(id, quantity);
  }
  const cart = priceCart();
  return lines.map((wanted) => {
    const { id } = wanted;
    const product = productById(id);
    if (!product) return { ...wanted, quantity: 0, available: false };
    const line = cart.lines.find((candidate) => candidate.product.id === id);
    return {
      ...wanted,
      quantity: line?.quantity ?? 0,
      name: product.name,
      price: line ? decimal(line.unit) : product.price,
      image: productImage(product),
      available: product.stock > 0,
    };
  });
}
