import type { Edge } from "./edge.ts";
import { listen } from "./listen/listen.ts";

/**
 * Loads what reads GA4's commerce events as soon as the page has a `dataLayer`. It is looked for when what this returns is called, and
 * at each click: shops push when something was clicked.
 */
export function createGa4Loader(edge: Edge, currency: string): () => void {
  let asked = false;
  const look = () => {
    if (!asked && Array.isArray((window as Window & { dataLayer?: unknown }).dataLayer)) {
      asked = true;
      import("../connect/ga4.ts").then(
        edge.guard.wrap(({ readGa4 }) => readGa4(edge, currency)),
        () => {
          // The next click tries again.
          asked = false;
        },
      );
    }
  };
  listen<DocumentEventMap>(edge, document, { click: look });
  return look;
}
