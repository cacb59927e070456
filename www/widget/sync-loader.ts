import type { Sync } from "../sync/sync.ts";
import type { Config } from "./config.ts";
import type { Edge } from "./edge.ts";
import { cleanAddress } from "./link.ts";
import { paired } from "./store.ts";
import type { Views } from "./view/views.ts";

/** Hands over what keeps the cart in step with other devices, when it is loaded; calls `failed` when it can't be. */
export type SyncLoader = (use: (sync: Sync) => void, failed?: () => void) => void;

/** Makes what loads it, where the configuration names a relay. */
export function createSyncLoader(edge: Edge, { sync }: Config): SyncLoader | undefined {
  let starting: Promise<Sync> | undefined;
  return (
    sync &&
    ((use, failed) => {
      starting ??= import("../sync/start.ts").then(({ start }) => start(edge, sync));
      starting.then(
        edge.guard.wrap(use),
        edge.guard.wrap(() => {
          starting = undefined;
          failed?.();
        }),
      );
    })
  );
}

/** Begins with what there is to do on this page: a device that is paired, or a link that wants to pair it. */
export function beginSync(edge: Edge, views: Pick<Views, "show">, load: SyncLoader | undefined): void {
  if (load) {
    edge.pairing = (secret) => {
      cleanAddress();
      views.show({ what: "arrival", view: { step: "sync", secret } });
    };
    if (paired()) {
      load(() => {});
    }
  }
}
