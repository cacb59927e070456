import { type Action, type Data, template } from "#views/resume";
import type { Desk } from "../desk.ts";
import { latePanel } from "../late-panel.ts";
import { createPart, type Part } from "../part.ts";

/** `<cartkeep-resume>`: a button that opens a panel with the link that carries the cart. */
export function openResume(desk: Desk, root: ShadowRoot): Part {
  return createPart(desk, root, "resume", undefined, template, (stage) => {
    const panel = latePanel(stage, "resume", ({ openHandover }) => openHandover(desk, stage.top, stage.view));
    return {
      // A device without a cart may get that of another.
      draw: (view): Data => ({ empty: !view?.fragment && !desk.host.sync() }),
      drawn: panel.drawn,
      hear: (action: Action, event) => panel.hear(action, event),
    };
  });
}
