//! How records and links are written: a stream of bits in the 64 characters that addresses,
//! storage and chats leave alone (base64url), six bits to a character.

mod reader;
mod seal;
mod words;
mod writer;

pub(super) use reader::BitReader;
pub(crate) use seal::Seal;
pub(super) use seal::{Broken, FIRST};
pub(super) use words::{read_optional, read_text, write_optional, write_text};
pub(super) use writer::BitWriter;

/// The digits, by value.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Longest text read or written, in bytes.
pub(super) const LONGEST: usize = 2048;
