import { LONG_NAME } from "../goods.ts";
import type { Hand } from "../hand.ts";
import type { Kind, State } from "../state.ts";

/** What a shop writes, by the name of what it sells. */
const html = (name: string, poster = "img/kettle.svg") =>
  `<cartkeep-model lazy src="models/kettle.glb" alt="${name}" poster="${poster}"></cartkeep-model>`;

const KETTLE = "Enamel kettle";

/** Stands in for the shop's viewer, which draws another picture wherever it runs: shows the poster, and tells what became of the file. */
const viewer = (outcome: "load" | "error") => () => {
  class StandIn extends HTMLElement {
    async connectedCallback(): Promise<void> {
      const picture = document.createElement("img");
      picture.src = this.getAttribute("poster") ?? "";
      picture.alt = this.getAttribute("alt") ?? "";
      picture.style.cssText = "display: block; inline-size: 100%; block-size: 100%; object-fit: contain";
      this.attachShadow({ mode: "open" }).append(picture);
      await picture.decode().catch(() => {});
      this.dispatchEvent(new CustomEvent(outcome));
    }
  }
  customElements.define("model-viewer", StandIn);
};

const opened = async (hand: Hand, sign: string) => {
  await hand.press("[part=button]");
  await hand.find(sign);
};

const shown = (name: string): State => ({
  about: "It can be turned.",
  html: html(name),
  over: true,
  device: viewer("load"),
  next: (hand) => opened(hand, ".frame:not([aria-busy])"),
});

/** The 3D model of a product. */
export const kind: Kind = {
  title: "A product in 3D",
  html: html(KETTLE),
  states: {
    closed: {
      about: "There is a model.",
      async next(hand) {
        await hand.find("[part=button]");
      },
    },
    loading: {
      about: "The shop’s viewer is on its way.",
      over: true,
      next: (hand) => opened(hand, ".frame[aria-busy] img"),
    },
    shown: shown(KETTLE),
    "shown-long": { ...shown(LONG_NAME), about: "A name that is too long." },
    failed: {
      about: "It can’t be shown.",
      over: true,
      device: viewer("error"),
      next: (hand) => opened(hand, "dialog [part=link]"),
    },
  },
};
