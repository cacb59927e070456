import type { Config } from "../widget/config.ts";
import type { Content } from "../widget/content.ts";
import type { Estimate } from "../widget/estimate.ts";
import type { Desk } from "../widget/view/desk.ts";
import type { Part, Stage } from "../widget/view/part.ts";
import type { Template } from "../widget/view/template.ts";
import type { CartView } from "../widget/wire.ts";
import type { Words } from "../widget/words/words.ts";
import { contentOf } from "./content-of.ts";

/** One of the shop's elements: its style, and what fills its shadow root. */
export interface Kind {
  style: string;
  open(desk: Desk, root: ShadowRoot, element: HTMLElement): Part;
}

/** What an element says, and hears. */
export interface Face<Data, Action> {
  draw(): Data;
  hear?(action: Action, event: Event, row: number): void;
  /** Does what a template can't, after it is filled. */
  drawn?(): void;
  /** Ends what it has begun beside its nodes. */
  close?(): void;
}

/** What an element knows. */
export interface Context {
  /** As the shop placed it. */
  element: HTMLElement;
  desk: Desk;
  words: Words;
  /** What can be used of `content`. */
  content: Content;
  config: Config;
  stage: Stage<CartView | undefined>;
  /** The cart's cost, while it is known. */
  estimate(): Estimate | undefined;
  /** Where the parcel goes, ISO 3166-1 alpha-2, while that is known or guessed. */
  country(): string | undefined;
}

/** Makes what fills an element: it is drawn again whenever the cart or its cost changes. */
export function defineFace<Data, Action extends string>(
  template: Template<Data, Action>,
  create: (context: Context) => Face<Data, Action>,
): Kind["open"] {
  return (desk, root, element) => {
    const { config } = desk.host;
    let estimate: Estimate | undefined;
    let country: string | undefined;
    let redraw = () => {};
    let close = () => {};
    const part = desk.createPart(desk, root, "cart", undefined, template, (stage) => {
      const { words } = desk;
      const content = contentOf(config);
      const costs = { estimate: () => estimate, country: () => country };
      const context = { element, desk, words, content, config, stage, ...costs };
      redraw = () => stage.redraw();
      const face = { hear() {}, ...create(context) };
      close = () => face.close?.();
      return face;
    });
    // Around it, also when the element is filled again.
    root.prepend(root.querySelector('[name="before"]') ?? slot("before"));
    root.append(root.querySelector('[name="after"]') ?? slot("after"));
    return {
      top: part.top,
      redraw() {
        redraw();
        return true;
      },
      close: () => close(),
      show(view) {
        if (view.what === "estimate") {
          const cart = view.view.scope === "cart";
          estimate = cart ? view.view.estimate : estimate;
          const before = country;
          country = view.view.estimate?.destination?.country ?? country;
          if (cart || country !== before) {
            redraw();
          }
        }
        return part.show(view);
      },
    };
  };
}

/** A place for the shop's own text. What stands in the element without a place is what it says until it is filled. */
function slot(name: string): HTMLSlotElement {
  const slot = document.createElement("slot");
  slot.name = name;
  return slot;
}
