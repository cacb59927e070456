// An estimate by the module that is published, asked as the package's own JavaScript asks it.

import { ask, open as begin, handle } from "../../www/widget/glue.js";
import { loadWasm } from "../../www/widget/wasm.ts";
import { place } from "../cases.mjs";
import { cents } from "../delivery.mjs";

const NOON = 1_795_348_800_000;
/** As many lines as a cart holds: with more of them there would be nothing to compare. */
const MOST_LINES = 500;

/** Starts the WebAssembly, given its bytes. */
export const start = (bytes) => loadWasm(bytes);

/** Reads cart and shop, and gives what is measured: {run, total(result), text}; undefined for a cart that is too large. */
export function prepare({ items, shop }) {
  if (items.length > MOST_LINES) return undefined;
  open(shop);
  tell({ e: "cart_observed", lines: items, source: "api" });
  tell({ e: "destination_set", ...place });
  // `cartkeep.estimate()` resolves to the data, not to the text that crosses the boundary.
  const run = () => JSON.parse(ask("estimate"));
  return { run, text: () => ask("estimate"), total: ({ total }) => cents(total.low.amount) };
}

/** A shop's configuration read, which happens once on each page. */
export function reading({ shop }) {
  const text = JSON.stringify(shop);
  return () => begin(text);
}

/** What else crosses the boundary: an event that happens all the time, and a question without an answer. */
export function crossings({ items, shop }) {
  open(shop);
  tell({ e: "cart_observed", lines: items, source: "api" });
  const seen = JSON.stringify({ e: "input_seen", kind: "pointer" });
  let at = NOON;
  const event = () => {
    at += 1000;
    return handle(at, seen);
  };
  return { event, nothing: () => ask("nothing") };
}

function open(shop) {
  begin(JSON.stringify(shop));
  tell({ e: "started", seed: 7, shopOffset: 120, touch: false, storage: true, records: [] });
  tell({ e: "page_shown", kind: "cart", path: "/cart", focused: true, restored: false });
}

function tell(event) {
  const { problems = [] } = JSON.parse(handle(NOON, JSON.stringify(event)));
  if (problems.length > 0) throw new Error(`${event.e}: ${JSON.stringify(problems)}`);
}
