import { type Action, type Data, style, template } from "#views/prompt";
import { style as sheet } from "#views/sheet";
import { prompt } from "#views/words";
import type { PromptView } from "../../wire.ts";
import { attempt } from "../attempt.ts";
import { createClipboard } from "../clipboard.ts";
import type { Desk } from "../desk.ts";
import type { Part, Stage } from "../part.ts";

// A chunk of its own: most visits never come to a prompt.

/** What it says itself. */
export const texts = prompt;

export { claimPlace } from "../../claim.ts";

/**
 * Shows the one prompt at the end of the layer's dock: a dialog over the page, which takes the focus, or a card in its
 * corner, which doesn't.
 */
export function openPrompt(desk: Desk, dock: HTMLElement, first: PromptView): Part | undefined {
  desk.sheets.add(dock, sheet + style);
  const part = desk.createPart(desk, dock, "prompt", first, template, createFace);
  const dialog = part.top as HTMLDialogElement;
  if (first.shape === "card") {
    // Not show(), which would take the focus.
    dialog.setAttribute("open", "");
    return part;
  }
  const opened = attempt(() => {
    dialog.showModal();
    return part;
  });
  if (!opened) {
    dialog.remove();
  }
  return opened;
}

function createFace(stage: Stage<PromptView>) {
  const clipboard = createClipboard(stage);
  // Whether the last press began outside of the dialog, so that a selection dragged out of it doesn't close it.
  let pressedOutside = false;
  return {
    wants: ({ id, shape }: PromptView, before: PromptView) => id === before.id && shape === before.shape,
    draw({ shape, title, text, accept, code, personal, ...view }: PromptView): Data {
      const decline = view.decline || stage.desk.words.get("prompt.decline");
      const modal = shape === "dialog";
      const look = `sheet ${modal ? "modal" : "card"}`;
      return { class: look, modal, title, text, accept, decline, code, personal, ...clipboard.words() };
    },
    hear(action: Action, event: Event): void {
      const { id, shape } = stage.view;
      const modal = shape === "dialog";
      const outside = modal && event.target === stage.top;
      if (action === "press") {
        pressedOutside = outside;
      } else if (action === "copy") {
        clipboard.copy();
      } else if (action === "accept") {
        stage.send({ e: "prompt_accepted", id });
      } else {
        const how = (
          {
            close: "button",
            decline: "decline",
            cancel: "escape",
            // A dialog's Escape comes as `cancel`.
            key: !modal && (event as KeyboardEvent).key === "Escape" && "escape",
            release: outside && pressedOutside && "outside",
          } as const
        )[action];
        if (how) {
          stage.send({ e: "prompt_closed", id, how });
        }
      }
    },
  };
}
