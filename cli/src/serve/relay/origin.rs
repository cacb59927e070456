//! Which pages may use the relay.

use std::str::FromStr;

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, HOST, ORIGIN, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use super::refusal::Refusal;

/// An origin, as browsers write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Origin(String);

/// Reads `https://shop.example`.
impl FromStr for Origin {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let origin = text.to_ascii_lowercase();
        let (scheme, host) = origin.split_once("://").unwrap_or_default();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:[]".contains(&byte);
        if !["http", "https"].contains(&scheme) || host.is_empty() || !host.bytes().all(plain) {
            return Err("give a scheme and a host, as in https://shop.example; no path, no slash at the end");
        }
        // Browsers leave it out.
        let usual = if scheme == "https" { ":443" } else { ":80" };
        Ok(Self(origin.strip_suffix(usual).unwrap_or(&origin).into()))
    }
}

/// Whose pages a request comes from, as far as it matters.
#[derive(Clone, Debug)]
pub(super) enum Page {
    /// None, or one that was served from the same host.
    Own,
    /// One of an origin that is allowed.
    Allowed(HeaderValue),
}

/// Judges where a request comes from.
pub(super) fn judge(allowed: &[Origin], headers: &HeaderMap) -> Result<Page, Refusal> {
    let Some(value) = headers.get(ORIGIN) else { return Ok(Page::Own) };
    let origin: Origin = value.to_str().ok().and_then(|text| text.parse().ok()).ok_or(Refusal::Origin)?;
    if allowed.contains(&origin) {
        return Ok(Page::Allowed(value.clone()));
    }
    // The relay does not see whether there is TLS before it, so the scheme is not compared.
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let own = ["http", "https"].iter().any(|scheme| {
        origin.0.starts_with(scheme) && format!("{scheme}://{host}").parse() == Ok(origin.clone())
    });
    if own {
        Ok(Page::Own)
    } else {
        Err(Refusal::Origin)
    }
}

/// True for the question of a browser whether it may ask.
pub(super) fn is_preflight(method: &Method, headers: &HeaderMap) -> bool {
    method == Method::OPTIONS
        && headers.contains_key(ORIGIN)
        && headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD)
}

/// The answer to it, before [`dress`].
pub(super) fn preflight() -> Response {
    let allowed = [
        (ACCESS_CONTROL_ALLOW_METHODS, "GET, PUT, DELETE, POST"),
        (ACCESS_CONTROL_ALLOW_HEADERS, "authorization, cartkeep-version, content-type, if-none-match"),
        (ACCESS_CONTROL_MAX_AGE, "7200"),
    ];
    (StatusCode::NO_CONTENT, allowed.map(|(name, value)| (name, HeaderValue::from_static(value))))
        .into_response()
}

/// Lets the page read the answer. No cookies are asked for, and none would be sent.
pub(super) fn dress(page: Page, headers: &mut HeaderMap) {
    headers.append(VARY, HeaderValue::from_static("origin"));
    if let Page::Allowed(origin) = page {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.insert(
            ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static("cartkeep-version, etag, retry-after, x-request-id"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_compared_as_browsers_write_them() {
        for (text, origin) in [
            ("https://shop.example", Some("https://shop.example")),
            ("https://Shop.Example:443", Some("https://shop.example")),
            ("http://shop.example:80", Some("http://shop.example")),
            ("http://localhost:8080", Some("http://localhost:8080")),
            ("https://[2001:db8::1]:8443", Some("https://[2001:db8::1]:8443")),
            ("https://shop.example/", None),
            ("https://shop.example/cart", None),
            ("shop.example", None),
            ("null", None),
            ("*", None),
            ("https://", None),
            ("file://shop", None),
        ] {
            assert_eq!(text.parse().ok(), origin.map(|origin| Origin(origin.into())), "{text}");
        }
    }

    #[test]
    fn other_origins_are_refused() {
        let allowed = ["https://shop.example".parse().expect("an origin")];
        for (origin, host, fine) in [
            (None, "relay.example", true),
            (Some("https://shop.example"), "relay.example", true),
            (Some("http://shop.example"), "relay.example", false),
            (Some("https://shop.example.evil.example"), "relay.example", false),
            (Some("https://relay.example"), "relay.example", true),
            (Some("http://localhost:8080"), "localhost:8080", true),
            (Some("http://localhost:8081"), "localhost:8080", false),
            (Some("null"), "relay.example", false),
            (Some("null"), "null", false),
            (Some(""), "", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, host.parse().expect("a value"));
            if let Some(origin) = origin {
                headers.insert(ORIGIN, origin.parse().expect("a value"));
            }
            assert_eq!(judge(&allowed, &headers).is_ok(), fine, "{origin:?} to {host}");
        }
    }
}
