//! Lists.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

#[wasm_bindgen]
extern "C" {
    /// An array, or a list of nodes.
    #[wasm_bindgen(js_name = Array)]
    #[derive(Debug)]
    pub(crate) type List;

    #[wasm_bindgen(constructor, js_class = "Array")]
    pub(crate) fn new() -> List;

    #[wasm_bindgen(method)]
    pub(crate) fn push(this: &List, value: &JsValue);

    #[wasm_bindgen(method, getter)]
    pub(crate) fn length(this: &List) -> u32;

    #[wasm_bindgen(method, indexing_getter)]
    pub(crate) fn get(this: &List, index: u32) -> JsValue;
}
