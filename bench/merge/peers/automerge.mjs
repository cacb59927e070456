// A cart in Automerge: a map of lines, each a map. A name is a value, not a text that is typed together.

import * as Automerge from "@automerge/automerge/slim";

export const start = async (bytes) => Automerge.initializeWasm(await bytes("automerge.wasm"));

const lineOf = ({ price, quantity, name }) => ({ price, quantity, name: new Automerge.ImmutableString(name) });

// Its documents can't be changed: whoever holds one holds the newest in a box.
export function build(lines) {
  return { doc: Automerge.from({ lines: Object.fromEntries(lines.map((line) => [line.id, lineOf(line)])) }) };
}

export function edit(box, edits) {
  box.doc = Automerge.change(box.doc, ({ lines }) => {
    for (const { id, quantity } of edits) {
      if (quantity > 0) lines[id].quantity = quantity;
      else delete lines[id];
    }
  });
}

export const save = ({ doc }) => Automerge.save(doc);
export const load = (saved) => ({ doc: Automerge.load(saved) });
/** What changed since `before`. */
export const update = ({ doc }, before) => Automerge.saveSince(doc, Automerge.getHeads(before.doc));
export function merge(box, update) {
  box.doc = Automerge.loadIncremental(box.doc, update);
}
export function read({ doc }) {
  const line = ([id, { price, quantity, name }]) => [id, { price, quantity, name: name.val }];
  return Object.fromEntries(Object.entries(doc.lines).map(line));
}
export const free = ({ doc }) => Automerge.free(doc);
