//! What requests name: carts, replicas, slots of codes, versions, write tokens.

use std::fmt::Write;

use axum::http::header::AUTHORIZATION;
use axum::http::HeaderMap;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::Engine;
use sha2::{Digest, Sha256};

use super::refusal::Refusal;

/// The header with the version of a replica.
pub(super) const VERSION: &str = "cartkeep-version";

/// The greatest version: what a JavaScript number holds exactly.
pub(super) const GREATEST_VERSION: u64 = (1 << 53) - 1;

/// Letters and digits of a slot: Crockford's, which are hard to confuse.
const SLOT: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A cart, as the store knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cart {
    /// The folder of its replicas. It is made from a hash of the id: who knows an id may read the cart, so
    /// the store, its listings and its backups do not hold it. Hexadecimal, for file systems that take
    /// capital and small letters for the same.
    pub(super) folder: String,
}

impl Cart {
    /// Reads 16 bytes in base64url.
    pub(super) fn parse(text: &str) -> Result<Self, Refusal> {
        let id = sixteen_bytes(text).ok_or(Refusal::Cart)?;
        let hash = hex(&Sha256::new().chain_update("cartkeep cart ").chain_update(id).finalize()[..16]);
        let (shard, rest) = hash.split_at(2);
        Ok(Self { folder: format!("carts/{shard}/{rest}") })
    }
}

/// The id of a replica.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Replica(String);

impl Replica {
    /// Reads 16 hexadecimal digits, small letters.
    pub(super) fn parse(text: &str) -> Result<Self, Refusal> {
        let valid = text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if valid {
            Ok(Self(text.into()))
        } else {
            Err(Refusal::Replica)
        }
    }

    /// Where the replica of a cart is kept.
    pub(super) fn key(&self, cart: &Cart) -> String {
        format!("{}/{}", cart.folder, self.0)
    }

    /// As it was written.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where the code of a slot is kept.
pub(super) fn slot_key(text: &str) -> Result<String, Refusal> {
    if text.len() == 4 && text.bytes().all(|byte| SLOT.contains(&byte)) {
        Ok(format!("codes/{text}"))
    } else {
        Err(Refusal::Slot)
    }
}

/// Reads the version of a request.
pub(super) fn version(headers: &HeaderMap) -> Result<u64, Refusal> {
    optional_version(headers)?.ok_or(Refusal::Version)
}

/// Reads the version of a request that may leave it out.
pub(super) fn optional_version(headers: &HeaderMap) -> Result<Option<u64>, Refusal> {
    let Some(value) = headers.get(VERSION) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    let number = text.parse().ok().filter(|number| plain && *number <= GREATEST_VERSION);
    number.map(Some).ok_or(Refusal::Version)
}

/// The SHA-256 of a write token. The token itself is not kept.
pub(super) type TokenHash = [u8; 32];

/// Reads the write token of a request.
pub(super) fn token(headers: &HeaderMap) -> Result<TokenHash, Refusal> {
    let value = headers.get(AUTHORIZATION).ok_or(Refusal::NoToken)?;
    let (scheme, token) = value.to_str().unwrap_or_default().split_once(' ').unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Refusal::NoToken);
    }
    let token = sixteen_bytes(token.trim()).ok_or(Refusal::Token)?;
    Ok(Sha256::digest(token).into())
}

/// Small hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// 22 characters, of which the last has no bits to spare: one text for each id.
fn sixteen_bytes(text: &str) -> Option<[u8; 16]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_for_each_cart() {
        let cart = Cart::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("a cart");
        assert_eq!(cart.folder.len(), "carts/12/".len() + 30);
        for text in [
            "",
            "AAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAAAAAAAB",
            "AAAAAAAAAAAAAAAAAAAA+/",
        ] {
            assert!(Cart::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn versions_are_whole_and_exact() {
        for (text, version) in [
            ("0", Some(0)),
            ("123", Some(123)),
            ("9007199254740991", Some(GREATEST_VERSION)),
            ("9007199254740992", None),
            ("99999999999999999999", None),
            ("-1", None),
            ("+1", None),
            ("01", None),
            ("1.5", None),
            ("1e3", None),
            ("", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(VERSION, text.parse().expect("a value"));
            assert_eq!(super::version(&headers).ok(), version, "{text}");
        }
        assert!(super::version(&HeaderMap::new()).is_err());
    }
}
