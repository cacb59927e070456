import type { Problem } from "./inspection.ts";
import type { ItemRef, RatesAnswer, RatesRequest, RestoreAnswer } from "./types.ts";

/** What the page hears, by type: what `on(type)` listens to, and `document` as `cartkeep:<type>`. */
export interface Events {
  /** The widget runs. */
  ready: null;
  /** Something in the configuration or in a call can't be used; the rest goes on. */
  problem: { problems: Problem[] };
  /** A prompt is about to appear. Cancelable. */
  "before-show": { id: string; kind: string };
  /** A prompt can be seen. */
  shown: { id: string; kind: string };
  /** A prompt was closed. */
  closed: { id: string; how: string };
  /**
   * A prompt's question was answered: with an option as configured, or `other`; or with a rating from 1, very poor, to 5, very good.
   * `text` is what the shopper wrote; nobody but the page is told of it.
   */
  answer: { id: string; option?: string; rating?: number; text?: string };
  /** The shopper took an offer; the shop applies its code. */
  accepted: { id: string; code?: string };
  /**
   * The shopper came, for the first time on this page, to where an experiment makes a difference, in whichever arm; `propensity` is
   * how likely the arm was. The holdout is told alike, with the arms `holdout` and `rest`.
   */
  exposure: { experiment: string; arm: string; propensity: string };
  /**
   * The shopper edited the mini cart; the shop sets that quantity in its own cart, 0 takes it out. Told once the page shows it, and at
   * once where the page is hidden. Cancelable.
   */
  change: ItemRef & { quantity: number };
  /** A cart arrives by link; the shop adds what it can and answers with what is now in its cart. Cancelable. */
  restore: {
    lines: (ItemRef & { quantity: number })[];
    /** Takes the answer; to be called while the event is handled. */
    respondWith(answer: RestoreAnswer[] | PromiseLike<RestoreAnswer[]>): void;
  };
  /** The shop is asked what delivery costs, where its configuration has `shipping.rates`. */
  rates: RatesRequest & {
    /** Takes the answer; to be called while the event is handled. */
    respondWith(answer: RatesAnswer | PromiseLike<RatesAnswer>): void;
  };
  /** This device is paired with others from now on, or no longer. */
  sync: { paired: boolean };
  /** The shopper asks to be called. The shop that takes it says so by `preventDefault()`; nothing of it is kept. Cancelable. */
  "call-back": { phone: string; when: string };
  /**
   * The shopper asks for a product's 3D model. The page may define its `<model-viewer>` now; where it shows the model itself, it says so
   * by `preventDefault()`. Cancelable.
   */
  model: { src: string; iosSrc?: string; name?: string; picture?: string };
  /** Open the shop's own chat, with what it should know. Cancelable. */
  chat: {
    prompt: string;
    reason: string;
    page: string;
    cart: { id: string; name?: string; quantity: number }[];
    total?: string;
  };
}

type PageEvents = { [Type in keyof Events as `cartkeep:${Type}`]: CustomEvent<Events[Type]> };

declare global {
  interface DocumentEventMap extends PageEvents {}
}
