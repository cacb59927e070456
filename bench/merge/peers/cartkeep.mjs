// The engine's cart. What it stores is its record, a line of text; what it sends to others is the same record.

import init, { Replica } from "../../../target/bindgen/bench/cartkeep.js";

const NOON = 1_795_348_800_000;
/** As many lines as one device may put in; a larger cart is the work of several, joined. */
const MOST_LINES = 500;

export const start = async (bytes) => init({ module_or_path: await bytes("cartkeep-bench.wasm") });

/** A document with these lines. */
export function build(lines) {
  const cart = new Replica(1);
  for (let from = 0; from < lines.length; from += MOST_LINES) {
    const part = from === 0 ? cart : new Replica(1000 + from);
    for (const { id, quantity, name, price } of lines.slice(from, from + MOST_LINES)) {
      part.add(NOON, id, quantity, name, price);
    }
    if (part === cart) continue;
    cart.merge(part);
    part.free();
  }
  return cart;
}

export function edit(cart, edits) {
  for (const { id, quantity } of edits) {
    if (quantity > 0) cart.set(NOON + 1000, id, quantity);
    else cart.remove(NOON + 1000, id);
  }
}

export const save = (cart) => cart.record();
export const load = (saved, device) => Replica.load(saved, device);
/** What a device sends after edits: all that it knows. */
export const update = (cart) => cart.record();
/** What it would send if a record could hold no more than the lines that were edited. */
export function part(lines, edits) {
  const edited = new Set(edits.map(({ id }) => id));
  const cart = build(lines.filter(({ id }) => edited.has(id)));
  edit(cart, edits);
  const record = cart.record();
  cart.free();
  return record;
}
export function merge(cart, update) {
  const other = Replica.load(update, 0);
  cart.merge(other);
  other.free();
}
export const read = (cart) => JSON.parse(cart.lines());
export const free = (cart) => cart.free();
