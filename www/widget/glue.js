// The one place that names wasm-bindgen's output, so that glue.d.ts can describe it before it is built.
export {
  __wbg_finalize_init as begin,
  __wbg_get_imports as imports,
  ask,
  handle,
  open,
} from "../../target/bindgen/cartkeep.js";
