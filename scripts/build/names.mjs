// The names by which the module and its glue know each other. wasm-bindgen's are long and carry hashes, which don't
// compress; wasm-opt gives the module short ones, and tells which.

/** The glue with the module's short names. `told` is what wasm-opt printed: {imports: [[from, long, short]], exports: [[long, short]]}. */
export function shortenNames(glue, told) {
  const { imports, exports } = JSON.parse(told);
  const imported = new Map(imports.map(([, long, short]) => [long, short]));
  const exported = new Map(exports);
  const [[from] = [""]] = imports;
  return (
    glue
      .replaceAll(/(?<=^ +)\w+(?=: function)/gm, (long) => JSON.stringify(imported.get(long) ?? long))
      .replaceAll(/(?<=\bwasm\.)\w+/g, (long) => exported.get(long) ?? long)
      // wasm-opt calls the one place that everything comes from "a".
      .replace(JSON.stringify(from), '"a"')
  );
}

/** The names of the exports, as a module: without what wasm-bindgen puts before its own. */
export function namesModule(exports) {
  return exports.map(([long, short]) => `export const ${long.replace("__wbindgen_", "")} = "${short}";\n`).join("");
}
