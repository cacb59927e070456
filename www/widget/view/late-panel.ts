import type { View } from "../wire.ts";
import { attempt } from "./attempt.ts";
import { loadLater } from "./load-later.ts";
import type { Part, Stage } from "./part.ts";

type Late = typeof import("./later.ts");

/**
 * The panel of a button, which is loaded when it is first wanted: at the latest when the button is pressed; when the
 * pointer or the focus comes near, it is there before the press is over.
 */
export function latePanel<V extends View>(
  stage: Stage<V["view"] | undefined>,
  what: V["what"],
  open: (views: Late) => Part,
) {
  let panel: Part | undefined;
  return {
    drawn(): void {
      const { view } = stage;
      if (view) {
        panel?.show({ what, view } as View);
      }
    },
    hear(action: "open" | "near", event: Event): void {
      // Once the panel is there, the browser itself opens it by the button; but not by the press that brought it, or it
      // would close again.
      if (!panel) {
        event.preventDefault();
        loadLater(stage.desk, (views) => {
          panel ??= open(views);
          const { top } = panel;
          if (action === "open") {
            attempt(() => top.showPopover());
          }
        });
      }
    },
  };
}
