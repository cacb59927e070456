import { afterCalls } from "./after-calls.ts";

/**
 * Calls `routed` when the path or the query changes without a load. Returns what ends it and leaves the page's
 * history as it was.
 */
export function watchRoutes(routed: () => void): () => void {
  let last = address();
  const check = () => {
    if (last !== address()) {
      last = address();
      routed();
    }
  };
  const { navigation } = window as Window & { navigation?: Navigation };
  return navigation ? watchNavigation(navigation, check) : watchHistory(check);
}

interface Navigation extends EventTarget {
  transition: { finished: Promise<unknown> } | null;
}

function address(): string {
  return location.pathname + location.search;
}

function watchNavigation(navigation: Navigation, check: () => void): () => void {
  const changed = () => {
    // The address changes before the new content is there: wait for the router that handles it, or for one that
    // follows `pushState` by itself, to put it there.
    const { transition } = navigation;
    if (transition) {
      transition.finished.then(check, check);
    } else {
      setTimeout(check);
    }
  };
  navigation.addEventListener("currententrychange", changed);
  return () => navigation.removeEventListener("currententrychange", changed);
}

/** For browsers without the Navigation API: Firefox before 147, Safari before 26.2. */
function watchHistory(check: () => void): () => void {
  const later = () => {
    setTimeout(check);
  };
  const undo = [afterCalls(history, "pushState", later), afterCalls(history, "replaceState", later)];
  addEventListener("popstate", later);
  return () => {
    removeEventListener("popstate", later);
    for (const step of undo) {
      step();
    }
  };
}
