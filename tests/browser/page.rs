//! A page with one widget on it.

use cartkeep::{Host, Widget};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, Storage};

use crate::shell::make_host;

/// A widget that runs, and its host. Dropping it takes it off the page.
pub(crate) struct Page {
    pub(crate) widget: Widget,
    pub(crate) host: Host,
}

impl Page {
    /// Starts a widget with this configuration.
    pub(crate) fn start(config: &str) -> Self {
        let host = make_host();
        let mut widget = Widget::new(config, host.clone().unchecked_into()).map_err(JsValue::from).unwrap();
        widget.start();
        Self { widget, host }
    }

    /// Puts an element of the shop into the page and connects it.
    pub(crate) fn place(&self, name: &str, attributes: &[(&str, &str)]) -> HtmlElement {
        let element: HtmlElement = document().create_element(name).unwrap().unchecked_into();
        for (name, value) in attributes {
            element.set_attribute(name, value).unwrap();
        }
        document().body().unwrap().append_child(&element).unwrap();
        self.widget.connect(&element);
        element
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.widget.dispose();
    }
}

/// The document.
pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// The device's storage.
pub(crate) fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// The text that a part of an element shows.
pub(crate) fn text(element: &HtmlElement, selector: &str) -> String {
    let part = element.shadow_root().unwrap().query_selector(selector).unwrap();
    part.map(|part| part.unchecked_into::<HtmlElement>().inner_text()).unwrap_or_default()
}

/// Whether an element has such a part.
pub(crate) fn has(element: &HtmlElement, selector: &str) -> bool {
    element.shadow_root().unwrap().query_selector(selector).unwrap().is_some()
}
