// @ts-check
import { changeQuantity } from "../cart-actions.js";
import { el, unseen } from "../dom.js";
import { format } from "../money.js";
import { productUrl } from "../products.js";
import { stepper } from "./stepper.js";
import { tile } from "./tile.js";

/**
 * One line of the cart page. It is updated in place, so the focus stays where the shopper is.
 * @param {import("../pricing.js").PricedLine} line
 * @param {() => void} onRemoved
 */
export function cartRow(line, onRemoved) {
  const { product } = line;
  const quantity = stepper({
    label: `Quantity of ${product.name}`,
    value: line.quantity,
    max: product.stock,
    onChange: (value) => changeQuantity(product.id, value),
  });
  const unit = el("p", { class: "cart-unit muted" });
  const total = el("p", { class: "cart-total" });
  const remove = el("button", { type: "button", class: "link" }, "Remove", unseen(` ${product.name}`));
  remove.addEventListener("click", () => {
    changeQuantity(product.id, 0);
    onRemoved();
  });
  const element = el(
    "li",
    { class: "cart-row" },
    tile(product),
    el("div", { class: "cart-what" }, el("h2", {}, el("a", { href: productUrl(product) }, product.name)), unit),
    el("div", { class: "cart-quantity" }, quantity.element, remove),
    total,
  );

  /** @param {import("../pricing.js").PricedLine} now */
  const update = (now) => {
    quantity.show(now.quantity);
    unit.replaceChildren(`${format(now.unit)} each`);
    if (now.was > now.unit) unit.append(unseen(", without the coupon "), " ", el("s", {}, format(now.was)));
    total.textContent = format(now.unit * now.quantity);
  };
  update(line);
  return { element, update };
}
