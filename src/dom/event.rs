//! Events, and functions that the browser calls.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::{Element, List};
use crate::host::Host;

#[wasm_bindgen]
extern "C" {
    /// Whatever the browser calls a function with. A member that only some of them have is asked
    /// for only of those.
    #[derive(Debug)]
    pub(crate) type Event;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn target(this: &Event) -> Option<Element>;

    #[wasm_bindgen(method, getter, js_name = currentTarget)]
    pub(crate) fn current_target(this: &Event) -> Option<Element>;

    #[wasm_bindgen(method, js_name = composedPath)]
    fn composed_path(this: &Event) -> List;

    #[wasm_bindgen(method, js_name = preventDefault)]
    pub(crate) fn prevent_default(this: &Event);

    #[wasm_bindgen(method, getter, js_name = clientX)]
    pub(crate) fn client_x(this: &Event) -> i32;

    #[wasm_bindgen(method, getter, js_name = clientY)]
    pub(crate) fn client_y(this: &Event) -> i32;

    #[wasm_bindgen(method, getter)]
    pub(crate) fn buttons(this: &Event) -> u32;

    #[wasm_bindgen(method, getter, js_name = relatedTarget)]
    pub(crate) fn related_target(this: &Event) -> Option<Element>;

    /// Of a keyboard or of a storage.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn key(this: &Event) -> Option<String>;

    /// Of a storage.
    #[wasm_bindgen(method, getter, js_name = newValue)]
    pub(crate) fn new_value(this: &Event) -> Option<String>;

    /// Of `pageshow`.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn persisted(this: &Event) -> bool;

    /// Of an entry of an observer.
    #[wasm_bindgen(method, getter, js_name = isIntersecting)]
    pub(crate) fn is_intersecting(this: &Event) -> bool;
}

/// A function for the browser to call. It must be kept as long as it may be called, and may be
/// called while it is at work: moving the focus, say, is heard at once.
///
/// Not gloo: every call has to pass through [`Host::guard`], because a trap in it would otherwise
/// surface as an error of the shop's page.
#[derive(Debug)]
pub(crate) struct Callback {
    pub(crate) function: JsValue,
    closure: Closure<dyn Fn(Event)>,
}

impl Callback {
    /// All of them are of one type, so that what they pass through is compiled once.
    pub(crate) fn new(host: &Host, called: Box<dyn Fn(Event)>) -> Self {
        let closure = Closure::wrap(called);
        Self { function: host.guard(closure.as_ref()), closure }
    }

    /// Leaves it to the browser, which keeps it as long as it is needed.
    pub(crate) fn release(self) {
        self.closure.into_js_value();
    }
}

impl Event {
    /// The element that it really happened at. Seen from the document, the target of what happens
    /// in a shadow root is its host.
    pub(crate) fn origin(&self) -> Option<Element> {
        let first = self.composed_path().get(0);
        (!first.is_undefined()).then(|| first.unchecked_into())
    }
}
