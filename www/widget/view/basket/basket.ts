import { type Action, type Data, style, template } from "#views/basket";
import type { CartLine, CartView } from "../../wire.ts";
import { money } from "../../words/money.ts";
import type { Desk } from "../desk.ts";
import { focus, isOpen, returnFocus } from "../panel.ts";
import type { Part } from "../part.ts";
import { drawLine } from "./line.ts";

/** The panel of `<cartkeep-cart>`: the lines of the cart, and the way to `page`, the shop's own page of the cart. */
export function openBasket(desk: Desk, cart: HTMLElement, first: CartView | undefined, page: string | undefined): Part {
  const { words } = desk;
  desk.sheets.add(cart, style);
  return desk.createPart(desk, cart, "cart", first, template, (stage) => {
    // What has changed a quantity last, until the change is seen.
    let changer: Element | undefined;
    return {
      draw(view): Data {
        const lines = view?.lines ?? [];
        return {
          empty: !lines.length,
          lines: lines.map((line) => drawLine(words, line)),
          subtotal: view?.subtotal && money(words, view.subtotal),
          view: page,
        };
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
