import type { CartLine, View, WelcomeView } from "../../widget/wire.ts";
import { cartOf, eur, honey, kettle, LONG_NAME, LONG_WORD, lamp, mugs } from "../goods.ts";
import type { Kind, State } from "../state.ts";

const shows = (lines: CartLine[], more: Partial<WelcomeView> = {}): View => ({
  what: "welcome",
  view: { cart: cartOf(lines), url: "/cart.html", ...more },
});

const state = (about: string, ...view: Parameters<typeof shows>): State => ({
  about,
  views: [shows(...view)],
  async next(hand) {
    await hand.find(".welcome");
  },
});

const one = { ...lamp, quantity: 1 };

/** The bar that welcomes back. */
export const kind: Kind = {
  title: "Welcome back",
  states: {
    one: state("One piece waits.", [one]),
    many: state("Several lines wait, and are as they were.", [
      kettle,
      mugs,
      honey,
      lamp,
      { ...lamp, id: "vase", name: "Vase" },
    ]),
    last: state("It is known where the shopper was.", [one], { last: "/lamps.html" }),
    changed: state(
      "Prices and stock have changed since.",
      [{ ...kettle, was: eur("59.00") }, { ...honey, left: 1 }, { ...lamp, left: 0 }, mugs],
      { last: "/kettles.html" },
    ),
    long: state("Names that are longer than anybody planned for.", [
      { ...lamp, name: LONG_NAME, was: eur("123456.78") },
      { ...mugs, name: LONG_WORD },
    ]),
  },
};
