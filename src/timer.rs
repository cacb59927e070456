//! A timer that cancels itself.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;

use crate::host::Host;

/// A timer; dropping it cancels it.
///
/// Not gloo-timers: the call has to pass through [`Host::guard`], because a trap inside a timer
/// would otherwise surface as an error of the shop's page.
#[must_use = "a timer that is dropped never fires"]
#[derive(Debug)]
pub(crate) struct Timer {
    id: Option<i32>,
    _closure: Closure<dyn FnMut()>,
}

/// Browsers fire at once when the delay does not fit into 31 bits; such a timer is cut short, and
/// the engine asks again.
const LONGEST: i64 = i32::MAX as i64;

impl Timer {
    /// Calls `fired` after so many milliseconds.
    pub(crate) fn new(host: &Host, milliseconds: i64, fired: impl FnMut() + 'static) -> Self {
        let closure: Closure<dyn FnMut()> = Closure::wrap(Box::new(fired));
        let guarded = host.guard(closure.as_ref().unchecked_ref());
        let delay = milliseconds.clamp(0, LONGEST) as i32;
        let id = web_sys::window().and_then(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&guarded, delay).ok()
        });
        Self { id, _closure: closure }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id) {
            window.clear_timeout_with_handle(id);
        }
    }
}
