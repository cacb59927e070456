// @ts-check
import { cartStep } from "../analytics.js";
import { keepOrder, keptOrder } from "../checkout/placed-order.js";
import { find } from "../dom.js";
import { format, major } from "../money.js";
import { startPage } from "../parts/page.js";
import { goodsRows, lineList, row } from "../parts/summary.js";

/** @typedef {import("../checkout/placed-order.js").PlacedOrder} PlacedOrder */

const id = new URLSearchParams(location.search).get("id") ?? "";
const order = keptOrder(id);
if (order) showOrder(order);
startPage();

/** @param {PlacedOrder} order */
function showOrder(order) {
  const { cart, delivery, tax } = order;
  find("#order-id", HTMLElement).textContent = order.id;
  find("#order-place", HTMLElement).textContent = `It goes to ${order.place} and arrives ${delivery.days}.`;
  const lines = cart.lines.map(({ product, quantity, unit }) => ({
    name: product.name,
    quantity,
    amount: unit * quantity,
  }));
  find("#lines", HTMLElement).replaceChildren(...lineList(lines));
  find("#sums", HTMLElement).replaceChildren(
    ...goodsRows(cart),
    row(`Delivery: ${delivery.name}`, delivery.price === 0 ? "Free" : format(delivery.price)),
    row("Total", format(cart.goods + delivery.price), "sum"),
    ...(tax ? [row(`of which ${tax.name} ${tax.rate} %`, format(tax.amount), "muted")] : []),
  );
  find("#order", HTMLElement).hidden = false;
  find("#no-order", HTMLElement).hidden = true;
  if (order.reported) return;
  cartStep("purchase", cart, {
    transaction_id: order.id,
    shipping: major(delivery.price),
    tax: major(tax?.amount ?? 0),
  });
  keepOrder({ ...order, reported: true });
}
