//! A part of one.

use crate::money::Decimal;
use crate::wire::{Json, Reader, Wire};

/// A part of one, such as a weight or a bucket, in billionths: nine decimals are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(pub i64);

const SCALE: u8 = 9;
const ONE: i64 = 1_000_000_000;

impl Share {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// All.
    pub const ALL: Self = Self(ONE);

    /// Reads a decimal such as `0.05`; `None` when it is none, or has more than nine decimals.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Decimal::parse(text)?.at_scale(SCALE).map(Self)
    }

    /// So many of so many equal parts, without what is less than a billionth.
    #[must_use]
    pub fn of(parts: usize, count: usize) -> Self {
        Self((parts as i64).saturating_mul(ONE) / (count as i64).max(1))
    }

    /// A share of this share, without what is less than a billionth. Both are at most all.
    #[must_use]
    pub fn times(self, other: Self) -> Self {
        Self(self.0.saturating_mul(other.0) / ONE)
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left of one.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(ONE.saturating_sub(self.0))
    }

    /// The decimal text, without zeros at its end.
    #[must_use]
    pub fn text(self) -> String {
        let text = Decimal { units: self.0, scale: SCALE }.text();
        text.trim_end_matches('0').trim_end_matches('.').into()
    }

    /// True from nothing to all.
    #[must_use]
    pub fn is_part(self) -> bool {
        (Self::NONE..=Self::ALL).contains(&self)
    }
}

/// Written as a string; a JSON number is read too, by its digits, never through a float.
impl Wire for Share {
    fn write(&self, out: &mut String) {
        self.text().write(out);
    }

    fn blank() -> Self {
        Self::NONE
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let read = match value {
            Json::Text(text) | Json::Number(text) => Self::parse(text),
            _ => None,
        };
        reader.put(self, read, value, "a share of one with at most nine decimals, such as \"0.5\"")
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::pattern("^-?[0-9]+(\\.[0-9]{1,9})?$", "0.5")
    }
}
