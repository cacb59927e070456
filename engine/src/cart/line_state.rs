//! All that a replica knows of one line, gone or not.

use super::shares::Shares;
use super::stamp::Stamp;
use super::{Attributes, ReplicaId, MAX_QUANTITY};
use crate::time::Time;
use core::cmp::Ordering;

/// One line, in a form that any two replicas can join. A line that is gone stays as the numbers
/// that say so: that is what keeps it gone.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct LineState {
    /// When the quantity was last set to a number; the later setting wins.
    pub(super) epoch: Option<Stamp>,
    /// What came and went since then.
    pub(super) shares: Shares,
    /// How many times the line came into the cart anew.
    pub(super) life: u32,
    /// The first adding of this life.
    pub(super) born: Stamp,
    /// When the price of this life was learned; the earlier one wins.
    pub(super) priced: Option<Stamp>,
    /// When the rest of the attributes was written; the later writing wins.
    pub(super) described: Option<Stamp>,
    /// What is known of the product; `added` and `price` belong to this life.
    pub(super) attributes: Attributes,
}

impl LineState {
    /// How many there are to see. What two replicas together put in above the limit is not seen,
    /// and is the first to go.
    pub(super) fn quantity(&self) -> u32 {
        self.shares.total().min(MAX_QUANTITY)
    }

    /// Begins a new life.
    pub(super) fn begin(&mut self, stamp: Stamp) {
        self.life = self.life.saturating_add(1);
        self.born = stamp;
        self.attributes.added = Time(stamp.time);
        self.priced = None;
        self.attributes.price = None;
    }

    /// `replica` takes out what is more than `quantity`.
    pub(super) fn lower(&mut self, replica: ReplicaId, quantity: u32) {
        self.shares.consume(replica, self.shares.total().saturating_sub(quantity));
    }

    /// Takes over what `newer` knows; true when that changed anything.
    pub(super) fn update(&mut self, newer: &Attributes, stamp: Stamp) -> bool {
        let described = self.attributes.update(newer);
        self.note(described, newer, stamp)
    }

    /// Takes over what was not known; true when that changed anything.
    pub(super) fn fill(&mut self, newer: &Attributes, stamp: Stamp) -> bool {
        let described = self.attributes.fill(newer);
        self.note(described, newer, stamp)
    }

    fn note(&mut self, described: bool, newer: &Attributes, stamp: Stamp) -> bool {
        if described {
            self.described = Some(stamp);
        }
        let priced = self.priced.is_none() && newer.price.is_some();
        if priced {
            self.priced = Some(stamp);
            self.attributes.price = newer.price;
        }
        described || priced
    }

    /// Learns what another replica knows of the line.
    pub(super) fn join(&mut self, other: &Self) {
        match self.epoch.cmp(&other.epoch) {
            Ordering::Less => {
                self.epoch = other.epoch;
                self.shares.clone_from(&other.shares);
            }
            Ordering::Equal => self.shares.join(&other.shares),
            Ordering::Greater => {}
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
        let earlier = other.priced.is_some() && self.priced.is_none_or(|ours| other.priced < Some(ours));
        if newer || earlier {
            self.priced = other.priced;
            self.attributes.price = other.attributes.price;
        }
    }
}
