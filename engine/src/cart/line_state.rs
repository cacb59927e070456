//! All that a replica knows of one line, gone or not.

use super::shares::Shares;
use super::stamp::Stamp;
use super::{Attributes, ReplicaId, MAX_QUANTITY};
use crate::time::Time;

/// One line, in a form that any two replicas can join. A line that is gone stays as the numbers
/// that say so: that is what keeps it gone.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LineState {
    /// When the quantity was last set to a number, or [`Stamp::NEVER`]; the later setting wins.
    pub(super) epoch: Stamp,
    /// What came and went since then.
    pub(super) shares: Shares,
    /// How many times the line came into the cart anew.
    pub(super) life: u32,
    /// The first adding of this life.
    pub(super) born: Stamp,
    /// When the price of this life was learned, or [`Stamp::NEVER`]; the earlier one wins.
    pub(super) priced: Stamp,
    /// When the rest of the attributes was written, or [`Stamp::NEVER`]; the later writing wins.
    pub(super) described: Stamp,
    /// What is known of the product; `added` and `price` belong to this life.
    pub(super) attributes: Attributes,
}

impl LineState {
    /// How many there are to see. What two replicas together put in above the limit is not seen,
    /// and is the first to go.
    pub(super) fn quantity(&self) -> u32 {
        self.shares.total().min(MAX_QUANTITY)
    }

    /// True when it was emptied on `day` or later, and is empty.
    pub(super) fn gone_since(&self, day: u32) -> bool {
        self.quantity() == 0 && self.shares.emptied() >= day
    }

    /// Begins a new life.
    pub(super) fn begin(&mut self, stamp: Stamp) {
        self.life = self.life.saturating_add(1);
        self.born = stamp;
        self.attributes.added = Time(stamp.time);
        self.priced = Stamp::NEVER;
        self.attributes.price = None;
    }

    /// `replica` takes out what is more than `quantity`.
    pub(super) fn lower(&mut self, replica: ReplicaId, quantity: u32, today: u32) {
        self.shares.consume(replica, self.shares.total().saturating_sub(quantity));
        if quantity == 0 {
            self.shares.note_emptied(today);
        }
    }

    /// Takes over what `newer` knows, and with `replace` also where something was known; true when
    /// that changed anything.
    pub(super) fn learn(&mut self, newer: &Attributes, replace: bool, stamp: Stamp) -> bool {
        let described = self.attributes.learn(newer, replace);
        if described {
            self.described = stamp;
        }
        let priced = self.attributes.price.is_none() && newer.price.is_some();
        if priced {
            self.priced = stamp;
            self.attributes.price = newer.price;
        }
        described || priced
    }

    /// Takes over all that is left of `from`, which is another list's line of the same product.
    pub(super) fn receive(&mut self, from: &Self, stamp: Stamp) {
        self.shares.receive(&from.shares, from.epoch);
        self.learn(&from.attributes, true, stamp);
    }

    /// Learns what another replica knows of the line.
    pub(super) fn join(&mut self, other: &Self) {
        if self.epoch < other.epoch {
            self.epoch = other.epoch;
            self.shares.0.clear();
        }
        if self.epoch == other.epoch {
            self.shares.join(&other.shares);
        }
        if self.described < other.described {
            self.described = other.described;
            self.attributes.replace(&other.attributes);
        }
        self.join_life(other);
    }

    fn join_life(&mut self, other: &Self) {
        if other.life < self.life {
            return;
        }
        let newer = self.life < other.life;
        self.life = other.life;
        if newer || other.born < self.born {
            self.born = other.born;
            self.attributes.added = other.attributes.added;
        }
        let (ours, theirs) = (&self.attributes.price, &other.attributes.price);
        let earlier = theirs.is_some() && (ours.is_none() || other.priced < self.priced);
        if newer || earlier {
            self.priced = other.priced;
            self.attributes.price = other.attributes.price;
        }
    }
}
