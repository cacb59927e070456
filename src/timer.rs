//! A timer that cancels itself.

use crate::dom::{clear_timeout, set_timeout, Callback};
use crate::host::Host;

/// A timer; dropping it cancels it.
#[must_use = "a timer that is dropped never fires"]
#[derive(Debug)]
pub(crate) struct Timer {
    /// Browsers number timers in 31 bits; clocks that tests put in their place may count higher.
    id: f64,
    _callback: Callback,
}

/// Browsers fire at once when the delay does not fit into 31 bits; such a timer is cut short, and
/// the engine asks again.
const LONGEST: i64 = i32::MAX as i64;

impl Timer {
    /// Calls `fired` after so many milliseconds.
    pub(crate) fn new(host: &Host, milliseconds: i64, fired: impl Fn() + 'static) -> Self {
        let callback = Callback::new(host, Box::new(move |_| fired()));
        let id = set_timeout(&callback.function, milliseconds.clamp(0, LONGEST) as i32);
        Self { id, _callback: callback }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        clear_timeout(self.id);
    }
}
