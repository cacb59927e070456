import { listen } from "../widget/listen/listen.ts";
import { type Watch, within } from "./watch.ts";

const CARD = "input[autocomplete^=cc-]";

/** Tells when a field for a card had the focus and was left with nothing ever entered. */
export function watchCardFields(watch: Watch): void {
  const entered = new WeakSet<Element>();
  listen<DocumentEventMap>(watch, document, {
    input(event) {
      const field = within(event, CARD);
      if (field) {
        entered.add(field);
      }
    },
    focusout(event) {
      const field = within(event, CARD);
      // Another tab or window takes the focus along, and gives it back.
      if (field && !entered.has(field) && document.hasFocus()) {
        watch.seen("card_left_empty");
      }
    },
  });
}
