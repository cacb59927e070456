// @ts-check
import { setCoupon } from "./cart.js";
import { changeQuantity } from "./cart-actions.js";
import { isCoupon } from "./coupon.js";
import { decimal } from "./money.js";
import { priceCart } from "./pricing.js";
import { productById, productImage, productUrl } from "./products.js";
import { restoreLines } from "./restore.js";
import { withWidget } from "./widget.js";

/**
 * Keeps the shop's cart and the widget's in step: what the shop has is told on every page, and what the shopper does
 * in the widget is done in the shop.
 */
export function bridgeCart() {
  tellCart();
  addEventListener("pageshow", (event) => {
    if (event.persisted) tellCart();
  });
  document.addEventListener("cartkeep:change", (event) => {
    const { id, quantity } = /** @type {CustomEvent<{id: string, quantity: number}>} */ (event).detail;
    event.preventDefault();
    if (!productById(id)) return;
    changeQuantity(id, quantity);
    tellCart();
  });
  document.addEventListener("cartkeep:restore", (event) => {
    const { lines, respondWith } = /** @type {CustomEvent<RestoreRequest>} */ (event).detail;
    event.preventDefault();
    respondWith(Promise.resolve(restoreLines(lines)));
    tellCart();
  });
  document.addEventListener("cartkeep:accepted", (event) => {
    const { code } = /** @type {CustomEvent<{id: string, code?: string}>} */ (event).detail;
    if (!code || !isCoupon(code)) return;
    setCoupon(true);
    tellCart();
  });
}

/**
 * @typedef {object} RestoreRequest
 * @property {import("./restore.js").WantedLine[]} lines
 * @property {(answer: Promise<import("./restore.js").RestoredLine[]>) => void} respondWith
 */

/** Tells the widget the whole cart, as it is when the widget listens. */
function tellCart() {
  withWidget(async ({ cart }) => {
    // It answers when it runs; what was put in until then must not be missing from what it is told.
    await cart.lines();
    await cart.observe({ lines: priceCart().lines.map(widgetLine) });
  });
}

/**
 * What the widget is told about a line of the cart.
 * @param {import("./pricing.js").PricedLine} line
 */
function widgetLine({ product, quantity, unit }) {
  return { ...widgetItem(product), price: decimal(unit), quantity };
}

/**
 * What the widget is told about a product.
 * @param {import("./products.js").Product} product
 * @returns {import("./widget.js").WidgetItem}
 */
export function widgetItem(product) {
  const { id, name, price, weight, kind } = product;
  return { id, name, price, weight, kind, image: productImage(product), url: productUrl(product) };
}
