import type { Sync } from "../sync/sync.ts";
import type { Config } from "../widget/config.ts";
import type { View } from "../widget/wire.ts";
import type { Hand } from "./hand.ts";

/** One kind of view, with its states; a file of `states/` has one, as `kind`. */
export interface Kind {
  /** What it is called, in the list of kinds. */
  title: string;
  /** What a shop writes where it stands; nothing for what the widget itself puts over the page. */
  html?: string;
  /** By their names in the address, in the order in which they are shown. */
  states: Record<string, State>;
}

/** One state of a kind of view. */
export interface State {
  /** In a few words, what the shopper meets. */
  about: string;
  /** What a shop writes for this state alone. */
  html?: string;
  /** What the engine tells the views, in this order. */
  views?: View[];
  /** True where it opens over the page, so that it needs a window to be seen in. */
  over?: boolean;
  /** What answers in place of a relay; without it the shop has none. */
  sync?: Partial<Pick<Sync, "secret" | "offer" | "claim" | "join" | "stop">>;
  /** What the shop's configuration says, beside its currency. */
  config?: Partial<Config>;
  /** Countries that the shop delivers to; `*` for all. */
  countries?: string[];
  /** Makes the device differ from this one, before the views are made. */
  device?(): void;
  /** What the shopper, and then the engine, does next. */
  next?(hand: Hand): Promise<void>;
}
