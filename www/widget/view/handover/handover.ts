import { type Action, type Data, style, template } from "#views/handover";
import { style as sheet } from "#views/sheet";
import type { ResumeView } from "../../wire.ts";
import { canShare, createClipboard, share } from "../clipboard.ts";
import type { Desk } from "../desk.ts";
import { isOpen, layOut, returnFocus } from "../panel.ts";
import type { Part, Stage } from "../part.ts";
import { createKeeping, wholeLinkOf } from "./keeping.ts";
import { createPairing } from "./pairing.ts";
import { ways } from "./ways.ts";

/** The panel of `<cartkeep-resume>`: the link that carries the cart, as a QR code too, and what pairs devices. */
export function openHandover(desk: Desk, resume: HTMLElement, first: ResumeView | undefined): Part {
  desk.sheets.add(resume, sheet + style);
  const panel = desk.createPart(desk, resume, "resume", first, template, (stage) => {
    const clipboard = createClipboard(stage);
    const pairing = createPairing(stage);
    const unkept = createKeeping(stage);
    const link = () => wholeLinkOf(stage.view, pairing?.fragment());
    const drawCode = codeDrawer(stage, link);
    return {
      wants(view, before) {
        if (JSON.stringify(view) !== JSON.stringify(before)) {
          clipboard.reset();
        }
        return true;
      },
      draw(view): Data {
        const { words } = desk;
        return {
          explain: words.get("resume.explain"),
          link: link(),
          unkept: unkept(view),
          share: canShare(),
          ways: ways(words, link()),
          ...clipboard.words(),
          ...pairing?.draw(),
        };
      },
      drawn: drawCode,
      hear(action: Action, event: Event): void {
        if (action === "copy") {
          clipboard.copy();
        } else if (action === "share") {
          share(stage, link());
        } else if (action !== "toggled") {
          pairing?.[action](event);
        } else if (isOpen(stage)) {
          drawCode();
        } else {
          pairing?.closed();
          returnFocus(stage);
        }
      },
    };
  });
  layOut(panel.top);
  return panel;
}

/** Returns what draws the QR code, but only for somebody who looks at it: the code for that is loaded then. */
function codeDrawer(stage: Stage<ResumeView | undefined>, link: () => string): () => void {
  let shown = "";
  return () => {
    const text = link();
    const place = stage.find(".qr");
    if (!place || !text || text === shown || !isOpen(stage)) {
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
