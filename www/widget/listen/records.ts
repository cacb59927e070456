import { durableRecords } from "../durable.ts";
import type { Edge } from "../edge.ts";
import type { Keeper } from "../keeper.ts";
import { ERASE, isRecord, records } from "../store.ts";
import type { StoredRecord } from "../wire.ts";
import { listen } from "./listen.ts";

/** Listens to what other tabs keep. Where the start did not wait for the durable copy, it is taken over when it comes. */
export function watchRecords(edge: Edge, keeper: Keeper): void {
  const { guard, send } = edge;
  const came = guard.wrap((copies: StoredRecord[]) => {
    const found = keeper.late(copies);
    if (found.length) {
      send({ e: "records_found", records: found });
    }
  });
  // Where there is no durable copy, `localStorage` says all that is known.
  const readDurable = () => durableRecords().then(came, () => {});
  if (!keeper.durable) {
    readDurable();
  }
  listen<WindowEventMap>(edge, window, {
    pageshow({ persisted }) {
      if (persisted) {
        // While it was cached, the page heard nothing of other tabs.
        for (const record of records()) {
          send({ e: "record_changed", ...record });
        }
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
