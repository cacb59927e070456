import type { Sync as SyncConfig } from "../widget/config.ts";
import type { Edge } from "../widget/edge.ts";
import { attempt } from "../widget/view/attempt.ts";
import type { Views } from "../widget/view/views.ts";
import { Sync } from "./sync.ts";

/** Milliseconds of the units that durations are written in. */
const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Time between two questions where the configuration says nothing, in milliseconds. */
const EVERY = 5_000;

/** Not more often than this, in milliseconds. */
const LEAST = 1_000;

/**
 * Begins to keep the cart in step with other devices, if this one is paired. Throws where the configuration's relay is no
 * address, after telling the page.
 */
export function start(edge: Edge, views: Pick<Views, "show">, { relay, every }: SyncConfig): Sync {
  const address = attempt(() => new URL(relay, location.href));
  if (!address || !/^https?:$/.test(address.protocol)) {
    const allowed = "the address of a relay, such as https://shop.example/sync/v1";
    edge.announce("problem", { problems: [{ path: "sync.relay", value: String(relay), allowed }] });
    throw new TypeError("there is no relay");
  }
  // Only pages by https can seal anything, and those of this machine.
  if (!globalThis.crypto.subtle) {
    const allowed = "a page by https";
    edge.announce("problem", { problems: [{ path: "sync", value: location.origin, allowed }] });
    throw new TypeError("nothing can be sealed here");
  }
  const sync = new Sync(edge, views, { relay: address.href, every: milliseconds(every) });
  edge.stored = () => sync.stored();
  return sync;
}

/** A duration as the configuration writes it. One that can't be read was told of with the rest of the configuration. */
function milliseconds(duration: string | undefined): number {
  const [, number, unit = ""] = /^(\d+)(ms|s|m|h|d)$/.exec(duration ?? "") ?? [];
  return Math.max(Number(number) * (UNITS[unit] ?? Number.NaN) || EVERY, LEAST);
}
