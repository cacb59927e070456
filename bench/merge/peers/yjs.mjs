// A cart in yjs: a map of lines, each a map.

import * as Y from "yjs";

export const start = async () => {};

const lineOf = ({ price, quantity, name }) => new Y.Map(Object.entries({ price, quantity, name }));

export function build(lines) {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => {
    const cart = doc.getMap("lines");
    for (const line of lines) cart.set(line.id, lineOf(line));
  });
  return doc;
}

export function edit(doc, edits) {
  doc.transact(() => {
    const cart = doc.getMap("lines");
    for (const { id, quantity } of edits) {
      if (quantity > 0) cart.get(id).set("quantity", quantity);
      else cart.delete(id);
    }
  });
}

export const save = (doc) => Y.encodeStateAsUpdate(doc);
export function load(saved, device) {
  const doc = new Y.Doc();
  doc.clientID = device;
  Y.applyUpdate(doc, saved);
  return doc;
}
/** What changed since `before`. */
export const update = (doc, before) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before));
export const merge = (doc, update) => Y.applyUpdate(doc, update);
export const read = (doc) => doc.getMap("lines").toJSON();
export const free = (doc) => doc.destroy();
