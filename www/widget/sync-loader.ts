import type { Sync } from "../sync/sync.ts";
import type { Config } from "./config.ts";
import type { Edge } from "./edge.ts";
import { paired } from "./store.ts";
import type { Views } from "./view/views.ts";

/** Hands over what keeps the cart in step with other devices, when it is loaded; calls `failed` when it can't be. */
export type SyncLoader = (use: (sync: Sync) => void, failed?: () => void) => void;

/** Makes what loads it, where the configuration names a relay; on a device that is paired it is loaded at once. */
export function createSyncLoader(edge: Edge, views: Pick<Views, "show">, { sync }: Config): SyncLoader | undefined {
  let starting: Promise<Sync> | undefined;
  const load: SyncLoader | undefined =
    sync &&
    ((use, failed) => {
      starting ??= import("../sync/start.ts").then(({ start }) => start(edge, views, sync));
      starting.then(
        edge.guard.wrap(use),
        edge.guard.wrap(() => {
          starting = undefined;
          failed?.();
        }),
      );
    });
  if (paired()) {
    load?.(() => {});
  }
  return load;
}
