//! The page, its address and its browser.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::{Element, List};

#[wasm_bindgen]
extern "C" {
    /// An object, from its JSON.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse)]
    pub(crate) fn object(json: &str) -> JsValue;

    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    pub(crate) fn create_element(name: &str) -> Element;

    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    pub(crate) fn create_element_ns(namespace: &str, name: &str) -> Element;

    #[wasm_bindgen(js_namespace = document, js_name = querySelectorAll)]
    pub(crate) fn query_selector_all(selector: &str) -> List;

    #[wasm_bindgen(js_namespace = document, js_name = hasFocus)]
    pub(crate) fn has_focus() -> bool;

    #[wasm_bindgen(js_name = document)]
    pub(crate) type Document;

    #[wasm_bindgen(static_method_of = Document, js_class = "document", getter, js_name = documentElement)]
    pub(crate) fn root() -> Element;

    // None while the document is being read.
    #[wasm_bindgen(static_method_of = Document, js_class = "document", getter)]
    pub(crate) fn body() -> Option<Element>;

    #[wasm_bindgen(static_method_of = Document, js_class = "document", getter)]
    pub(crate) fn hidden() -> bool;

    #[wasm_bindgen(js_name = window)]
    pub(crate) type Window;

    #[wasm_bindgen(static_method_of = Window, js_class = "window", getter, js_name = window)]
    pub(crate) fn itself() -> Element;

    #[wasm_bindgen(static_method_of = Window, js_class = "window", getter)]
    pub(crate) fn document() -> Element;

    #[wasm_bindgen(static_method_of = Window, js_class = "window", getter, js_name = scrollY)]
    pub(crate) fn scroll_y() -> f64;

    #[wasm_bindgen(js_name = setTimeout)]
    pub(crate) fn set_timeout(fired: &JsValue, milliseconds: i32) -> f64;

    #[wasm_bindgen(js_name = clearTimeout)]
    pub(crate) fn clear_timeout(timer: f64);

    #[wasm_bindgen(js_name = matchMedia)]
    pub(crate) fn match_media(query: &str) -> Media;

    pub(crate) type Media;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn matches(this: &Media) -> bool;

    #[wasm_bindgen(js_name = location)]
    pub(crate) type Location;

    #[wasm_bindgen(static_method_of = Location, js_class = "location", getter)]
    pub(crate) fn href() -> String;

    #[wasm_bindgen(static_method_of = Location, js_class = "location", getter)]
    pub(crate) fn origin() -> String;

    #[wasm_bindgen(static_method_of = Location, js_class = "location", getter)]
    pub(crate) fn pathname() -> String;

    #[wasm_bindgen(static_method_of = Location, js_class = "location", getter)]
    pub(crate) fn search() -> String;

    #[wasm_bindgen(static_method_of = Location, js_class = "location", getter)]
    pub(crate) fn hash() -> String;

    #[wasm_bindgen(js_name = history)]
    pub(crate) type History;

    #[wasm_bindgen(static_method_of = History, js_class = "history", getter)]
    pub(crate) fn state() -> JsValue;

    // Refused in documents without an address of their own.
    #[wasm_bindgen(js_namespace = history, js_name = replaceState, catch)]
    pub(crate) fn replace_state(state: &JsValue, unused: &str, address: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = navigator)]
    pub(crate) type Navigator;

    #[wasm_bindgen(static_method_of = Navigator, js_class = "navigator", getter)]
    pub(crate) fn language() -> Option<String>;

    #[wasm_bindgen(js_namespace = Date)]
    pub(crate) fn now() -> f64;

    #[wasm_bindgen(js_namespace = Math)]
    pub(crate) fn random() -> f64;

    #[wasm_bindgen(js_name = URL)]
    pub(crate) type Url;

    #[wasm_bindgen(constructor, js_class = "URL", catch)]
    pub(crate) fn new(address: &str, base: &str) -> Result<Url, JsValue>;

    #[wasm_bindgen(method, getter, js_class = "URL")]
    pub(crate) fn href(this: &Url) -> String;
}
