import type { Data } from "#views/cart";
import type { CartLine } from "../../wire.ts";
import { money } from "../../words/money.ts";
import type { Words } from "../../words/words.ts";

/** What one line of the mini cart says. */
export function drawLine(words: Words, line: CartLine): NonNullable<Data["lines"]>[number] {
  const { id, variant = "", name, url, image, quantity, price, was, total } = line;
  return {
    key: `${id}\n${variant}`,
    data: {
      linked: url !== undefined && name,
      unlinked: url === undefined && name,
      url,
      variant,
      image,
      total: total && money(words, total),
      each: price && quantity > 1 && words.get("cart.each", { price: money(words, price) }),
      was: was && words.get("cart.was", { price: money(words, was) }),
      quantity: `${quantity}`,
      least: quantity <= 1 && "true",
      fewer: words.get("cart.fewer", { name }),
      more: words.get("cart.more", { name }),
      "quantity-of": words.get("cart.quantity", { name }),
      remove: words.get("cart.remove.of", { name }),
    },
  };
}
