import type { Edge } from "./edge.ts";
import { listen } from "./listen/listen.ts";

/** What is not displayed, such as a frame of another site out of view, is not painted either; this long is waited, in milliseconds. */
const PATIENCE = 1000;

/**
 * Makes what does work, in order, once the page has painted what the shopper's act came to, so that the paint need not wait for it:
 * https://web.dev/articles/optimize-inp#yield_to_allow_rendering_work_to_occur_sooner. A page that can't be seen is not painted, and
 * may soon be gone: there it is done at once.
 */
export function createAfterPaint(edge: Pick<Edge, "guard" | "signal">): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  const doAll = () => {
    for (const work of waiting.splice(0)) {
      work();
    }
  };
  listen<DocumentEventMap>(edge, document, { visibilitychange: doAll });
  edge.signal.addEventListener("abort", doAll);
  return (work) => {
    waiting.push(work);
    if (document.hidden) {
      doAll();
    } else if (!waiting[1]) {
      requestAnimationFrame(() => setTimeout(doAll, 0));
      setTimeout(doAll, PATIENCE);
    }
  };
}
