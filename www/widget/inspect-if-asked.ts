import type { Question } from "./glue.js";
import type { Cartkeep } from "./types.ts";

/** Opens the inspector when the page's address ends in `?cartkeep=inspect`. Returns what closes it. */
export function inspectIfAsked(ask: (what: Question) => Promise<string>, on: Cartkeep["on"]): () => void {
  let close: (() => void) | undefined;
  let closed = false;
  if (new URLSearchParams(location.search).get("cartkeep") === "inspect") {
    import("../inspector/inspector.ts")
      .then(({ open }) => {
        if (!closed) {
          close = open(ask, on);
        }
      })
      .catch((error) => console.warn("Cartkeep's inspector could not be loaded.", error));
  }
  return () => {
    closed = true;
    close?.();
  };
}
