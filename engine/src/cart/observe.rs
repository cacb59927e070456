//! What a shop says its cart holds.

use super::{Attributes, Cart, LineKey, MAX_LINES};
use crate::time::Time;

impl Cart {
    /// Makes the visible cart equal to the shop's whole cart, with one edit for each line that
    /// differs and none where nothing does. A line named twice counts with both quantities; only
    /// the first 500 lines are taken.
    pub fn observe(&mut self, at: Time, lines: &[(LineKey, u32, Attributes)]) {
        let lines = &lines[..lines.len().min(MAX_LINES)];
        self.keep_only(at, self.me, |key| wanted(lines, key) > 0);
        for (key, ..) in lines {
            self.set(at, key, wanted(lines, key));
        }
        for (key, _, attributes) in lines {
            self.learn(at, key, attributes, true);
        }
    }
}

/// How many a cart has of a line, as a shop says it.
#[must_use]
pub fn wanted(lines: &[(LineKey, u32, Attributes)], key: &LineKey) -> u32 {
    let mut sum: u32 = 0;
    for (other, quantity, _) in lines {
        if other == key {
            sum = sum.saturating_add(*quantity);
        }
    }
    sum
}
