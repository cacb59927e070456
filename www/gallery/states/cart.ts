import type { CartLine, CartView, View } from "../../widget/wire.ts";
import { asSafari } from "../devices.ts";
import { cartOf, eur, honey, kettle, LONG_NAME, LONG_WORD, lamp, link, mugs } from "../goods.ts";
import type { Hand } from "../hand.ts";
import type { Kind, State } from "../state.ts";

const shows = (view: CartView): View => ({ what: "cart", view });

async function openPanel(hand: Hand): Promise<void> {
  await hand.press(".bag");
  await hand.find(".panel");
}

/** A state with the panel open. */
const opened = (about: string, lines: CartLine[], more: Partial<State> & { cart?: Partial<CartView> } = {}): State => {
  const { cart, ...rest } = more;
  return { about, over: true, views: [shows(cartOf(lines, cart))], next: openPanel, ...rest };
};

/** `<cartkeep-cart>`: a button with the count, and the panel that it opens. */
export const kind: Kind = {
  title: "Mini cart",
  html: '<cartkeep-cart href="/cart.html"></cartkeep-cart>',
  states: {
    waiting: { about: "Before the engine has said anything." },
    closed: { about: "The button with the count.", views: [shows(cartOf([kettle, mugs]))] },
    "closed-many": { about: "A count of three digits.", views: [shows(cartOf([{ ...honey, quantity: 128 }]))] },
    empty: opened("Opened while nothing is in it.", []),
    one: opened("One line.", [mugs]),
    many: opened(
      "More lines than the window is high.",
      Array.from({ length: 5 }, (_, turn) =>
        [kettle, mugs, honey, lamp].map((line) => ({ ...line, id: `${line.id}-${turn}` })),
      ).flat(),
    ),
    "long-names": opened("Names and amounts that are longer than anybody planned for.", [
      { ...lamp, id: "long", name: LONG_NAME, quantity: 9999, price: eur("12345.67"), total: eur("123444354.33") },
      { ...mugs, id: "word", name: LONG_WORD, variant: LONG_WORD },
    ]),
    "was-now": opened("What it cost when it was added, and former prices.", [
      { ...kettle, was: eur("59.00") },
      { ...mugs, list: eur("32.00") },
      { ...honey, low30: eur("9.20") },
    ]),
    held: opened("A price that is held, and how long.", [{ ...kettle, heldUntil: Date.UTC(2026, 10, 24, 16) }]),
    left: opened("Stock that is known and short.", [
      { ...honey, left: 3 },
      { ...lamp, left: 1 },
    ]),
    unpriced: opened("No price is known, so there is no subtotal.", [{ id: "mugs", name: "mugs", quantity: 1 }]),
    "missing-pictures": opened("A picture that can’t be had, and a line without one.", [
      { ...kettle, image: "img/nowhere.svg" },
      { id: "mugs", name: mugs.name, url: mugs.url, quantity: 1, price: eur("26.00"), total: eur("26.00") },
    ]),
    saved: opened("Lines that are put aside.", [kettle], {
      cart: { saved: [{ ...lamp }, { id: "throw", name: "Wool throw", image: "img/throw.svg", quantity: 2 }] },
    }),
    "saved-alone": opened("All that there is, is put aside.", [], { cart: { saved: [lamp] } }),
    undo: opened("Just after a line was taken out.", [kettle, mugs], {
      async next(hand) {
        await openPanel(hand);
        await hand.press(".lines .item:last-child .plain:not([part])");
        hand.show(shows(cartOf([kettle])));
      },
    }),
    "saved-now": opened("Just after a line was put aside.", [kettle, mugs], {
      async next(hand) {
        await openPanel(hand);
        await hand.press(".lines .item:last-child [part=save]");
        hand.show(shows(cartOf([kettle], { saved: [mugs] })));
      },
    }),
    unkept: opened("This browser keeps nothing, so the link is offered.", [kettle], {
      views: [{ what: "resume", view: { ...link, kept: false } }, shows(cartOf([kettle]))],
    }),
    forgetful: opened("This browser forgets after seven days.", [kettle], {
      device: asSafari,
      views: [{ what: "resume", view: link }, shows(cartOf([kettle]))],
    }),
  },
};
