//! Elements, and other nodes that are used like them.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::List;

#[wasm_bindgen]
extern "C" {
    /// An element, a shadow root, or the document or window where these are listened to.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) type Element;

    #[wasm_bindgen(method, getter, js_name = localName)]
    pub(crate) fn local_name(this: &Element) -> String;

    #[wasm_bindgen(method, js_name = getAttribute)]
    pub(crate) fn get_attribute(this: &Element, name: &str) -> Option<String>;

    #[wasm_bindgen(method, js_name = setAttribute)]
    pub(crate) fn set_attribute(this: &Element, name: &str, value: &str);

    #[wasm_bindgen(method, js_name = removeAttribute)]
    pub(crate) fn remove_attribute(this: &Element, name: &str);

    /// A property of this name, if it is a text.
    #[wasm_bindgen(method, indexing_getter)]
    pub(crate) fn text(this: &Element, property: &str) -> Option<String>;

    #[wasm_bindgen(method, indexing_setter)]
    pub(crate) fn set_text(this: &Element, property: &str, value: &str);

    #[wasm_bindgen(method, indexing_setter)]
    pub(crate) fn set_flag(this: &Element, property: &str, value: bool);

    // What an event is about may be the document, which has neither of these two.
    #[wasm_bindgen(method, catch)]
    fn closest(this: &Element, selector: &str) -> Result<Option<Element>, JsValue>;

    #[wasm_bindgen(method, js_name = querySelector)]
    pub(crate) fn query_selector(this: &Element, selector: &str) -> Option<Element>;

    #[wasm_bindgen(method, getter, js_name = isConnected)]
    pub(crate) fn is_connected(this: &Element) -> bool;

    #[wasm_bindgen(method, getter, js_name = parentNode)]
    pub(crate) fn parent_node(this: &Element) -> Option<Element>;

    #[wasm_bindgen(method, getter, js_name = nextElementSibling)]
    pub(crate) fn next_element_sibling(this: &Element) -> Option<Element>;

    /// Puts `child` in front of `next`, or at the end.
    #[wasm_bindgen(method, js_name = insertBefore)]
    pub(crate) fn insert_before(this: &Element, child: &Element, next: Option<&Element>);

    #[wasm_bindgen(method)]
    pub(crate) fn remove(this: &Element);

    #[wasm_bindgen(method, getter, js_name = clientWidth)]
    pub(crate) fn client_width(this: &Element) -> i32;

    #[wasm_bindgen(method, getter, js_name = clientHeight)]
    pub(crate) fn client_height(this: &Element) -> i32;

    #[wasm_bindgen(method)]
    pub(crate) fn focus(this: &Element, options: &JsValue);

    #[wasm_bindgen(method)]
    pub(crate) fn select(this: &Element);

    // Throws when the page has taken the dialog away.
    #[wasm_bindgen(method, catch, js_name = showModal)]
    pub(crate) fn show_modal(this: &Element) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    pub(crate) fn close(this: &Element);

    #[wasm_bindgen(method, getter, js_name = shadowRoot)]
    pub(crate) fn shadow_root(this: &Element) -> Option<Element>;

    // Throws where the shop's own code has made a closed one.
    #[wasm_bindgen(method, catch, js_name = attachShadow)]
    pub(crate) fn attach_shadow(this: &Element, options: &JsValue) -> Result<Element, JsValue>;

    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    pub(crate) fn set_adopted_style_sheets(this: &Element, sheets: &List);

    /// The shadow root around an element, with its host; else the document, which has none.
    #[wasm_bindgen(method, js_name = getRootNode)]
    pub(crate) fn get_root_node(this: &Element) -> Element;

    /// Of a shadow root or the document.
    #[wasm_bindgen(method, getter, js_name = activeElement)]
    pub(crate) fn active_element(this: &Element) -> Option<Element>;

    #[wasm_bindgen(method, js_name = addEventListener)]
    pub(crate) fn add_event_listener(this: &Element, kind: &str, heard: &JsValue, options: &JsValue);

    #[wasm_bindgen(method, js_name = removeEventListener)]
    pub(crate) fn remove_event_listener(this: &Element, kind: &str, heard: &JsValue, options: &JsValue);

    #[wasm_bindgen(method, getter)]
    pub(crate) fn host(this: &Element) -> Option<Element>;
}

impl Element {
    /// The element itself or what is around it, whichever a selector names first.
    pub(crate) fn within(&self, selector: &str) -> Option<Element> {
        self.closest(selector).unwrap_or(None)
    }

    /// True when a selector names this element.
    pub(crate) fn is(&self, selector: &str) -> bool {
        self.within(selector).as_ref() == Some(self)
    }

    /// Puts `child` at the end.
    pub(crate) fn append(&self, child: &Element) {
        self.insert_before(child, None);
    }
}
