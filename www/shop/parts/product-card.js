// @ts-check
import { quantityOf } from "../cart.js";
import { addPieces } from "../cart-actions.js";
import { el, unseen } from "../dom.js";
import { cents, format } from "../money.js";
import { productUrl } from "../products.js";
import { announce } from "./announce.js";
import { tile } from "./tile.js";

/**
 * A product in a listing: picture, name, price and a button that puts one into the cart.
 * @param {import("../products.js").Product} product
 * @param {"lazy" | "eager"} [loading]
 */
export function productCard(product, loading = "lazy") {
  return el(
    "li",
    { class: "card" },
    tile(product, loading),
    el("h3", { class: "card-name" }, el("a", { href: productUrl(product) }, product.name)),
    el("p", { class: "card-price" }, format(cents(product.price))),
    product.stock > 0 ? addButton(product) : el("p", { class: "card-note" }, "Sold out"),
  );
}

/** @param {import("../products.js").Product} product */
function addButton(product) {
  const label = el("span", {}, "Add");
  const button = el("button", { class: "button quiet small", type: "button" }, label, unseen(` ${product.name}`));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let back;
  button.addEventListener("click", () => {
    const full = quantityOf(product.id) >= product.stock;
    const now = addPieces(product.id);
    announce(full ? `All ${product.stock} in stock are in your cart.` : `${product.name} added, ${now} in the cart.`);
    label.textContent = full ? "No more" : "Added";
    clearTimeout(back);
    back = setTimeout(() => {
      label.textContent = "Add";
    }, 1600);
  });
  return button;
}
