import { afterCalls } from "../widget/after-calls.ts";
import { isCommerce } from "./ga4.ts";

/** Reports the commerce events in the page's `dataLayer`: those that are there, then new ones, in order. Returns what ends it. */
export function readDataLayer(report: Report): () => void {
  const { dataLayer: layer } = window as Window & { dataLayer?: unknown };
  if (!Array.isArray(layer)) {
    return () => {};
  }
  const readAll = (...entries: unknown[]) => {
    for (const entry of entries) {
      read(entry, report);
    }
  };
  readAll(...layer);
  return afterCalls(layer as { push: typeof readAll }, "push", readAll);
}

type Report = (name: string, ecommerce: unknown) => void;

/** Reads `{event, ecommerce}` and the form of `gtag("event", name, parameters)`. */
function read(entry: unknown, report: Report): void {
  let name: unknown;
  let content: unknown;
  try {
    const { event, ecommerce, 0: command, 1: named, 2: parameters } = entry as Record<string, unknown>;
    [name, content] = command === "event" ? [named, parameters] : [event, ecommerce];
    if (!isCommerce(name)) {
      return;
    }
    // A copy, so that none of the page's own getters runs later. There may be nothing but the name.
    content = JSON.parse(JSON.stringify(content) ?? "null");
  } catch {
    // Not an object, or one that can't be written down: nothing about a cart can be learnt from it.
    return;
  }
  report(name, content);
}
