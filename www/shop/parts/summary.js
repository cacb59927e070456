// @ts-check
import { el } from "../dom.js";
import { format } from "../money.js";

/** @typedef {{name: string, quantity: number, amount: number}} LineShown */

/**
 * What the goods cost, and what the coupon takes off.
 * @param {import("../pricing.js").PricedCart} cart
 */
export function goodsRows(cart) {
  const rows = [row("Goods", format(cart.before))];
  if (cart.discount > 0) rows.push(row("Coupon OAK10", `−${format(cart.discount)}`));
  return rows;
}

/**
 * One row: a name and an amount.
 * @param {string} name
 * @param {string} value
 * @param {string} [kind] an extra class
 */
export function row(name, value, kind) {
  return el("div", { class: kind }, el("dt", {}, name), el("dd", {}, value));
}

/**
 * The lines of an order, briefly.
 * @param {LineShown[]} lines
 */
export function lineList(lines) {
  return lines.map(({ name, quantity, amount }) =>
    el("li", {}, el("span", {}, `${quantity} × ${name}`), el("span", {}, format(amount))),
  );
}
