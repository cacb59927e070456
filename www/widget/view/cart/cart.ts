import { type Action, type Data, template } from "#views/cart";
import type { CartLine } from "../../wire.ts";
import { money } from "../../words/money.ts";
import type { Desk } from "../desk.ts";
import { focus, isOpen, returnFocus } from "../panel.ts";
import { createPart, type Part } from "../part.ts";
import { drawLine } from "./line.ts";

/** `<cartkeep-cart>`: a button with the count, which opens a panel with the lines. */
export function openCart(desk: Desk, root: ShadowRoot, element: HTMLElement): Part {
  const { words } = desk;
  // Where the page of the cart is.
  const page = element.getAttribute("href") ?? undefined;
  return createPart(desk, root, "cart", undefined, template, (stage) => {
    // What has changed a quantity last, until the change is seen.
    let changer: Element | undefined;
    return {
      draw(view): Data {
        const count = view?.count ?? 0;
        const label = words.get("cart.open", { items: words.count("count", count) });
        const lines = view?.lines ?? [];
        return view
          ? {
              label,
              count: count || undefined,
              empty: !lines.length,
              lines: lines.map((line) => drawLine(words, line)),
              subtotal: view.subtotal && money(words, view.subtotal),
              view: page,
            }
          : { label };
      },
      drawn() {
        if (changer && !changer.isConnected) {
          // The line is gone, and the focus with it; it stays in the panel.
          focus(stage, "h2");
        }
        changer = undefined;
      },
      hear(action: Action, { currentTarget }, row): void {
        const line = stage.view?.lines?.[row];
        if (action === "toggled") {
          if (!isOpen(stage)) {
            returnFocus(stage);
          }
        } else if (line) {
          const { id, variant } = line;
          const field = currentTarget as HTMLInputElement;
          const quantity = wish(action, field, line);
          if (quantity !== line.quantity) {
            changer = field;
            stage.send({ e: "quantity_set", item: { id, variant }, quantity, source: "widget" });
          }
        }
      },
    };
  });
}

/** More than anybody orders; a slip of the finger shall not become a million kettles. */
const MOST = 9999;

/** The quantity that an action asks for. */
function wish(action: Action, field: HTMLInputElement, { quantity }: CartLine): number {
  if (action === "remove") {
    return 0;
  }
  if (action === "quantity") {
    const typed = field.value.trim();
    // The field goes back to what was shown, so that the next drawing decides what stands in it.
    field.value = `${quantity}`;
    return /^\d+$/.test(typed) ? Math.min(Number(typed), MOST) : quantity;
  }
  return action === "fewer" ? Math.max(quantity - 1, 1) : Math.min(quantity + 1, MOST);
}
