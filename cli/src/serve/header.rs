//! A response header, as an argument.

use std::str::FromStr;

use axum::http::{HeaderName, HeaderValue};

/// A header to send.
#[derive(Clone, Debug)]
pub(super) struct Header {
    /// Its name.
    pub(super) name: HeaderName,
    /// Its value.
    pub(super) value: HeaderValue,
}

/// Reads `Name: value`.
impl FromStr for Header {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = text.split_once(':').and_then(|(name, value)| {
            Some(Self { name: name.trim().parse().ok()?, value: value.trim().parse().ok()? })
        });
        read.ok_or("give a name and a value, as in 'Referrer-Policy: no-referrer'")
    }
}
