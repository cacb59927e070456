// The door of the WebAssembly: texts in, texts out. What wasm-bindgen writes for that serves every module, and is three times
// as long. The exports have the names that wasm-opt gave them; glue.d.ts describes this file before they are known.

import * as names from "../../target/bindgen/names.js";

const encoder = new TextEncoder();
// A byte order mark is a character like any other.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
let wasm;

export function begin(instance) {
  wasm = instance.exports;
}

export const open = (config) => take(wasm[names.open](...give(config)));

export const handle = (at, event) => take(wasm[names.handle](at, ...give(event)));

export const ask = (what) => take(wasm[names.ask](...give(what)));

/** Hands a text over: where it is in the memory, and its length. The function that is called frees it. */
function give(text) {
  const encoded = encoder.encode(text);
  const place = wasm[names.malloc](encoded.length, 1) >>> 0;
  bytes(place, encoded.length).set(encoded);
  return [place, encoded.length];
}

/** Takes the text that a function has answered with. */
function take([place, length]) {
  const text = decoder.decode(bytes(place >>> 0, length));
  wasm[names.free](place, length, 1);
  return text;
}

/** Anew each time, for memory that has grown is another buffer. */
function bytes(place, length) {
  return new Uint8Array(wasm[names.memory].buffer, place, length);
}
