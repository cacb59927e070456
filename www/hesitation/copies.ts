import { listen } from "../widget/listen/listen.ts";
import { type Watch, within } from "./watch.ts";

/** On a product's page; elsewhere the engine lets it pass. */
const NAME = "h1, [itemprop=name]";
const TOTAL = "[data-cartkeep-area=cost], [itemprop=price], cartkeep-estimate, [part=total]";

/** Tells when a product's name or the total is copied, by where the selection is; what is copied is not looked at. */
export function watchCopies(watch: Watch): void {
  listen<DocumentEventMap>(watch, document, {
    copy(event) {
      if (within(event, NAME)) {
        watch.seen("name_copied");
      } else if (within(event, TOTAL)) {
        watch.seen("total_copied");
      }
    },
  });
}
