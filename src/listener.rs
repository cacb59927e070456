//! A listener on an event target that removes itself.

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;
use web_sys::{AddEventListenerOptions, Event, EventTarget};

use crate::host::Host;

/// How to listen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Listening {
    /// On the way up.
    #[default]
    Bubbling,
    /// On the way down, before the page's own listeners; also hears what doesn't bubble.
    Capturing,
    /// Likewise, and promising never to prevent anything, so that the browser need not wait for us.
    Passive,
}

/// A listener; dropping it removes it. It may be called while it is at work: moving the focus, say,
/// is heard at once.
///
/// Not gloo-events: every call has to pass through [`Host::guard`], because a trap inside a
/// listener would otherwise surface as an error of the shop's page.
#[must_use = "a listener that is dropped hears nothing"]
#[derive(Debug)]
pub(crate) struct Listener {
    target: EventTarget,
    kind: &'static str,
    capture: bool,
    guarded: Function,
    _closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `heard` for each event of this kind at `target`.
    pub(crate) fn new(
        host: &Host,
        target: &EventTarget,
        kind: &'static str,
        listening: Listening,
        heard: impl Fn(Event) + 'static,
    ) -> Self {
        // The box keeps what follows from being compiled once per closure.
        Self::attach(host, target, kind, listening, Box::new(heard))
    }

    fn attach(
        host: &Host,
        target: &EventTarget,
        kind: &'static str,
        listening: Listening,
        heard: Box<dyn Fn(Event)>,
    ) -> Self {
        let closure = Closure::wrap(heard);
        let guarded = host.guard(closure.as_ref().unchecked_ref());
        let capture = listening != Listening::Bubbling;
        let options = AddEventListenerOptions::new();
        options.set_capture(capture);
        options.set_passive(listening == Listening::Passive);
        // Fails only for a detached realm, where there is nothing to hear either.
        let _ =
            target.add_event_listener_with_callback_and_add_event_listener_options(kind, &guarded, &options);
        Self { target: target.clone(), kind, capture, guarded, _closure: closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ =
            self.target.remove_event_listener_with_callback_and_bool(self.kind, &self.guarded, self.capture);
    }
}
