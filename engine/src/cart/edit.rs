//! What a shopper does to a cart.

use super::line_state::LineState;
use super::shares::Shares;
use super::stamp::Stamp;
use super::{Attributes, Cart, LineKey, ReplicaId, MAX_LINES, MAX_QUANTITY};
use crate::time::Time;

impl Cart {
    /// Puts in so many more. What is said of the product replaces what was known before; the
    /// price counts only where none is known since the line was put in.
    pub fn add(&mut self, at: Time, key: LineKey, quantity: u32, attributes: Attributes) {
        if quantity > 0 {
            self.produce(at, self.me, &key, quantity, &attributes);
        }
    }

    /// Takes out so many, or all if there are fewer.
    pub fn take(&mut self, at: Time, key: &LineKey, quantity: u32) {
        let left = self.quantity(key).saturating_sub(quantity);
        self.lower(at, self.me, key, left);
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
            line.epoch = stamp;
            line.shares = Shares::default();
            line.shares.produce(me, quantity);
        }
    }

    /// Takes out all that this replica has seen of a line; what others add meanwhile stays.
    pub fn remove(&mut self, at: Time, key: &LineKey) {
        self.lower(at, self.me, key, 0);
    }

    /// Removes every line.
    pub fn clear(&mut self, at: Time) {
        self.keep_only(at, self.me, |_| false);
    }

    /// The order is placed: what this replica has seen is bought, and what others put in
    /// meanwhile is the next cart.
    pub fn order_placed(&mut self, at: Time) {
        self.clear(at);
    }

    /// Fills in what was not known of a line, its price too, if it is in the cart.
    pub fn describe(&mut self, key: &LineKey, attributes: Attributes) {
        // No time is said: the clock's own next stamp is late enough.
        self.learn(Time::default(), key, &attributes, false);
    }

    /// Lets a line that is in the cart learn something, and with `replace` also where something was
    /// known; the clock moves only when there was something to learn.
    pub(super) fn learn(&mut self, at: Time, key: &LineKey, newer: &Attributes, replace: bool) {
        let mut clock = self.clock;
        let stamp = clock.stamp(at, self.me);
        if let Ok(index) = self.find(key) {
            let line = &mut self.lines[index].1;
            if line.quantity() > 0 && line.learn(newer, replace, stamp) {
                self.clock = clock;
            }
        }
    }

    /// Puts in so many more, counted as `by`.
    pub(super) fn produce(
        &mut self,
        at: Time,
        by: ReplicaId,
        key: &LineKey,
        quantity: u32,
        attributes: &Attributes,
    ) {
        let stamp = self.clock.stamp(at, self.me);
        if let Some(line) = self.living(key, stamp) {
            line.shares.produce(by, quantity.min(MAX_QUANTITY));
            line.learn(attributes, true, stamp);
        }
    }

    /// Takes out what is more than `quantity`, those of `by` first.
    pub(super) fn lower(&mut self, at: Time, by: ReplicaId, key: &LineKey, quantity: u32) {
        if let Ok(index) = self.find(key) {
            if quantity < self.lines[index].1.quantity() {
                self.clock.stamp(at, self.me);
                let today = self.today();
                self.lines[index].1.lower(by, quantity, today);
            }
        }
    }

    /// Takes out every line that is not among those to `keep`, as [`Self::lower`] does.
    pub(super) fn keep_only(&mut self, at: Time, by: ReplicaId, keep: impl Fn(&LineKey) -> bool) {
        for index in 0..self.lines.len() {
            let (key, line) = &self.lines[index];
            if line.quantity() > 0 && !keep(key) {
                self.clock.stamp(at, self.me);
                let today = self.today();
                self.lines[index].1.lower(by, 0, today);
            }
        }
    }

    /// The line of `key` in its current life, or in a new one; `None` when the cart is full, or the
    /// id too long.
    pub(super) fn living(&mut self, key: &LineKey, stamp: Stamp) -> Option<&mut LineState> {
        let lives = self.quantity(key) > 0;
        // Without an id it is no product, but the mark of an account's cart.
        if !lives && (self.is_full() || key.id.is_empty() || !key.fits()) {
            return None;
        }
        let line = self.line(key);
        if !lives {
            line.begin(stamp);
        }
        Some(line)
    }

    fn is_full(&self) -> bool {
        self.lines.iter().filter(|(_, line)| line.quantity() > 0).count() >= MAX_LINES
    }
}
