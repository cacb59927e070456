import type { Edge } from "./edge.ts";
import { listen } from "./listen/listen.ts";

type Ga4 = typeof import("../connect/ga4.ts");

/** Loads what reads GA4's commerce events, where the page has a `dataLayer`; nothing when there is none, or it can't be loaded. */
export async function loadGa4(): Promise<Ga4 | undefined> {
  if (Array.isArray((window as Window & { dataLayer?: unknown }).dataLayer)) {
    return import("../connect/ga4.ts").catch(() => undefined);
  }
}

/**
 * Reads them: at once where that is loaded, so that what was told in two ways meets and counts once. Else it is tried again at each
 * click, and when what this returns is called.
 */
export function watchGa4(edge: Edge, currency: string, loaded: Ga4 | undefined): () => void {
  let reads = false;
  const read = edge.guard.wrap((ga4: Ga4 | undefined) => {
    if (ga4 && !reads) {
      reads = true;
      ga4.readGa4(edge, currency);
    }
  });
  const look = () => void (reads || loadGa4().then(read));
  read(loaded);
  listen<DocumentEventMap>(edge, document, { click: look });
  return look;
}
