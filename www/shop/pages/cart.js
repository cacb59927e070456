// @ts-check
import { cartStep } from "../analytics.js";
import { onCartChange } from "../cart.js";
import { find } from "../dom.js";
import { format } from "../money.js";
import { announce } from "../parts/announce.js";
import { cartRow } from "../parts/cart-row.js";
import { startCouponForm } from "../parts/coupon-form.js";
import { startPage } from "../parts/page.js";
import { goodsRows, row } from "../parts/summary.js";
import { priceCart } from "../pricing.js";

const heading = find("#heading", HTMLElement);
const list = find("#lines", HTMLUListElement);
/** @type {Map<string, ReturnType<typeof cartRow>>} */
const rows = new Map();
const showCoupon = startCouponForm();

let reporting = false;

showCart();
startPage();
onCartChange(showCart);

function showCart() {
  const cart = priceCart();
  const empty = cart.lines.length === 0;
  find("#full", HTMLElement).hidden = empty;
  find("#empty", HTMLElement).hidden = !empty;
  showLines(cart);
  showCoupon();
  find("#sums", HTMLElement).replaceChildren(
    ...goodsRows(cart),
    row("Delivery", "at checkout"),
    row("Total before delivery", format(cart.goods), "sum"),
  );
  reportCart();
}

/** One report for all the changes of one moment, after the events that name the single changes. */
function reportCart() {
  if (reporting) return;
  reporting = true;
  queueMicrotask(() => {
    reporting = false;
    cartStep("view_cart", priceCart());
  });
}

/** @param {import("../pricing.js").PricedCart} cart */
function showLines(cart) {
  const ids = new Set(cart.lines.map((line) => line.product.id));
  for (const [id, shown] of rows) {
    if (ids.has(id)) continue;
    shown.element.remove();
    rows.delete(id);
  }
  for (const line of cart.lines) {
    const shown = rows.get(line.product.id);
    if (shown) shown.update(line);
    else addRow(line);
  }
}

/** @param {import("../pricing.js").PricedLine} line */
function addRow(line) {
  const added = cartRow(line, () => {
    announce(`${line.product.name} removed.`);
    heading.focus();
  });
  rows.set(line.product.id, added);
  list.append(added.element);
}
