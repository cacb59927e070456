// @ts-check
import { el } from "../dom.js";
import { productImage } from "../products.js";

/**
 * A product's drawing on its own colour.
 * @param {import("../products.js").Product} product
 * @param {"lazy" | "eager"} [loading]
 */
export function tile(product, loading = "eager") {
  const picture = el("img", { src: productImage(product), alt: "", width: 320, height: 320, loading });
  const box = el("div", { class: "tile" }, picture);
  paintTile(box, product);
  return box;
}

/** Gives a box the product's colours. @param {HTMLElement} box @param {import("../products.js").Product} product */
export function paintTile(box, { tile }) {
  box.style.setProperty("--tile-light", tile.light);
  box.style.setProperty("--tile-dark", tile.dark);
}
