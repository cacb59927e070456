import type { Explain } from "./explain.ts";
import type { Cartkeep } from "./types.ts";

/** Opens the inspector when the page's address ends in `?cartkeep=inspect`. Returns what closes it. */
export function inspectIfAsked(why: Explain, api: Pick<Cartkeep, "journal" | "on">): () => void {
  let close: (() => void) | undefined;
  let closed = false;
  if (new URLSearchParams(location.search).get("cartkeep") === "inspect") {
    import("../inspector/inspector.ts")
      .then(({ open }) => {
        if (!closed) {
          close = open(why, api);
        }
      })
      .catch((error) => console.warn("Cartkeep's inspector could not be loaded.", error));
  }
  return () => {
    closed = true;
    close?.();
  };
}
