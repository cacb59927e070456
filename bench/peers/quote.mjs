// An estimate of a list of items, by the engine in a module made for benchmarks: the published one estimates the cart
// that it keeps, which has an end.

import init, { Quote } from "../../target/bindgen/bench/cartkeep.js";
import { place } from "../cases.mjs";
import { cents } from "../delivery.mjs";

/** Starts the WebAssembly, given its bytes. */
export const start = (bytes) => init({ module_or_path: bytes });

/** Reads items and shop, and gives what is measured: {run, total(result)}. */
export function prepare({ items, shop }) {
  const quote = new Quote(JSON.stringify(shop), JSON.stringify(items), place.country, place.postcode);
  return { run: () => JSON.parse(quote.estimate()), total: ({ total }) => cents(total.low.amount) };
}
