import { durableRecords } from "../durable.ts";
import type { Edge } from "../edge.ts";
import { ERASE, isRecord, records } from "../store.ts";
import type { StoredRecord } from "../wire.ts";
import { listen } from "./listen.ts";

/** Listens to what other tabs keep. `late` is true where the start did not wait for the durable copy. */
export function watchRecords(edge: Edge, late: boolean): void {
  const { guard, send } = edge;
  const changed = guard.wrap((found: StoredRecord[]) => {
    for (const record of found) {
      send({ e: "record_changed", ...record });
    }
  });
  // Where there is no durable copy, `localStorage` says all that is known.
  const readDurable = () => durableRecords().then(changed, () => {});
  if (late) {
    readDurable();
  }
  listen<WindowEventMap>(edge, window, {
    pageshow({ persisted }) {
      if (persisted) {
        // While it was cached, the page heard nothing of other tabs.
        changed(records());
        readDurable();
      }
    },
    storage({ key, newValue }) {
      if (key === ERASE) {
        edge.end();
      }
      // Without a key, all was deleted.
      if (!key || isRecord(key)) {
        send({ e: "record_changed", key: key ?? "", content: newValue ?? undefined });
      }
    },
  });
}
