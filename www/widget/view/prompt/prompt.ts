import { type Action, type Data, style, template } from "#views/prompt";
import { style as sheet } from "#views/sheet";
import { prompt } from "#views/words";
import { page } from "../../page.ts";
import type { Closing, PromptView } from "../../wire.ts";
import { attempt } from "../attempt.ts";
import { createClipboard } from "../clipboard.ts";
import type { Desk } from "../desk.ts";
import { followEye } from "../follow-eye.ts";
import type { Part, Stage } from "../part.ts";
import { type Edge, type Edges, watchEdges } from "./edges.ts";
import { type Note, openNote } from "./note.ts";
import { isPaying, paymentFields } from "./payment-fields.ts";
import { createSurvey } from "./survey.ts";
import { type Way, watchSwipe } from "./swipe.ts";

// A chunk of its own: most visits never come to a prompt. The layer that it stands in comes with it: where that can't be had, no
// place is claimed.
import "../layer/layer.ts";

/** What it says itself. */
export const texts = prompt;

export { claimPlace } from "../../claim.ts";

type Shape = PromptView["shape"];

/** How one prompt stands. */
interface Standing {
  shape: Shape;
  edge: Edge;
  /** What watches where it stands. */
  edges?: Edges;
  note?: Note | undefined;
  /** Ends what keeps its close button in the order of the eye. */
  unfollow?: () => void;
}

/**
 * Shows the one prompt: a dialog over the page, which takes the focus; a card or a bar at the end of the layer's dock, or a note in
 * the page, which don't. Nothing, while a card is entered, or where it could only stand over a field for that.
 */
export function openPrompt(desk: Desk, dock: HTMLElement, first: PromptView): Part | undefined {
  // Where the shop asks something itself, or the shopper looks at a model, a card would lie under its shade, and a dialog over what is asked.
  const roots = [document, ...[...page().elements].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  if (isPaying() || roots.some((root) => attempt(() => root.querySelector(":modal")))) {
    return undefined;
  }
  const { id, shape } = first;
  desk.sheets.add(dock, sheet + style);
  const create = (parent: HTMLElement, standing: Standing, program = template) =>
    desk.createPart(desk, parent, "prompt", first, program, (stage) => createFace(stage, standing));
  if (shape === "inline") {
    const standing: Standing = { shape, edge: "foot" };
    const open = (parent: HTMLElement) => create(parent, standing, inPage);
    standing.note = openNote(desk, id, dock, open, () => desk.host.send({ e: "prompt_closed", id, how: "page" }));
    if (standing.note) {
      return standing.note;
    }
  }
  // Its shade would lie over the field.
  const modal = shape === "dialog" && !paymentFields().length;
  const standing: Standing = { shape: modal ? "dialog" : shape === "bar" ? "bar" : "card", edge: "foot" };
  const part = create(dock, standing, shape === "bar" ? inPage : template);
  const dialog = part.top as HTMLDialogElement;
  const opened = attempt(() => {
    // Not show(), which would take the focus.
    modal ? dialog.showModal() : dialog.setAttribute("open", "");
    return standing.edges?.fit();
  });
  const stop = () => {
    standing.edges?.stop();
    standing.unfollow?.();
  };
  if (!opened) {
    stop();
    dialog.remove();
    return undefined;
  }
  return {
    ...part,
    close() {
      stop();
      // A dialog gives the focus back to where it was when it is closed.
      attempt(() => modal && dialog.close());
    },
  };
}

/** What is part of the page, or stands beside it for as long as the shopper likes, is no dialog. */
const inPage = template.replace("dialog", "section") as typeof template;

function createFace(stage: Stage<PromptView>, standing: Standing) {
  const clipboard = createClipboard(stage);
  const survey = createSurvey(stage);
  const modal = standing.shape === "dialog";
  // Whether the last press began outside of the dialog, so that a selection dragged out of it doesn't close it.
  let pressedOutside = false;
  const close = (how: Closing) => {
    standing.note?.acted();
    stage.send({ e: "prompt_closed", id: stage.view.id, how });
  };
  if (standing.shape !== "inline") {
    const put = (edge: Edge) => {
      standing.edge = edge;
      stage.top.classList.toggle("up", edge === "head");
    };
    standing.edges = watchEdges(stage, modal ? ["foot"] : ["foot", "head"], put, () => close("page"));
    const ways = (): Way[] => (modal ? ["down"] : ["side", standing.edge === "foot" ? "down" : "up"]);
    if (standing.shape === "bar") {
      standing.unfollow = followEye(stage, "(min-width: 48rem)", "details", "h2");
    }
    watchSwipe(stage, ways, () => close("swipe"));
  }
  return {
    wants: ({ id, shape }: PromptView, before: PromptView) => id === before.id && shape === before.shape,
    draw({ title, text, accept, code, personal, ...view }: PromptView): Data {
      const { thanks, ...asked } = survey.words();
      const decline = view.decline || stage.desk.words.get("prompt.decline");
      const look = `sheet ${modal ? "modal" : standing.shape}`;
      const shown = { title, text, accept, decline, ...thanks };
      return { class: look, modal, ...shown, code, personal: personal && !thanks, ...asked, ...clipboard.words() };
    },
    hear(action: Action, event: Event, row: number): void {
      const outside = modal && event.target === stage.top;
      if (action === "press") {
        pressedOutside = outside;
      } else if (action === "copy") {
        clipboard.copy();
      } else if (action === "choose") {
        survey.choose(row);
      } else if (action === "accept" && survey.asks()) {
        survey.answer();
      } else if (action === "accept" && !stage.view.ask) {
        standing.note?.acted();
        stage.send({ e: "prompt_accepted", id: stage.view.id });
      } else {
        const how = (
          {
            accept: "button",
            close: "button",
            decline: "decline",
            cancel: "escape",
            // A dialog's Escape comes as `cancel`.
            key: !modal && (event as KeyboardEvent).key === "Escape" && "escape",
            release: outside && pressedOutside && "outside",
          } as const
        )[action];
        if (how) {
          close(how);
        }
      }
    },
  };
}
