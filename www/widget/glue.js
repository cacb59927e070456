// The one place that names wasm-bindgen's output, so that glue.d.ts can describe it before it is built.
export { default as init, Widget } from "../../target/bindgen/cartkeep.js";
