//! What only a browser can prove of the wasm edge, without the JavaScript shell around it.
//!
//! `npm test -- --only chromium,firefox` runs these.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod elements;
mod formats;
mod leaving;
mod listeners;
mod page;
mod records;
mod shell;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
