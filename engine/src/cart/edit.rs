//! What a shopper does to a cart.

use super::line_state::LineState;
use super::shares::Shares;
use super::stamp::Stamp;
use super::{Attributes, Cart, LineKey, MAX_LINES, MAX_QUANTITY};
use crate::time::Time;

impl Cart {
    /// Puts in so many more. What is said of the product replaces what was known before; the
    /// price counts only where none is known since the line was put in.
    pub fn add(&mut self, at: Time, key: LineKey, quantity: u32, attributes: Attributes) {
        if quantity == 0 {
            return;
        }
        let me = self.me;
        let stamp = self.clock.stamp(at, me);
        if let Some(line) = self.living(&key, stamp) {
            let room = MAX_QUANTITY - line.quantity();
            line.shares.produce(me, quantity.min(room));
            line.update(&attributes, stamp);
        }
    }

    /// Takes out so many, or all if there are fewer.
    pub fn take(&mut self, at: Time, key: &LineKey, quantity: u32) {
        let left = self.quantity(key).saturating_sub(quantity);
        self.lower(at, key, left);
    }

    /// Makes it so many, whatever others add or take meanwhile. Where it is so many already,
    /// nothing is written; none at all is the same as [`Self::remove`].
    pub fn set(&mut self, at: Time, key: &LineKey, quantity: u32) {
        let quantity = quantity.min(MAX_QUANTITY);
        if quantity == 0 {
            return self.remove(at, key);
        }
        if quantity == self.quantity(key) {
            return;
        }
        let me = self.me;
        let stamp = self.clock.stamp(at, me);
        if let Some(line) = self.living(key, stamp) {
            line.epoch = Some(stamp);
            line.shares = Shares::default();
            line.shares.produce(me, quantity);
        }
    }

    /// Takes out all that this replica has seen of a line; what others add meanwhile stays.
    pub fn remove(&mut self, at: Time, key: &LineKey) {
        self.lower(at, key, 0);
    }

    /// Removes every line.
    pub fn clear(&mut self, at: Time) {
        self.clock.stamp(at, self.me);
        for (_, line) in &mut self.lines {
            line.lower(self.me, 0);
        }
    }

    /// The order is placed: what this replica has seen is bought, and what others put in
    /// meanwhile is the next cart.
    pub fn order_placed(&mut self, at: Time) {
        self.clear(at);
    }

    /// Fills in what was not known of a line, its price too, if it is in the cart.
    pub fn describe(&mut self, key: &LineKey, attributes: Attributes) {
        // No time is said: the clock's own next stamp is late enough.
        self.learn(Time::default(), key, |line, stamp| line.fill(&attributes, stamp));
    }

    /// Lets a line of the cart learn something; the clock only moves when there was something to learn.
    pub(super) fn learn(
        &mut self,
        at: Time,
        key: &LineKey,
        learn: impl FnOnce(&mut LineState, Stamp) -> bool,
    ) {
        let mut clock = self.clock;
        let stamp = clock.stamp(at, self.me);
        if let Ok(index) = self.find(key) {
            let line = &mut self.lines[index].1;
            if line.quantity() > 0 && learn(line, stamp) {
                self.clock = clock;
            }
        }
    }

    fn lower(&mut self, at: Time, key: &LineKey, quantity: u32) {
        if let Ok(index) = self.find(key) {
            self.clock.stamp(at, self.me);
            self.lines[index].1.lower(self.me, quantity);
        }
    }

    /// The line of `key` in its current life, or in a new one; `None` when the cart is full.
    fn living(&mut self, key: &LineKey, stamp: Stamp) -> Option<&mut LineState> {
        let found = self.find(key);
        let lives = found.is_ok_and(|index| self.lines[index].1.quantity() > 0);
        if !lives && self.lines().len() >= MAX_LINES {
            return None;
        }
        let index = found.unwrap_or_else(|index| {
            self.lines.insert(index, (key.clone(), LineState::default()));
            index
        });
        let line = &mut self.lines[index].1;
        if !lives {
            line.begin(stamp);
        }
        Some(line)
    }
}
