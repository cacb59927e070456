import { type Action, type Data, template } from "#views/cart";
import { number } from "../../words/words.ts";
import type { Desk } from "../desk.ts";
import { latePanel } from "../late-panel.ts";
import { createPart, type Part } from "../part.ts";

/** `<cartkeep-cart>`: a button with the count, which opens a panel with the lines. */
export function openCart(desk: Desk, root: ShadowRoot, element: HTMLElement): Part {
  const { words } = desk;
  // Where the page of the cart is.
  const page = element.getAttribute("href") ?? undefined;
  return createPart(desk, root, "cart", undefined, template, (stage) => {
    const panel = latePanel(stage, "cart", ({ openBasket }) => openBasket(desk, stage.top, stage.view, page));
    return {
      draw(view): Data {
        const count = view?.count ?? 0;
        return {
          label: words.get("cart.open", { items: words.count("count", count) }),
          count: count > 0 && number(count, words.locale),
        };
      },
      drawn: panel.drawn,
      hear: (action: Action, event) => panel.hear(action, event),
    };
  });
}
