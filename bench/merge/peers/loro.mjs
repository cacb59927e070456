// A cart in Loro: a map of lines, each a map.

import init, { LoroDoc, LoroMap } from "loro-crdt/web";

export const start = async (bytes) => init({ module_or_path: await bytes("loro_wasm_bg.wasm") });

export function build(lines) {
  const doc = new LoroDoc();
  doc.setPeerId("1");
  const cart = doc.getMap("lines");
  for (const { id, price, quantity, name } of lines) {
    const line = cart.setContainer(id, new LoroMap());
    for (const [key, value] of Object.entries({ price, quantity, name })) line.set(key, value);
  }
  doc.commit();
  return doc;
}

export function edit(doc, edits) {
  const cart = doc.getMap("lines");
  for (const { id, quantity } of edits) {
    if (quantity > 0) cart.get(id).set("quantity", quantity);
    else cart.delete(id);
  }
  doc.commit();
}

export const save = (doc) => doc.export({ mode: "snapshot" });
export function load(saved, device) {
  const doc = new LoroDoc();
  doc.setPeerId(String(device));
  doc.import(saved);
  return doc;
}
/** What changed since `before`. */
export const update = (doc, before) => doc.export({ mode: "update", from: before.version() });
export const merge = (doc, update) => doc.import(update);
export const read = (doc) => doc.toJSON().lines;
export const free = (doc) => doc.free();
