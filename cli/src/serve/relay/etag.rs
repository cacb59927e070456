//! Asking whether something is still what it was.

use axum::http::header::{ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::id::hex;

/// Gives the answer its tag, or only says that the client has it already.
pub(super) fn answer(asked: &HeaderMap, identity: &[u8], response: Response) -> Response {
    let tag = format!("\"{}\"", hex(identity));
    let mut response =
        if is_known(asked, &tag) { StatusCode::NOT_MODIFIED.into_response() } else { response };
    // Hexadecimal digits in quotes are a header value.
    if let Ok(value) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(ETAG, value);
    }
    response
}

fn is_known(asked: &HeaderMap, tag: &str) -> bool {
    let values = asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    // A proxy that compresses makes tags weak; what is compared is what stands behind.
    values.flat_map(|value| value.split(',')).any(|one| {
        let one = one.trim();
        one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_tags_are_understood() {
        for (value, known) in [
            ("\"0a\"", true),
            ("W/\"0a\"", true),
            ("\"b\", \"0a\"", true),
            ("*", true),
            ("\"0A\"", false),
            ("0a", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(IF_NONE_MATCH, value.parse().expect("a value"));
            assert_eq!(is_known(&headers, "\"0a\""), known, "{value}");
        }
        assert!(!is_known(&HeaderMap::new(), "\"0a\""));
    }
}
