//! A listener on an event target that removes itself.

use wasm_bindgen::JsValue;

use crate::dom::{object, Callback, Element, Event};
use crate::host::Host;

/// How to listen.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Listening {
    /// On the way down, before the page's own listeners; also hears what doesn't bubble.
    Capturing,
    /// Likewise, and promising never to prevent anything, so that the browser need not wait for us.
    Passive,
}

/// A listener; dropping it removes it.
#[must_use = "a listener that is dropped hears nothing"]
#[derive(Debug)]
pub(crate) struct Listener {
    target: Element,
    kind: &'static str,
    options: JsValue,
    callback: Callback,
}

impl Listener {
    /// Calls `heard` for each event of this kind at `target`.
    pub(crate) fn new(
        host: &Host,
        target: &Element,
        kind: &'static str,
        listening: Listening,
        heard: Box<dyn Fn(Event)>,
    ) -> Self {
        let callback = Callback::new(host, heard);
        let options = object(match listening {
            Listening::Capturing => "{\"capture\":true}",
            Listening::Passive => "{\"capture\":true,\"passive\":true}",
        });
        target.add_event_listener(kind, &callback.function, &options);
        Self { target: target.clone(), kind, options, callback }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.target.remove_event_listener(self.kind, &self.callback.function, &self.options);
    }
}
