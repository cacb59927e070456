//! What the shopper puts aside for later: a second list beside the cart, in the same record.
//!
//! It is made of lines like the cart's own, so it joins by the same laws. A piece that goes from one list
//! to the other is counted there under a name that every replica gives it alike: two that move it apart
//! from each other have moved it once, and what a third one adds meanwhile stays where it was added.

use super::{seen, Cart, Line, LineKey};
use crate::time::Time;

impl Cart {
    /// What is put aside, in the order in which that was done.
    #[must_use]
    pub fn saved(&self) -> Vec<Line<'_>> {
        seen(&self.saved)
    }

    /// True when there is nothing to keep: neither in the cart nor aside.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.lines.iter().chain(&self.saved).all(|(_, line)| line.quantity() == 0)
    }

    /// Puts all pieces that this replica sees of a line aside. False, and nothing is done, when there are
    /// none, or 500 lines are aside already.
    pub fn save_for_later(&mut self, at: Time, key: &LineKey) -> bool {
        self.carry(at, key)
    }

    /// Puts all that is aside of a line into the cart. False, and nothing is done, when that is nothing,
    /// or the cart has 500 lines already.
    pub fn move_to_cart(&mut self, at: Time, key: &LineKey) -> bool {
        self.turn();
        let carried = self.carry(at, key);
        self.turn();
        carried
    }

    /// Makes it so many that are aside of a line, none at all to remove it; false when nothing is changed by that.
    pub fn set_saved(&mut self, at: Time, key: &LineKey, quantity: u32) -> bool {
        self.turn();
        let before = self.quantity(key);
        self.set(at, key, quantity);
        let changed = self.quantity(key) != before;
        self.turn();
        changed
    }

    /// Puts what is aside in the place of the cart, and the cart in its place: what is done to the cart until it is
    /// turned back is done to what is aside. Never inlined: it is done everywhere.
    #[inline(never)]
    pub(super) fn turn(&mut self) {
        core::mem::swap(&mut self.lines, &mut self.saved);
    }

    /// Carries a line over from the cart to what is aside.
    fn carry(&mut self, at: Time, key: &LineKey) -> bool {
        let Ok(index) = self.find(key) else { return false };
        let from = core::mem::take(&mut self.lines[index].1);
        let mut carried = false;
        if from.quantity() > 0 {
            let stamp = self.clock.stamp(at, self.me);
            self.turn();
            if let Some(line) = self.living(key, stamp) {
                line.receive(&from, stamp);
                carried = true;
            }
            self.turn();
        }
        self.lines[index].1 = from;
        if carried {
            self.remove(at, key);
        }
        carried
    }
}
