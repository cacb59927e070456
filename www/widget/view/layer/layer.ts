import { style as layer } from "#views/layer";
import type { Place, View } from "../../wire.ts";
import type { Desk } from "../desk.ts";
import { loadLater, whenLoaded } from "../load-later.ts";
import type { Part } from "../part.ts";

/** Views that the engine places; the shop places the others. */
export type PlacedView = Extract<View, { what: Place }>;

/** Those of them that `later.ts` shows. */
export type LateView = Exclude<PlacedView, { what: "prompt" }>;

/** `<cartkeep-layer>`: what the widget itself puts over the page, in one element that is there only when needed. */
export class Layer {
  readonly #desk: Desk;
  #host: HTMLElement | undefined;
  /** One column at the foot of the window, so that what stands in it never covers another. */
  #dock: HTMLElement | undefined;
  readonly #parts = new Map<Place, Part>();
  /** What is to stand in a place once its code is there. */
  readonly #wanted = new Map<Place, PlacedView>();
  /** What of the page had the focus before the shopper went into the dock. */
  #before: HTMLElement | null = null;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Shows a view in its place, as soon as its code is loaded; `shown` hears whether it could be. */
  show(view: PlacedView, shown: (done: boolean) => void = () => {}): void {
    const { what } = view;
    this.#wanted.set(what, view);
    const put = (open: (dock: HTMLElement) => Part | undefined) => {
      // It may be gone already, or followed by another.
      if (this.#wanted.get(what) === view) {
        shown(this.#put(view, open));
      }
    };
    if (what === "prompt") {
      whenLoaded(
        this.#desk,
        import("../prompt/prompt.ts"),
        ({ openPrompt }) => put((dock) => openPrompt(this.#desk, dock, view.view)),
        () => shown(false),
      );
    } else {
      loadLater(this.#desk, ({ openLate }) => put((dock) => openLate(this.#desk, dock, view)));
    }
  }

  #put(view: PlacedView, open: (dock: HTMLElement) => Part | undefined): boolean {
    const { what } = view;
    this.#dock ??= this.#build();
    // Anew, when the page has put another body in the place of the one it stood in.
    if (this.#host?.isConnected === false) {
      document.body?.append(this.#host);
    }
    if (!this.#parts.get(what)?.show(view)) {
      this.#clear(what);
      const part = this.#dock && open(this.#dock);
      if (part) {
        this.#parts.set(what, part);
      }
    }
    return this.#parts.has(what);
  }

  /** Takes away what stands in a place, and the layer itself when nothing is left in it. */
  remove(place: Place): void {
    this.#wanted.delete(place);
    this.#clear(place);
    if (!this.#parts.size) {
      this.#host?.remove();
      this.#host = this.#dock = undefined;
    }
  }

  dispose(): void {
    for (const place of [...this.#wanted.keys()]) {
      this.remove(place);
    }
  }

  #clear(place: Place): void {
    const part = this.#parts.get(place);
    if (part) {
      this.#parts.delete(place);
      part.close?.();
      const { activeElement } = part.top.getRootNode() as ShadowRoot;
      part.top.remove();
      // With a card or a bar it would be lost.
      if (part.top.contains(activeElement)) {
        this.#before?.focus({ preventScroll: true });
      }
    }
  }

  /** Makes an empty layer. */
  #build(): HTMLElement | undefined {
    const host = document.createElement("cartkeep-layer");
    const root = this.#desk.sheets.root(host, [layer, this.#desk.base]);
    if (!root) {
      return undefined;
    }
    const dock = document.createElement("div");
    dock.setAttribute("class", "dock");
    dock.setAttribute("part", "dock");
    dock.setAttribute("aria-live", "polite");
    dock.addEventListener(
      "focusin",
      this.#desk.host.guard(({ relatedTarget }: FocusEvent) => {
        // None, where the window has the focus again.
        if (relatedTarget && !dock.contains(relatedTarget as Node)) {
          this.#before = relatedTarget as HTMLElement;
        }
      }),
    );
    root.append(dock);
    this.#host = host;
    return dock;
  }
}
