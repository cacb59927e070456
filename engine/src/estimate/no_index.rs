//! In a module without the feature `pricing`, whose configurations are short: all places are looked at.

use core::ops::Range;

use super::area::Area;
use super::known::Known;

/// Entries, numbered in the order of the configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    /// How many entries there are.
    length: u32,
}

impl Index {
    pub(super) fn push(&mut self, _: &Area) {
        self.length += 1;
    }

    pub(super) fn finish(&mut self) {}

    pub(super) fn find(&self, _: Known<'_>) -> Range<u32> {
        0..self.length
    }
}
