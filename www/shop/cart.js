// @ts-check
import { COUPON, isCoupon } from "./coupon.js";
import { productById } from "./products.js";
import { device, readJson } from "./storage.js";

/**
 * The shop's own cart. It lives in local storage under one key and is read anew each time it is needed, so two tabs
 * never work on different copies.
 *
 * @typedef {{id: string, quantity: number}} CartLine
 * @typedef {{lines: CartLine[], coupon: boolean}} Cart
 */

const KEY = "shop.cart";
const changes = new EventTarget();

/** What is in the cart now. @returns {Cart} */
export function readCart() {
  const stored = /** @type {{lines?: unknown, coupon?: unknown}} */ (Object(readJson(device, KEY)));
  const lines = new Map();
  for (const entry of Array.isArray(stored.lines) ? stored.lines : []) {
    const { id, quantity } = /** @type {{id?: unknown, quantity?: unknown}} */ (Object(entry));
    const allowed = typeof id === "string" ? clamp(id, Number(quantity)) : 0;
    if (allowed > 0) lines.set(id, { id, quantity: allowed });
  }
  return { lines: [...lines.values()], coupon: typeof stored.coupon === "string" && isCoupon(stored.coupon) };
}

/** How many pieces of a product are in the cart. @param {string} id */
export function quantityOf(id) {
  return readCart().lines.find((line) => line.id === id)?.quantity ?? 0;
}

/**
 * Sets how many pieces of a product are in the cart, as far as the stock allows; 0 takes it out.
 * @param {string} id
 * @param {number} quantity
 */
export function setQuantity(id, quantity) {
  const cart = readCart();
  const allowed = clamp(id, quantity);
  const line = cart.lines.find((candidate) => candidate.id === id);
  if (line) line.quantity = allowed;
  else cart.lines.push({ id, quantity: allowed });
  write(cart);
}

/** Enters or takes back the coupon. @param {boolean} entered */
export function setCoupon(entered) {
  write({ ...readCart(), coupon: entered });
}

/** Empties the cart after an order. */
export function clearCart() {
  write({ lines: [], coupon: false });
}

/** Calls back whenever the cart changed, here or in another tab. @param {() => void} callback */
export function onCartChange(callback) {
  changes.addEventListener("change", callback);
}

/** @param {string} id @param {number} quantity */
function clamp(id, quantity) {
  const stock = productById(id)?.stock ?? 0;
  return Number.isFinite(quantity) ? Math.max(0, Math.min(stock, Math.trunc(quantity))) : 0;
}

/** @param {Cart} cart */
function write(cart) {
  const lines = cart.lines.filter((line) => line.quantity > 0);
  device.set(KEY, JSON.stringify({ lines, coupon: cart.coupon ? COUPON.code : null }));
  announce();
}

function announce() {
  changes.dispatchEvent(new Event("change"));
}

addEventListener("storage", (event) => {
  // A null key means that the other tab cleared everything.
  if (event.key === KEY || event.key === null) announce();
});
addEventListener("pageshow", (event) => {
  // Back from the back/forward cache: other pages may have changed the cart meanwhile.
  if (event.persisted) announce();
});
