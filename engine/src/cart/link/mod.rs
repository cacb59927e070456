//! The resume link: a cart in as few characters as an address, a chat or a QR code should carry.

mod decode;
mod encode;
mod price_mark;

pub use decode::decode;
pub use encode::encode;
pub use price_mark::price_mark;

use super::LineKey;

/// Longest link, in characters.
pub const MAX_LENGTH: usize = 4096;

/// What a link carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkCart {
    /// The lines of the cart; a decoded link has them ordered by key.
    pub lines: Vec<LinkLine>,
    /// What the shop calls the place where the link was given out.
    pub campaign: Option<String>,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkLine {
    /// What.
    pub key: LineKey,
    /// How many.
    pub quantity: u32,
    /// A fingerprint of the price when the link was made, see [`price_mark`].
    pub price_mark: Option<u8>,
}

/// Why a link is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is of another version, or no link of ours.
    Version,
    /// It is cut short or changed.
    Damaged,
    /// It is longer than any link we make.
    TooLong,
}

impl LinkError {
    /// The error as a word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Damaged => "damaged",
            Self::TooLong => "too_long",
        }
    }
}
