import type { Data } from "#views/basket";
import type { CartLine } from "../../wire.ts";
import { moment } from "../../words/moment.ts";
import { money } from "../../words/money.ts";
import type { Words } from "../../words/words.ts";

/** What one line of the mini cart says. */
export function drawLine(words: Words, line: CartLine): NonNullable<Data["lines"]>[number] {
  const { name, quantity, price } = line;
  return {
    key: keyOf(line),
    data: {
      ...drawProduct(words, line),
      each: price && quantity > 1 && words.get("cart.each", { price: money(words, price) }),
      quantity: `${quantity}`,
      least: quantity <= 1 && "true",
      fewer: words.get("cart.fewer", { name }),
      more: words.get("cart.more", { name }),
      "quantity-of": words.get("cart.quantity", { name }),
      save: words.get("cart.save.of", { name }),
      remove: words.get("cart.remove.of", { name }),
    },
  };
}

/** What one line that is saved for later says. */
export function drawSaved(words: Words, line: CartLine): NonNullable<Data["saved"]>[number] {
  const { name, quantity, price } = line;
  return {
    key: keyOf(line),
    data: {
      ...drawProduct(words, line),
      pieces: quantity > 1 && words.count("count", quantity),
      unpriced: !price && words.get("saved.unpriced"),
      move: words.get("saved.move.of", { name }),
      remove: words.get("saved.remove.of", { name }),
    },
  };
}

/** A price of more letters has no room beside a name. */
const MANY = 11;

function keyOf({ id, variant = "" }: CartLine): string {
  return `${id}\n${variant}`;
}

function drawProduct(words: Words, line: CartLine) {
  const { variant = "", name, url, image, price, was, list, low30, heldUntil, left, total } = line;
  const former = list ?? low30;
  const cost = total && money(words, total);
  const until = heldUntil && moment(words, heldUntil);
  return {
    linked: url !== undefined && name,
    unlinked: url === undefined && name,
    url,
    variant,
    image,
    total: cost,
    long: !!cost && cost.length > MANY,
    formerly: words.get(list ? "cart.list" : "cart.low30"),
    former: former && money(words, former),
    was: was && price && words.get("cart.was", { price: money(words, was), now: money(words, price) }),
    held: until && words.get("cart.held", { until }),
    left: left !== undefined && words.count("cart.left", left),
  };
}
