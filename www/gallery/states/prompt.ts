import type { PromptView, View } from "../../widget/wire.ts";
import { LONG_NAME, LONG_WORD } from "../goods.ts";
import type { Kind, State } from "../state.ts";

const shows = (view: Partial<PromptView>): View => ({
  what: "prompt",
  view: {
    id: "prompt",
    kind: "reassurance",
    shape: "dialog",
    title: "Your cart stays here",
    text: "It is kept on this device, so nothing is lost if you go now. And whatever you order can come back within 30 days.",
    accept: "Good to know",
    decline: "No, thanks",
    personal: false,
    ...view,
  },
});

const state = (about: string, view: Partial<PromptView>): State => ({
  about,
  views: [shows(view)],
  async next(hand) {
    await hand.find("[part=prompt]");
  },
});

const help = {
  kind: "chat",
  title: "Anything unclear?",
  text: "Delivery, sizes, returns: ask us, and we answer here.",
  accept: "Chat with us",
};

const offer = {
  kind: "discount",
  title: "Before you go",
  text: "Ten per cent off everything in this cart, with the code OAK10.",
  accept: "Use OAK10",
  code: "OAK10",
};

const long = {
  title: LONG_NAME,
  text: `${LONG_NAME}. ${LONG_WORD}. ${"We pack it in straw and wool, and it travels well. ".repeat(6)}`,
  accept: "Show me how you pack what can break",
  decline: "No, thanks, I know how it is done",
};

const survey: Partial<PromptView> = {
  kind: "help",
  title: "What keeps you from ordering?",
  text: "One question, and you are done.",
  accept: "Send",
  ask: {
    options: [
      { place: 1, text: "Delivery takes too long" },
      { place: 0, text: "It costs more than I thought" },
      { place: 2, text: "I am only looking" },
    ],
    other: true,
    rating: false,
    text: false,
  },
};

const rating: Partial<PromptView> = {
  kind: "help",
  title: "How was it to find what you need?",
  text: "Your answer stays between you and us.",
  accept: "Send",
  ask: { other: false, rating: true, text: true },
};

/** The prompts: a dialog over the page, or a card in its corner. */
export const kind: Kind = {
  title: "Prompts",
  states: {
    dialog: state("A reassurance, as a dialog.", {}),
    card: state("An invitation to chat, as a card.", { ...help, shape: "card" }),
    "dialog-fact": state("A fact.", {
      kind: "fact",
      title: "It is there on Tuesday",
      text: "What you order before 14:00 leaves today.",
      accept: "Good",
    }),
    "dialog-help": state("Help.", { ...help, kind: "help" }),
    "card-delivery": state("Free delivery, as a card.", {
      kind: "free_delivery",
      shape: "card",
      title: "Delivery is on us",
      text: "For this order, whatever you add.",
      accept: "Thank you",
    }),
    "dialog-code": state("An offer with a code.", offer),
    "card-code": state("The same as a card.", { ...offer, shape: "card" }),
    "dialog-personal": state("With a code, and why it is shown.", { ...offer, personal: true }),
    "card-personal": state("The same as a card.", { ...offer, shape: "card", personal: true }),
    "why-opened": {
      ...state("Why it is shown, opened.", {}),
      views: [shows({ ...offer, personal: true })],
      async next(hand) {
        await hand.press("summary");
        await hand.find("details p");
      },
    },
    bar: state("A fact, as a bar.", {
      kind: "fact",
      shape: "bar",
      title: "It is there on Tuesday",
      text: "What you order before 14:00 leaves today.",
      accept: "Good",
    }),
    "bar-code": state("An offer as a bar.", { ...offer, shape: "bar" }),
    note: {
      ...state("A note in the page, where the shop has kept room for it.", { shape: "inline" }),
      html: "<cartkeep-note></cartkeep-note>",
    },
    survey: state("One question.", survey),
    "survey-else": {
      ...state("The same, with something else than what is asked.", survey),
      async next(hand) {
        await hand.press("[part=ask] label:last-of-type input");
      },
    },
    rating: state("A rating, as a card.", { ...rating, shape: "card" }),
    "dialog-long": state("More text than anybody planned for.", { ...long, code: LONG_WORD, personal: true }),
    "card-long": state("The same as a card.", { ...long, code: LONG_WORD, shape: "card", personal: true }),
  },
};
