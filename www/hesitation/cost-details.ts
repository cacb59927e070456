import { listen } from "../widget/listen/listen.ts";
import { type Watch, within } from "./watch.ts";

/** Tells when an estimate is opened, to see what it consists of. */
export function watchCostDetails(watch: Watch): void {
  listen<DocumentEventMap>(watch, document, {
    click(event) {
      if (within(event, "cartkeep-estimate") && within(event, "[aria-controls=details][aria-expanded=false]")) {
        watch.seen("cost_opened");
      }
    },
  });
}
