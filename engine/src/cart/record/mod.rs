//! The record in which a cart is kept: one line of text.

mod read;
mod write;

use super::code::{BitReader, Broken, Seal, FIRST};
use super::{Attributes, Cart, LineKey, ReplicaId};
use crate::time::Time;

/// What a record's first line comes after.
static NO_KEY: LineKey = LineKey { id: String::new(), variant: None };
static NO_ATTRIBUTES: Attributes =
    Attributes { name: None, image: None, url: None, kind: None, weight: None, price: None, added: Time(0) };

/// The version of a record that has lines which are, or were, put aside. One without them is of the first
/// version, which pages that have an older Cartkeep can read.
const WITH_SAVED: &str = "2";

/// Why a record is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It is of another version, or no record at all.
    Version,
    /// It is cut short or changed.
    Checksum,
    /// It is whole, but makes no sense.
    Content,
}

impl RecordError {
    /// The error as a word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Checksum => "checksum",
            Self::Content => "content",
        }
    }
}

impl Cart {
    /// Writes all that is known, whoever knows it: replicas that know the same write the same.
    /// Lines that are gone keep only the numbers that keep them gone.
    #[must_use]
    pub fn to_record(&self) -> String {
        let version = if self.saved.is_empty() { FIRST } else { WITH_SAVED };
        Seal::LONG.close(version, write::write(self))
    }

    /// Reads a record, whoever wrote it; from now on `me` writes.
    pub fn from_record(record: &str, me: ReplicaId) -> Result<Self, RecordError> {
        let mut bits = BitReader::new(record.as_bytes());
        let saved = record.starts_with(WITH_SAVED);
        Seal::LONG.open(if saved { WITH_SAVED } else { FIRST }, &mut bits).map_err(
            |broken| match broken {
                Broken::Version => RecordError::Version,
                Broken::Checksum => RecordError::Checksum,
            },
        )?;
        let cart = read::read(&mut bits, me, saved);
        if bits.at_end() {
            Ok(cart)
        } else {
            Err(RecordError::Content)
        }
    }
}
