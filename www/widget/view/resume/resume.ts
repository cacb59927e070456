import { type Action, type Data, template } from "#views/resume";
import { attempt } from "../attempt.ts";
import type { Desk } from "../desk.ts";
import { loadLater } from "../load-later.ts";
import { createPart, type Part } from "../part.ts";

/** `<cartkeep-resume>`: a button that opens a panel with the link that carries the cart. */
export function openResume(desk: Desk, root: ShadowRoot): Part {
  let panel: Part | undefined;
  return createPart(desk, root, "resume", undefined, template, (stage) => ({
    draw: (view): Data => ({ empty: !view?.fragment }),
    drawn() {
      const { view } = stage;
      if (view) {
        panel?.show({ what: "resume", view });
      }
    },
    hear(action: Action, event): void {
      // Once the panel is there, the browser itself opens it by the button; but not by the press that brought it, or it
      // would close again.
      if (!panel) {
        event.preventDefault();
        loadLater(desk, ({ openHandover }) => {
          panel ??= openHandover(desk, stage.top, stage.view);
          const { top } = panel;
          if (action === "open") {
            attempt(() => top.showPopover());
          }
        });
      }
    },
  }));
}
