import { type Action, type Data, style, template } from "#views/handover";
import { wholeLink } from "../../link.ts";
import type { ResumeView } from "../../wire.ts";
import { canShare, createClipboard, share } from "../clipboard.ts";
import type { Desk } from "../desk.ts";
import { isOpen, returnFocus } from "../panel.ts";
import type { Part, Stage } from "../part.ts";

/** The panel of `<cartkeep-resume>`: the link that carries the cart, as a QR code too. */
export function openHandover(desk: Desk, resume: HTMLElement, first: ResumeView | undefined): Part {
  desk.sheets.add(resume, style);
  return desk.createPart(desk, resume, "resume", first, template, (stage) => {
    const clipboard = createClipboard(stage);
    const drawCode = codeDrawer(stage);
    return {
      wants(view, before) {
        if (JSON.stringify(view) !== JSON.stringify(before)) {
          clipboard.reset();
        }
        return true;
      },
      draw(view): Data {
        return { link: link(view), unkept: view?.kept === false, share: canShare(), ...clipboard.words() };
      },
      drawn: drawCode,
      hear(action: Action): void {
        if (action === "copy") {
          clipboard.copy();
        } else if (action === "share") {
          share(stage, link(stage.view));
        } else if (isOpen(stage)) {
          drawCode();
        } else {
          returnFocus(stage);
        }
      },
    };
  });
}

/** The whole link, which carries the cart; empty when there is none. */
function link(view: ResumeView | undefined): string {
  return (view?.fragment && wholeLink(`${view.url}#${view.fragment}`)) || "";
}

/** Returns what draws the QR code, but only for somebody who looks at it: the code for that is loaded then. */
function codeDrawer(stage: Stage<ResumeView | undefined>): () => void {
  let shown = "";
  return () => {
    const text = link(stage.view);
    const place = stage.find(".qr");
    if (!place || text === shown || !isOpen(stage)) {
      return;
    }
    shown = text;
    place.textContent = "";
    import("../../../qr/qr.ts")
      .then(({ draw }) => {
        // While the code was loading, another text may have been asked for.
        if (text === shown) {
          place.replaceChildren(draw(text));
        }
      })
      .catch(() => {
        // Without the picture, the link that it stands for is still there.
      });
  };
}
