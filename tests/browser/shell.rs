//! The stand-in for the JavaScript shell.

use cartkeep::Host;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/tests/browser/shell.js")]
extern "C" {
    /// Makes a host that prevents nothing.
    #[wasm_bindgen(js_name = makeHost)]
    pub(crate) fn make_host() -> Host;

    /// What was announced, a line each.
    pub(crate) fn announced(host: &Host) -> String;

    /// How this browser writes an amount.
    pub(crate) fn money(locale: &str, currency: &str, amount: &str) -> String;

    /// How this browser writes a range of days.
    pub(crate) fn days(locale: &str, from: &str, to: &str) -> String;

    /// A member of a JSON document, as text.
    pub(crate) fn member(json: &str, path: &str) -> String;

    /// An account of all listeners that are there.
    pub(crate) type Listeners;

    /// Begins the account.
    #[wasm_bindgen(js_name = watchListeners)]
    pub(crate) fn watch_listeners() -> Listeners;

    /// How many were added and not removed.
    #[wasm_bindgen(method)]
    pub(crate) fn count(this: &Listeners) -> u32;

    /// The kinds of those that a fault could pass through to the page.
    #[wasm_bindgen(method)]
    pub(crate) fn unguarded(this: &Listeners, host: &Host) -> String;

    /// Ends the account.
    #[wasm_bindgen(method)]
    pub(crate) fn stop(this: &Listeners);
}
