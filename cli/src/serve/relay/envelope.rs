//! How what is kept lies in the store: sealed bytes, with what the relay has to know about them.
//!
//! | bytes | what |
//! |--:|---|
//! | 4 | `CKRO` |
//! | 1 | the version of this format, 1 |
//! | 1 | the kind |
//! | 8 | the version of the replica, big-endian |
//! | 32 | the SHA-256 of the write token |
//! | 4 | the length of the sealed bytes, big-endian |
//! | … | the sealed bytes, as they came |
//! | 8 | the first bytes of the SHA-256 of the object's key and of all before |
//!
//! So an object that was written in part, changed or put in another's place is taken for damaged.

use bytes::Bytes;
use sha2::{Digest, Sha256};

use super::id::TokenHash;

const MAGIC: &[u8; 4] = b"CKRO";
const FORMAT: u8 = 1;

/// The length of what comes before the sealed bytes.
pub(super) const HEAD: usize = 50;

const TAIL: usize = 8;

/// The length of everything but the sealed bytes; an object of this length holds none.
pub(super) const OVERHEAD: usize = HEAD + TAIL;

/// What an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A replica of a cart.
    Replica = 1,
    /// What stays of an erased replica, so that an old request sent again does not bring it back.
    Erased = 2,
    /// What a code leads to.
    Code = 3,
    /// What stays of a code that was claimed.
    Claimed = 4,
}

/// An object, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Envelope {
    /// What it is.
    pub(super) kind: Kind,
    /// The version of the replica; 0 for a code.
    pub(super) version: u64,
    /// The hash of the write token; zeros for a code.
    pub(super) token: TokenHash,
    /// The sealed bytes.
    pub(super) sealed: Bytes,
}

impl Envelope {
    /// A code, or what stays of it.
    pub(super) fn code(kind: Kind, sealed: Bytes) -> Self {
        Self { kind, version: 0, token: [0; 32], sealed }
    }

    /// The bytes to store under `key`.
    pub(super) fn close(&self, key: &str) -> Bytes {
        let mut out = Vec::with_capacity(OVERHEAD + self.sealed.len());
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&[FORMAT, self.kind as u8]);
        out.extend_from_slice(&self.version.to_be_bytes());
        out.extend_from_slice(&self.token);
        out.extend_from_slice(&u32::try_from(self.sealed.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend_from_slice(&self.sealed);
        let checksum = checksum(key, &out);
        out.extend_from_slice(&checksum);
        out.into()
    }

    /// Opens what is stored under `key`; `None` when it is damaged.
    pub(super) fn open(key: &str, stored: &Bytes) -> Option<Self> {
        let Head { kind, version, token, length } = Head::read(stored)?;
        let (content, tail) = stored.split_at_checked(stored.len().checked_sub(TAIL)?)?;
        if stored.len() != OVERHEAD + length || tail != checksum(key, content) {
            return None;
        }
        Some(Self { kind, version, token, sealed: stored.slice(HEAD..HEAD + length) })
    }
}

/// What an object says before its sealed bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// What it is.
    pub(super) kind: Kind,
    /// The version of the replica.
    pub(super) version: u64,
    /// The hash of the write token.
    pub(super) token: TokenHash,
    /// The number of sealed bytes.
    pub(super) length: usize,
}

impl Head {
    /// Reads the first bytes of an object.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (magic, rest) = bytes.split_first_chunk::<4>()?;
        let (&[format, kind], rest) = rest.split_first_chunk::<2>()?;
        let (version, rest) = rest.split_first_chunk::<8>()?;
        let (token, rest) = rest.split_first_chunk::<32>()?;
        let (length, _) = rest.split_first_chunk::<4>()?;
        let known = [Kind::Replica, Kind::Erased, Kind::Code, Kind::Claimed];
        let kind = known.into_iter().find(|known| *known as u8 == kind)?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        (magic == MAGIC && format == FORMAT).then_some(Self {
            kind,
            version: u64::from_be_bytes(*version),
            token: *token,
            length,
        })
    }
}

fn checksum(key: &str, content: &[u8]) -> [u8; TAIL] {
    let hash: [u8; 32] =
        Sha256::new().chain_update(key).chain_update([0]).chain_update(content).finalize().into();
    hash.first_chunk().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "carts/00/11/0123456789abcdef";

    fn envelope() -> Envelope {
        Envelope { kind: Kind::Replica, version: 7, token: [9; 32], sealed: Bytes::from_static(b"sealed") }
    }

    #[test]
    fn opens_what_was_closed() {
        let stored = envelope().close(KEY);
        assert_eq!(stored.len(), OVERHEAD + 6);
        assert_eq!(&stored[HEAD..HEAD + 6], b"sealed");
        assert_eq!(Envelope::open(KEY, &stored), Some(envelope()));
        let head = Head::read(&stored[..HEAD]).expect("a head");
        assert_eq!((head.kind, head.version, head.length), (Kind::Replica, 7, 6));
    }

    #[test]
    fn damage_and_confusion_are_seen() {
        let stored = envelope().close(KEY);
        for length in 0..stored.len() {
            assert_eq!(Envelope::open(KEY, &stored.slice(..length)), None, "{length} bytes of it");
        }
        for at in 0..stored.len() {
            let mut changed = stored.to_vec();
            changed[at] ^= 1;
            assert_eq!(Envelope::open(KEY, &changed.into()), None, "byte {at} changed");
        }
        assert_eq!(Envelope::open(KEY, &[&stored[..], b"\0"].concat().into()), None);
        assert_eq!(Envelope::open("carts/00/11/0123456789abcdee", &stored), None);
    }
}
