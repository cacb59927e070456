import { style as sheet } from "#views/sheet";
import { type Action, type Data, style, template } from "#views/viewer";
import { viewer } from "#views/words";
import { attempt } from "../../widget/view/attempt.ts";
import type { Desk } from "../../widget/view/desk.ts";
import type { Model } from "../model/found.ts";

// A chunk of its own: most shoppers look at the pictures.

/** What it says itself. */
export const texts = viewer;

/** The shop's own element for 3D models, https://modelviewer.dev. */
const VIEWER = "model-viewer";

/** So long nothing may come of the shop's viewer, or of the model, in milliseconds; then that is said. */
const PATIENCE = 20_000;

/**
 * Makes the dialog in which the shop's `<model-viewer>` shows a model. `opener` gets the focus back where nothing else had it; `left`
 * hears that the shopper is done with it.
 */
export function createViewer(desk: Desk, parent: HTMLElement, opener: () => HTMLElement | null, left: () => void) {
  const { guard } = desk.host;
  desk.sheets.add(parent, sheet + style);
  let model: Model | undefined;
  let state: "closed" | "loading" | "shown" | "failed" = "closed";
  let shop: HTMLElement | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  // Whether the last press began outside of the dialog, so that a model turned out of it doesn't close it.
  let pressedOutside = false;
  // Whether it is heard when the page defines its viewer: once is enough for all openings.
  let waiting = false;
  let redraw = () => {};

  const end = (now: typeof state) => {
    clearTimeout(patience);
    if (now !== "shown") {
      shop?.remove();
      shop = undefined;
    }
    state = now;
    redraw();
  };
  const wait = () => {
    clearTimeout(patience);
    patience = setTimeout(
      guard(() => end("failed")),
      PATIENCE,
    );
  };

  const part = desk.createPart(desk, parent, "cart", undefined, template, (stage) => {
    redraw = () => stage.redraw();
    const { words } = desk;
    return {
      draw(): Data {
        const failed = state === "failed";
        return {
          title: model?.name ?? words.get("model.see"),
          framed: !failed,
          busy: state === "loading" && "true",
          picture: state === "loading" && model?.picture,
          // Said once it is open, so that it is read out.
          told:
            state === "closed"
              ? undefined
              : words.get(failed ? "model.failed" : state === "loading" ? "model.loading" : "model.turn"),
          failed,
          href: model?.picture ?? model?.src,
          link: words.get(model?.picture ? "model.picture" : "model.file"),
        };
      },
      hear(action: Action, event: Event): void {
        const outside = event.target === stage.top;
        if (action === "press") {
          pressedOutside = outside;
        } else if (action === "closed" && state !== "closed") {
          end("closed");
          left();
          // Where it was opened by an address, nothing had the focus before, and it would be lost with what is in here.
          if (document.activeElement === document.body || dialog.matches(":focus-within")) {
            opener()?.focus({ preventScroll: true });
          }
        } else if (action === "close" || (outside && pressedOutside)) {
          dialog.close();
        }
      },
    };
  });
  const dialog = part.top as HTMLDialogElement;
  const frame = dialog.querySelector(".frame") as HTMLElement;

  const put = (model: Model) => {
    const made = document.createElement(VIEWER);
    const { src, iosSrc, name = "", picture } = model;
    const attributes = { src, "ios-src": iosSrc, alt: name, poster: picture, ar: "", "camera-controls": "" };
    // What it asks the shopper to do stands below it.
    const calm = { loading: "eager", "touch-action": "pan-y", "interaction-prompt": "none" };
    for (const [key, value] of Object.entries({ ...attributes, ...calm })) {
      if (value !== undefined) {
        made.setAttribute(key, value);
      }
    }
    const hear = (type: string, heard: () => void) =>
      made.addEventListener(
        type,
        guard(() => {
          if (made === shop) {
            heard();
          }
        }),
      );
    hear("load", () => end("shown"));
    hear("error", () => end("failed"));
    // A large file on a slow line is no failure.
    hear("progress", () => state === "loading" && wait());
    shop = made;
    frame.append(made);
  };

  return {
    /** Opens it with a model; returns false where there are no dialogs. */
    open(wanted: Model): boolean {
      if (dialog.open) {
        return true;
      }
      model = wanted;
      redraw();
      const opened = attempt(() => {
        dialog.showModal();
        return true;
      });
      if (opened) {
        end("loading");
        wait();
        if (customElements.get(VIEWER)) {
          put(wanted);
        } else if (!waiting) {
          waiting = true;
          customElements.whenDefined(VIEWER).then(
            guard(() => {
              // It may be closed by now, or closed and opened again, with another model.
              if (state === "loading" && !shop && model) {
                put(model);
              }
            }),
          );
        }
      }
      return !!opened;
    },
    /** Closes it for good, where it is open; what would be heard of that may not be by now. */
    close(): void {
      end("closed");
      dialog.close();
    },
  };
}
