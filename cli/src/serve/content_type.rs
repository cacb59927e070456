//! What files are.

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue};

/// Says that text is UTF-8: without it, browsers guess. And calls every script by the one name that
/// is not obsolete (https://www.rfc-editor.org/rfc/rfc9239#section-6).
pub(super) fn complete(headers: &mut HeaderMap) {
    let kind = match headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes) {
        Some(b"text/html") => "text/html; charset=utf-8",
        Some(b"text/css") => "text/css; charset=utf-8",
        Some(b"text/plain") => "text/plain; charset=utf-8",
        Some(b"text/javascript" | b"application/javascript") => "text/javascript; charset=utf-8",
        _ => return,
    };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
}
