import type { Announce } from "./announce.ts";
import type { Cartkeep } from "./types.ts";

/** What all copies of the widget on one page share: script tag twice, script tag beside npm, two versions. */
export interface Page {
  /** True once a script tag has set `window.cartkeep`. */
  loader?: boolean;
  /** The one widget, from the moment it starts. */
  running?: Promise<Cartkeep>;
  /** The elements that stand in the page, whichever copy defined them. */
  elements: Set<HTMLElement>;
  /** Problems of the page's own data that have been told, whichever chunk read it. */
  told?: Set<string>;
  /** What tells them, and the widget that it was made for: one that starts again has told the console nothing yet. */
  teller?: { announce: Announce; running: Page["running"] };
  /** Gets the elements while the widget runs. */
  connector?: Connector;
}

/** Takes care of the elements that the shop placed. */
export interface Connector {
  connect(element: HTMLElement): void;
  disconnect(element: HTMLElement): void;
}

/** Returns this page's shared state. */
export function page(): Page {
  const key = Symbol.for("cartkeep");
  const holder = window as unknown as Record<symbol, Page | undefined>;
  holder[key] ??= { elements: new Set() };
  return holder[key];
}
