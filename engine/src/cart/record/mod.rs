//! The record in which a cart is kept: one line of text.

mod read;
mod write;

use super::code::{Broken, Seal};
use super::{Cart, ReplicaId};

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
        Seal::LONG.close(write::write(self))
    }

    /// Reads a record, whoever wrote it; from now on `me` writes.
    pub fn from_record(record: &str, me: ReplicaId) -> Result<Self, RecordError> {
        let mut bits = Seal::LONG.open(record).map_err(|broken| match broken {
            Broken::Version => RecordError::Version,
            Broken::Checksum => RecordError::Checksum,
        })?;
        read::read(&mut bits, me).filter(|_| bits.at_end()).ok_or(RecordError::Content)
    }
}
