//! The cart once more, as slow and plain as it can be said: every piece has a name of its own.
//!
//! The real cart counts; this one keeps sets. What both say of a history is compared, so an error in
//! one of them shows, unless it was made in both.

use std::collections::{BTreeMap, BTreeSet};

use crate::cart::{Cart, ReplicaId};

/// A piece: who put it in, and as which of that replica's pieces of the line.
type Piece = (ReplicaId, u32);

/// A line since it was last set to a number.
#[derive(Clone, Debug, Default, PartialEq)]
struct Pieces {
    /// Time, counter and writer of that setting.
    epoch: (i64, u32, ReplicaId),
    put_in: BTreeSet<Piece>,
    taken_out: BTreeSet<Piece>,
}

impl Pieces {
    fn there(&self) -> Vec<Piece> {
        self.put_in.difference(&self.taken_out).copied().collect()
    }
}

/// One replica.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Model(BTreeMap<&'static str, Pieces>);

impl Model {
    pub(super) fn quantity(&self, line: &str) -> u32 {
        self.0.get(line).map_or(0, |pieces| pieces.there().len() as u32)
    }

    pub(super) fn add(&mut self, me: ReplicaId, line: &'static str, quantity: u32) {
        let pieces = self.0.entry(line).or_default();
        let mine = pieces.put_in.iter().filter(|(by, _)| *by == me).count() as u32;
        pieces.put_in.extend((mine..mine + quantity).map(|number| (me, number)));
    }

    /// Its own pieces go first, then those of others in their order.
    pub(super) fn take(&mut self, me: ReplicaId, line: &'static str, quantity: u32) {
        let pieces = self.0.entry(line).or_default();
        let mut there = pieces.there();
        there.sort_by_key(|piece| (piece.0 != me, *piece));
        pieces.taken_out.extend(there.into_iter().take(quantity as usize));
    }

    /// Sets a quantity that `cart` has just been set to.
    pub(super) fn set(&mut self, line: &'static str, quantity: u32, cart: &Cart) {
        if quantity == 0 {
            self.take(cart.me, line, u32::MAX);
        } else if quantity != self.quantity(line) {
            let epoch = (cart.clock.time, cart.clock.counter, cart.me);
            self.0.insert(line, Pieces { epoch, ..Pieces::default() });
            self.add(cart.me, line, quantity);
        }
    }

    pub(super) fn clear(&mut self, me: ReplicaId) {
        for line in self.0.keys().copied().collect::<Vec<_>>() {
            self.take(me, line, u32::MAX);
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (line, theirs) in &other.0 {
            let ours = self.0.entry(line).or_default();
            if ours.epoch < theirs.epoch {
                *ours = theirs.clone();
            } else if ours.epoch == theirs.epoch {
                ours.put_in.extend(&theirs.put_in);
                ours.taken_out.extend(&theirs.taken_out);
            }
        }
    }
}
