import type { Edge } from "./edge.ts";
import { listen } from "./listen/listen.ts";

/**
 * While the shopper looks at another tab and `waits()`, this one's title says so. A title that the page itself has
 * changed meanwhile stays.
 */
export function watchTitle(edge: Edge, title: string, waits: () => boolean): void {
  let before: string | undefined;
  const restore = () => {
    if (before !== undefined && document.title === title) {
      document.title = before;
    }
    before = undefined;
  };
  listen(edge, document, {
    visibilitychange() {
      restore();
      if (document.hidden && waits()) {
        before = document.title;
        document.title = title;
      }
    },
  });
  edge.signal.addEventListener("abort", restore);
}
