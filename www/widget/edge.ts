import type { Announce } from "./announce.ts";
import type { Config } from "./config.ts";
import type { Guard } from "./guard.ts";
import type { SyncLoader } from "./sync-loader.ts";
import type { Event } from "./wire.ts";

/** What the parts of one widget share: everything between the page and the engine. */
export interface Edge {
  /** What the browser calls passes through it. */
  guard: Guard;
  /** Aborts when the widget leaves the page. */
  signal: AbortSignal;
  /** Takes the widget off the page. */
  end(): void;
  /** Tells the engine that something happened. */
  send(event: Event): void;
  /** The same for an event that is written down already. */
  take(event: string): void;
  /** The configuration as it was written. */
  shop: Config;
  /** Tells the page. */
  announce: Announce;
  /** Leaves the place of prompts, where this page has it. */
  leave?: () => void;
  /** Hears that the cart was stored, while it is kept in step with other devices. */
  stored?: () => void;
  /** Loads what does so, where the shop has a relay. */
  sync?: SyncLoader | undefined;
}
