import { whenLoaded } from "../widget/view/load-later.ts";
import type { Part } from "../widget/view/part.ts";
import type { Kind } from "./kind.ts";

/** An element whose code comes with a chunk of its own. */
type Late = { kind: Kind; texts: Readonly<Record<string, string>> };

/** Fills an element as soon as its code is there; it is empty until then, and where that can't be had. */
export function late(load: () => Promise<Late>): Kind["open"] {
  return (desk, root, element) => {
    const place = document.createElement("div");
    root.append(place);
    let part: Part | undefined;
    whenLoaded(desk, load(), ({ kind: { style, open } }) => {
      // It may have left the page meanwhile.
      if (place.isConnected) {
        desk.sheets.add(place, style);
        place.remove();
        part = open(desk, root, element);
        for (const view of desk.latest.values()) {
          part.show(view);
        }
      }
    });
    return {
      get top() {
        return part?.top ?? place;
      },
      // As its attributes are when its code comes, it will be drawn.
      redraw() {
        part?.redraw?.();
        return true;
      },
      close: () => part?.close?.(),
      show: (view) => !!part?.show(view),
    };
  };
}
