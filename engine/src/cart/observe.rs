//! What a shop says its cart holds.

use super::line_state::LineState;
use super::{Attributes, Cart, LineKey, MAX_LINES};
use crate::time::Time;

impl Cart {
    /// Makes the visible cart equal to the shop's whole cart, with one edit for each line that
    /// differs and none where nothing does. A line named twice counts with both quantities; only
    /// the first 500 lines are taken.
    pub fn observe(&mut self, at: Time, lines: &[(LineKey, u32, Attributes)]) {
        let mut wanted: Vec<(&LineKey, u32)> = Vec::new();
        for (key, quantity, _) in lines.iter().take(MAX_LINES) {
            match wanted.iter_mut().find(|(other, _)| *other == key) {
                Some((_, sum)) => *sum = sum.saturating_add(*quantity),
                None => wanted.push((key, *quantity)),
            }
        }
        for (key, line) in &mut self.lines {
            if line.quantity() > 0 && !wanted.iter().any(|(other, _)| *other == key) {
                self.clock.stamp(at, self.me);
                line.lower(self.me, 0);
            }
        }
        for (key, quantity) in wanted {
            self.set(at, key, quantity);
        }
        for (key, _, attributes) in lines.iter().take(MAX_LINES) {
            self.learn(at, key, attributes, LineState::update);
        }
    }
}
