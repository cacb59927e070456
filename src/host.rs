//! What the JavaScript shell does for the widget.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

#[wasm_bindgen]
extern "C" {
    /// The shell's side of the boundary; one per widget.
    #[derive(Clone, Debug)]
    pub type Host;

    /// The same function, from which no trap and no exception reaches the page.
    #[wasm_bindgen(method)]
    pub fn guard(this: &Host, function: &JsValue) -> JsValue;

    /// Dispatches `cartkeep:<kind>` on the document; false when the page prevented it.
    #[wasm_bindgen(method)]
    pub fn announce(this: &Host, kind: &str, detail: &str, cancelable: bool) -> bool;

    /// Draws `text` as a QR code into an element, as soon as the code for that is there.
    #[wasm_bindgen(method)]
    pub fn qr(this: &Host, text: &str, into: &JsValue);
}
