//! What browsers may keep.

use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue};

/// Browsers may keep everything, and ask each time whether it is still current: file names carry no
/// hash here, and a new script beside an old wasm file would not work. The answer is a 304 without content.
pub(super) fn ask_first(headers: &mut HeaderMap) {
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
}
