import type { ArrivalView } from "../../widget/wire.ts";
import { eur, LONG_NAME, LONG_WORD } from "../goods.ts";
import type { Kind, State } from "../state.ts";

const state = (about: string, view: ArrivalView): State => ({
  about,
  views: [{ what: "arrival", view }],
  async next(hand) {
    await hand.find(".arrival");
  },
});

/** A cart that came by link. */
export const kind: Kind = {
  title: "A cart arrives",
  states: {
    question: state("This device has a cart of its own already.", { step: "question", arriving: 3, here: 1 }),
    report: state("All of it is in the cart.", { step: "report", count: 3 }),
    differences: state("Something is not as it was.", {
      step: "report",
      count: 5,
      differences: [
        { what: "gone", name: "Wool throw" },
        { what: "fewer", name: "Enamel kettle", asked: 9, got: 4 },
        { what: "price", name: "Linden honey", now: eur("9.20") },
        { what: "unpriced", name: "Paper lamp" },
      ],
    }),
    long: state("Names that are longer than anybody planned for.", {
      step: "report",
      count: 12345,
      differences: [
        { what: "gone", name: LONG_NAME },
        { what: "price", name: LONG_WORD, now: eur("1234567.89") },
      ],
    }),
    damaged: state("The link was cut short.", { step: "damaged", why: "cut short" }),
    sync: state("A link that pairs this device with another.", { step: "sync", secret: "A".repeat(43) }),
  },
};
