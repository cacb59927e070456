/** Commerce events of GA4 that say something about a cart. */
const COMMERCE = new Set([
  "view_item",
  "add_to_cart",
  "remove_from_cart",
  "view_cart",
  "begin_checkout",
  "add_shipping_info",
  "add_payment_info",
  "purchase",
]);

/**
 * Reports the commerce events in the page's `dataLayer`: those that are there, then new ones, in order. Returns what
 * ends it and leaves the layer as it was.
 */
export function readDataLayer(report: (name: string, ecommerce: string) => void): () => void {
  const holder = window as Window & { dataLayer?: unknown };
  const created = !Array.isArray(holder.dataLayer);
  if (created && holder.dataLayer !== undefined) {
    return () => {};
  }
  const layer: unknown[] = created ? [] : (holder.dataLayer as unknown[]);
  holder.dataLayer = layer;

  for (const entry of layer.slice()) {
    read(entry, report);
  }
  const inherited = !Object.hasOwn(layer, "push");
  const push = layer.push;
  let reading = true;
  const wrapped = (...entries: unknown[]): number => {
    const length = push.apply(layer, entries);
    if (reading) {
      for (const entry of entries) {
        read(entry, report);
      }
    }
    return length;
  };
  layer.push = wrapped;

  return () => {
    reading = false;
    // Who wrapped it after us keeps a chain that passes through; taking ours out would cut theirs off.
    if (layer.push === wrapped) {
      if (inherited) {
        Reflect.deleteProperty(layer, "push");
      } else {
        layer.push = push;
      }
      if (created && layer.length === 0 && holder.dataLayer === layer) {
        Reflect.deleteProperty(holder, "dataLayer");
      }
    }
  };
}

/** Reads `{event, ecommerce}` and the form of `gtag("event", name, parameters)`. */
function read(entry: unknown, report: (name: string, ecommerce: string) => void): void {
  let name: unknown;
  let text: string | undefined;
  try {
    const { event, ecommerce, 0: command, 1: named, 2: parameters } = entry as Record<string, unknown>;
    name = command === "event" ? named : event;
    if (COMMERCE.has(name as string)) {
      text = JSON.stringify(command === "event" ? parameters : ecommerce);
    }
  } catch {
    // Not an object, or one that can't be written down: nothing about a cart can be learnt from it.
  }
  if (text) {
    report(name as string, text);
  }
}
