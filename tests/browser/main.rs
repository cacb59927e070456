//! What only a browser can prove of the engine: that it is the same there as everywhere.
//!
//! `npm test -- --only chromium,firefox` runs these.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod door;
mod replay;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
