import { style as base } from "#views/base";
import { style as cart } from "#views/cart";
import { style as estimate } from "#views/estimate";
import { style as resume } from "#views/resume";
import type { Config } from "../config.ts";
import type { SyncLoader } from "../sync-loader.ts";
import type { Event, Place, View } from "../wire.ts";
import type { Words } from "../words/words.ts";
import { attempt } from "./attempt.ts";
import { openCart } from "./cart/cart.ts";
import type { Desk } from "./desk.ts";
import { openEstimate } from "./estimate/estimate.ts";
import type { Layer, PlacedView } from "./layer/layer.ts";
import { whenLoaded } from "./load-later.ts";
import { createPart, type Part } from "./part.ts";
import { openResume } from "./resume/resume.ts";
import { Sheets } from "./sheets.ts";

/** What the views ask of the widget. */
export interface ViewHost {
  /** Wraps a listener, so that no fault in it reaches the page. */
  guard<F extends (...args: never[]) => unknown>(closure: F): F;
  /** Tells the engine what the shopper did. */
  send(event: Event): void;
  /** Countries that the shop delivers to, ISO 3166-1 alpha-2, sorted; `*` alone for all there are. */
  countries(): string[];
  /** What the widget says. */
  words: Words;
  /** The configuration as it was written. */
  config: Config;
  /** What keeps the cart in step with other devices, where the shop has a relay; nothing before the widget runs. */
  sync(): SyncLoader | undefined;
}

/**
 * All views of a widget: view models of the engine become nodes in open shadow roots. There is a folder for each: its
 * .html and .css are compiled by `scripts/build/views.mjs`, its .ts says what the template is filled with, and what the
 * shopper's acts mean.
 */
export class Views {
  readonly #desk: Desk;
  /** What lies over the page: its code comes with the first view that does. */
  #loading: Promise<Layer> | undefined;
  #layer: Layer | undefined;
  /** The newest view of each kind and scope, for elements that come later. */
  readonly #latest = new Map<string, View>();
  readonly #connected = new Map<HTMLElement, Part>();

  constructor(host: ViewHost) {
    this.#desk = {
      host,
      words: host.words,
      sheets: new Sheets(),
      base,
      latest: this.#latest,
      createPart,
    };
  }

  /**
   * Fills one of the elements that the shop placed, as soon as its code is there, or anew when its attributes have changed. One of an
   * unknown name stays as it is.
   */
  connect(element: HTMLElement): void {
    const { localName } = element;
    const kind = KINDS[localName];
    if (this.#connected.get(element)?.redraw?.()) {
      return;
    }
    this.disconnect(element);
    if (kind) {
      this.#open(element, kind);
    } else {
      whenLoaded(
        this.#desk,
        import("../../elements/elements.ts"),
        ({ kinds }) => element.isConnected && this.#open(element, kinds[localName]),
      );
    }
  }

  #open(element: HTMLElement, [style, open]: Kind = []): void {
    const known = this.#connected.has(element);
    const root = !known && style && this.#desk.sheets.root(element, [base, style]);
    if (root && open) {
      const part = open(this.#desk, root, element);
      for (const view of this.#latest.values()) {
        part.show(view);
      }
      this.#connected.set(element, part);
    }
  }

  /** Empties an element that left the page. */
  disconnect(element: HTMLElement): void {
    const part = this.#connected.get(element);
    this.#connected.delete(element);
    try {
      part?.close?.();
    } finally {
      part?.top.remove();
    }
  }

  /** Draws the shop's elements anew, because the words are others now; but not under the shopper's hands. */
  renew(): void {
    for (const element of [...this.#connected.keys()]) {
      if (!element.matches(":focus-within")) {
        this.disconnect(element);
        this.connect(element);
      }
    }
  }

  /** Shows a view wherever it belongs; `shown` hears whether one that the engine places could be. */
  show(view: View, shown?: (done: boolean) => void): void {
    if (isPlaced(view)) {
      this.#over(
        (layer) => layer.show(view, shown),
        () => shown?.(false),
      );
      return;
    }
    for (const part of this.#connected.values()) {
      part.show(view);
    }
    this.#latest.set(view.what + ("scope" in view.view ? view.view.scope : ""), view);
  }

  /** Does something with the layer, one thing after the other; after a failure, the next call tries to load it again. */
  #over(use: (layer: Layer) => void, failed = () => {}): void {
    const { guard } = this.#desk.host;
    this.#loading ??= import("./layer/layer.ts").then(({ Layer }) => {
      this.#layer = new Layer(this.#desk);
      return this.#layer;
    });
    this.#loading.then(
      guard(use),
      guard(() => {
        this.#loading = undefined;
        failed();
      }),
    );
  }

  /** Takes away what stands in a place. */
  remove(place: Place): void {
    if (this.#loading) {
      this.#over((layer) => layer.remove(place));
    }
  }

  /** Takes everything away. */
  dispose(): void {
    this.#layer?.dispose();
    for (const element of [...this.#connected.keys()]) {
      // One that can't end leaves the others no reason to stay.
      attempt(() => this.disconnect(element));
    }
    this.#latest.clear();
  }
}

/** The style of one of the shop's elements, and what fills its shadow root. */
type Kind = [style?: string, open?: typeof openEstimate];

/** Those whose code is there from the start. */
const KINDS: Record<string, Kind> = {
  "cartkeep-estimate": [estimate, openEstimate],
  "cartkeep-cart": [cart, openCart],
  "cartkeep-resume": [resume, openResume],
};

function isPlaced(view: View): view is PlacedView {
  return !(`cartkeep-${view.what}` in KINDS);
}
