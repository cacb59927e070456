// @ts-check
import { COUPON } from "./coupon.js";
import { cents, major } from "./money.js";
import { CATEGORIES } from "./products.js";

/**
 * Pushes GA4 commerce events to the data layer, the way shops with a tag manager do.
 * https://developers.google.com/analytics/devguides/collection/ga4/ecommerce
 *
 * @typedef {import("./products.js").Product} Product
 * @typedef {import("./pricing.js").PricedCart} PricedCart
 * @typedef {{product: Product, quantity: number, unit: number, was: number}} Row
 */

/** A listing was shown. @param {string} list @param {readonly Product[]} products */
export function viewItemList(list, products) {
  const items = products.map((product, index) => ({ ...item(plain(product)), index }));
  push("view_item_list", { item_list_id: list, items });
}

/** A product page was opened. @param {Product} product */
export function viewItem(product) {
  push("view_item", withValue([plain(product)]));
}

/** @param {Row} row the pieces put in, at the price they have in the cart */
export function addToCart(row) {
  push("add_to_cart", withValue([row]));
}

/** @param {Row} row the pieces taken out */
export function removeFromCart(row) {
  push("remove_from_cart", withValue([row]));
}

/**
 * The whole cart at a step of the way to the order.
 * @param {"view_cart" | "begin_checkout" | "add_shipping_info" | "add_payment_info" | "purchase"} event
 * @param {PricedCart} cart
 * @param {Record<string, string | number>} [details]
 */
export function cartStep(event, cart, details = {}) {
  const coupon = cart.coupon === "applied" && event !== "view_cart" ? { coupon: COUPON.code } : {};
  push(event, { ...withValue(cart.lines), ...coupon, ...details });
}

/** @param {Product} product @returns {Row} */
function plain(product) {
  const unit = cents(product.price);
  return { product, quantity: 1, unit, was: unit };
}

/** @param {Row[]} rows */
function withValue(rows) {
  const value = rows.reduce((total, row) => total + row.unit * row.quantity, 0);
  return { currency: "EUR", value: major(value), items: rows.map(item) };
}

/** @param {Row} row */
function item({ product, quantity, unit, was }) {
  return {
    item_id: product.id,
    item_name: product.name,
    item_category: CATEGORIES[product.category],
    price: major(unit),
    ...(was > unit ? { discount: major(was - unit) } : {}),
    quantity,
  };
}

/** @param {string} event @param {object} ecommerce */
function push(event, ecommerce) {
  const page = /** @type {Window & {dataLayer?: object[]}} */ (window);
  page.dataLayer ??= [];
  // A tag manager merges pushes, so the one before must be emptied first.
  page.dataLayer.push({ ecommerce: null });
  page.dataLayer.push({ event, ecommerce });
}
