// @ts-check
import { onCartChange } from "../cart.js";
import { find } from "../dom.js";
import { pieces, priceCart } from "../pricing.js";

/** Shows how many pieces are in the cart, beside the cart link in the header. */
export function startCartCount() {
  const count = find("#cart-count", HTMLElement);
  const show = () => {
    const total = pieces(priceCart());
    count.textContent = String(total);
    count.classList.toggle("is-empty", total === 0);
  };
  show();
  onCartChange(show);
}
