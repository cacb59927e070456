//! Why a request is refused.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use cartkeep_engine::wire::{write_number, write_text};

use super::id::GREATEST_VERSION;

/// Why a request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The cart's id is none.
    Cart,
    /// The replica's id is none.
    Replica,
    /// The slot is none.
    Slot,
    /// The version is missing, or none.
    Version,
    /// The write token is none.
    Token,
    /// There is no content.
    Empty,
    /// There is no write token.
    NoToken,
    /// The write token is not the one that the replica was first written with.
    WrongToken,
    /// The page that asks is of an origin that is not allowed.
    Origin,
    /// There is nothing of that name.
    Nothing,
    /// There is something of that name, but not this method.
    Method,
    /// The content did not come in time.
    Slow,
    /// The version is not higher than the stored one.
    Replayed(u64),
    /// Somebody else has the slot at the moment.
    Taken,
    /// More bytes than this.
    Large(usize),
    /// The content is of another type.
    Type,
    /// Too many requests; so many seconds to wait.
    Fast(u64),
    /// The store does not answer.
    Store,
    /// The cart has this many replicas already.
    Full(usize),
}

impl Refusal {
    /// Its name in the metrics and the log.
    pub(super) fn reason(self) -> &'static str {
        self.description().1
    }

    fn description(self) -> (StatusCode, &'static str, &'static str, String) {
        let bytes = "16 bytes in base64url, 22 characters";
        match self {
            Self::Cart => (StatusCode::BAD_REQUEST, "cart", "malformed cart id", bytes.into()),
            Self::Replica => (
                StatusCode::BAD_REQUEST,
                "replica",
                "malformed replica id",
                "16 digits of 0-9 and a-f".into(),
            ),
            Self::Slot => (
                StatusCode::BAD_REQUEST,
                "slot",
                "malformed slot",
                "4 characters of 0123456789ABCDEFGHJKMNPQRSTVWXYZ".into(),
            ),
            Self::Version => (
                StatusCode::BAD_REQUEST,
                "version",
                "missing or malformed header Cartkeep-Version",
                format!("a whole number from 0 to {GREATEST_VERSION}"),
            ),
            Self::Token => (StatusCode::BAD_REQUEST, "token", "malformed write token", bytes.into()),
            Self::Empty => (StatusCode::BAD_REQUEST, "empty", "no content", "at least 1 byte".into()),
            Self::NoToken => (
                StatusCode::UNAUTHORIZED,
                "no_token",
                "no write token",
                format!("the header Authorization: Bearer with {bytes}"),
            ),
            Self::WrongToken => (
                StatusCode::FORBIDDEN,
                "wrong_token",
                "wrong write token",
                "the token that the replica was first written with".into(),
            ),
            Self::Origin => (
                StatusCode::FORBIDDEN,
                "origin",
                "pages of this origin may not use the relay",
                "the origins that it was started with".into(),
            ),
            Self::Nothing => (
                StatusCode::NOT_FOUND,
                "nothing",
                "there is nothing here",
                "what was put and has not expired".into(),
            ),
            Self::Method => (
                StatusCode::METHOD_NOT_ALLOWED,
                "method",
                "there is no such method here",
                "what the header Allow says".into(),
            ),
            Self::Slow => (
                StatusCode::REQUEST_TIMEOUT,
                "slow",
                "the content did not come in time",
                format!("{} seconds", super::body::TIME.as_secs()),
            ),
            Self::Replayed(stored) => {
                (StatusCode::CONFLICT, "replayed", "the version is not new", format!("more than {stored}"))
            }
            Self::Taken => {
                (StatusCode::CONFLICT, "taken", "the slot is taken", "another slot, or this one later".into())
            }
            Self::Large(limit) => {
                (StatusCode::PAYLOAD_TOO_LARGE, "large", "the content is too large", format!("{limit} bytes"))
            }
            Self::Type => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "type",
                "the content is of another type",
                "application/octet-stream".into(),
            ),
            Self::Fast(seconds) => (
                StatusCode::TOO_MANY_REQUESTS,
                "fast",
                "too many requests from this address",
                format!("the next one in {seconds} s"),
            ),
            Self::Store => (
                StatusCode::SERVICE_UNAVAILABLE,
                "store",
                "the store does not answer",
                "the same request again, later".into(),
            ),
            Self::Full(limit) => (
                StatusCode::INSUFFICIENT_STORAGE,
                "full",
                "the cart has too many replicas",
                format!("{limit} replicas"),
            ),
        }
    }

    fn json(self, error: &str, allowed: &str) -> String {
        let mut json = String::from("{\"error\":");
        write_text(&mut json, error);
        json.push_str(",\"allowed\":");
        write_text(&mut json, allowed);
        if let Self::Replayed(stored) = self {
            json.push_str(",\"version\":");
            write_number(&mut json, i64::try_from(stored).unwrap_or(i64::MAX));
        }
        json.push('}');
        json
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, _, error, allowed) = self.description();
        let json = HeaderValue::from_static("application/json");
        let mut response = (status, [(CONTENT_TYPE, json)], self.json(error, &allowed)).into_response();
        let headers = response.headers_mut();
        match self {
            Self::NoToken => drop(headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"))),
            Self::Fast(seconds) => drop(headers.insert(RETRY_AFTER, seconds.into())),
            Self::Store => drop(headers.insert(RETRY_AFTER, HeaderValue::from_static("5"))),
            _ => (),
        }
        response.extensions_mut().insert(self);
        response
    }
}
