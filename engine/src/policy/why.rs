//! The explanation of a decision while it is being made.

#[cfg(feature = "explain")]
use super::Because;

/// What an explanation is written to. Without the feature `explain` it holds nothing and its lines are never made: what is
/// decided is the same, and whoever wants to know why replays the journal where there is the feature.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Why {
    #[cfg(feature = "explain")]
    lines: Vec<Because>,
}

impl Why {
    /// Notes one condition: what was looked at, what it should be, what it was. Returns `met`.
    #[cfg(feature = "explain")]
    pub fn note(&mut self, met: bool, line: impl FnOnce() -> (String, String, Option<String>)) -> bool {
        let (what, wanted, value) = line();
        self.lines.push(Because { what, wanted, value, met });
        met
    }

    /// Notes nothing. Returns `met`.
    #[cfg(not(feature = "explain"))]
    pub fn note(&mut self, met: bool, _: impl FnOnce() -> (String, String, Option<String>)) -> bool {
        met
    }

    /// Everything noted, in its order.
    #[cfg(feature = "explain")]
    #[must_use]
    pub fn into_lines(self) -> Vec<Because> {
        self.lines
    }
}

/// A line whose value is known, for [`Why::note`].
pub fn line(what: &str, wanted: &str, value: &str) -> (String, String, Option<String>) {
    (what.into(), wanted.into(), Some(value.into()))
}

/// `yes` or `no`.
pub(super) fn yes(bool: bool) -> &'static str {
    if bool {
        "yes"
    } else {
        "no"
    }
}
