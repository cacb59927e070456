import { type Action, type Data, style, template } from "#views/basket";
import { style as sheet } from "#views/sheet";
import type { CartLine, CartView, Event as Happening, ResumeView } from "../../wire.ts";
import { money } from "../../words/money.ts";
import { canShare, createClipboard, share } from "../clipboard.ts";
import type { Desk } from "../desk.ts";
import { createKeeping, wholeLinkOf } from "../handover/keeping.ts";
import { focus, isOpen, layOut, returnFocus } from "../panel.ts";
import type { Part } from "../part.ts";
import { drawLine, drawSaved } from "./line.ts";

/**
 * The panel of `<cartkeep-cart>`: the lines of the cart, those that are saved for later, and the way to `page`, the shop's
 * own page of the cart.
 */
export function openBasket(desk: Desk, cart: HTMLElement, first: CartView | undefined, page: string | undefined): Part {
  const { words } = desk;
  desk.sheets.add(cart, sheet + style);
  const panel = desk.createPart(desk, cart, "cart", first, template, (stage) => {
    const clipboard = createClipboard(stage);
    const unkept = createKeeping(stage);
    const resume = () => desk.latest.get("resume")?.view as ResumeView | undefined;
    // What has changed a line last, until the change is seen.
    let changer: Element | undefined;
    // What was done last with a line that has gone from its list, and what takes that back.
    let said: string | undefined;
    let undo: Happening | false | undefined;

    function take(changes: Element, event: Happening, says?: string, undoes?: Happening | false): void {
      changer = changes;
      said = says;
      undo = undoes;
      if (says) {
        // Before its line goes: browsers lay the page out to take the focus from a node that goes, and once more to give it.
        focus(stage, "h2");
      }
      stage.send(event);
    }

    return {
      draw(view): Data {
        const lines = view?.lines ?? [];
        const saved = view?.saved ?? [];
        const link = wholeLinkOf(resume());
        const { copied, failed } = clipboard.words();
        return {
          undo: said,
          said,
          undoable: !!undo,
          empty: !lines.length,
          lines: lines.map((line) => drawLine(words, line)),
          aside: words.count("saved.title", saved.length),
          saved: saved.map((line) => drawSaved(words, line)),
          foot: lines.length > 0,
          subtotal: view?.subtotal && money(words, view.subtotal),
          unkept: link && unkept(resume()),
          keep: copied && !failed ? copied : words.get("cart.keep"),
          copied,
          "by-hand": failed,
          link,
          view: page,
        };
      },
      drawn() {
        if (changer && !changer.isConnected && !stage.find("h2:focus")) {
          // The line is gone, and the focus with it; it stays in the panel.
          focus(stage, "h2");
        }
        changer = undefined;
      },
      hear(action: Action, { currentTarget, type }, row): void {
        const field = currentTarget as HTMLInputElement;
        if (action === "toggled") {
          if (!isOpen(stage)) {
            said = undo = undefined;
            stage.redraw();
            returnFocus(stage);
          }
        } else if (action === "pictured") {
          // A picture that can't be had leaves its place empty, rather than a sign that something is broken.
          field.toggleAttribute("data-broken", type === "error");
        } else if (action === "undo") {
          if (undo) {
            focus(stage, "h2");
            take(field, undo);
          }
        } else if (action === "keep") {
          if (canShare()) {
            share(stage, wholeLinkOf(resume()));
          } else {
            clipboard.copy();
          }
        } else if (action === "move" || action === "drop") {
          const line = stage.view?.saved?.[row];
          if (line) {
            const { name, quantity } = line;
            const item = itemOf(line);
            if (action === "move") {
              // What is in the cart already would go with it.
              const alone = !has(stage.view?.lines, line);
              take(
                field,
                { e: "saved_moved", ...item },
                words.get("saved.moved", { name }),
                alone && { e: "line_saved", ...item },
              );
            } else {
              const set = (quantity: number): Happening => ({ e: "saved_set", item, quantity, source: "widget" });
              take(field, set(0), words.get("cart.removed", { name }), set(quantity));
            }
          }
        } else {
          const line = stage.view?.lines?.[row];
          if (line) {
            const { name } = line;
            const item = itemOf(line);
            const quantity = wish(action, field, line);
            const set = (quantity: number): Happening => ({ e: "quantity_set", item, quantity, source: "widget" });
            if (action === "save") {
              const alone = !has(stage.view?.saved, line);
              take(
                field,
                { e: "line_saved", ...item },
                words.get("cart.saved", { name }),
                alone && { e: "saved_moved", ...item },
              );
            } else if (!quantity) {
              take(field, set(0), words.get("cart.removed", { name }), set(line.quantity));
            } else if (quantity !== line.quantity) {
              take(field, set(quantity));
            }
          }
        }
      },
    };
  });
  layOut(panel.top);
  return panel;
}

function itemOf({ id, variant }: CartLine) {
  return { id, variant };
}

function has(lines: CartLine[] | undefined, { id, variant }: CartLine): boolean {
  return !!lines?.some((line) => line.id === id && line.variant === variant);
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
