//! The cart once more, as slow and plain as it can be said: every piece has a name of its own.
//!
//! The real cart counts; this one keeps sets. What both say of a history is compared, so an error in
//! one of them shows, unless it was made in both.

use std::collections::{BTreeMap, BTreeSet};

use crate::cart::stamp::Stamp;
use crate::cart::{Cart, ReplicaId};

/// A piece: who put it in, and as which of that replica's pieces of the line.
type Piece = (ReplicaId, u32);

/// A line since it was last set to a number.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
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

    /// How many of `these` are of one replica.
    fn of(these: &BTreeSet<Piece>, replica: ReplicaId) -> u32 {
        these.iter().filter(|(by, _)| *by == replica).count() as u32
    }

    fn merge(&mut self, theirs: &Self) {
        if self.epoch < theirs.epoch {
            *self = theirs.clone();
        } else if self.epoch == theirs.epoch {
            self.put_in.extend(&theirs.put_in);
            self.taken_out.extend(&theirs.taken_out);
        }
    }

    /// All pieces that are there go to `to`, where they keep their numbers. Those that were put in meanwhile and
    /// are gone are gone there too; as it can't be said which of its pieces those are, the first ones are.
    fn carry(&mut self, to: &mut Self) {
        let (time, counter, replica) = self.epoch;
        for by in self.there().into_iter().map(|(by, _)| by).collect::<BTreeSet<_>>() {
            let name = by.carried(Stamp { time, counter, replica });
            let known = Self::of(&to.put_in, name);
            to.put_in.extend((known..Self::of(&self.put_in, by)).map(|number| (name, number)));
            let gone = Self::of(&self.taken_out, by).saturating_sub(known) as usize;
            let first = to.there().into_iter().filter(|(by, _)| *by == name).take(gone);
            to.taken_out.extend(first.collect::<Vec<_>>());
        }
        self.taken_out.extend(self.there());
    }
}

/// One replica: what is in the cart, and what is aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Model(BTreeMap<&'static str, Pieces>, BTreeMap<&'static str, Pieces>);

impl Model {
    pub(super) fn quantity(&self, line: &str) -> u32 {
        self.0.get(line).map_or(0, |pieces| pieces.there().len() as u32)
    }

    pub(super) fn saved(&self, line: &str) -> u32 {
        self.1.get(line).map_or(0, |pieces| pieces.there().len() as u32)
    }

    /// Puts a line aside.
    pub(super) fn save(&mut self, line: &'static str) {
        if self.quantity(line) > 0 {
            self.0.entry(line).or_default().carry(self.1.entry(line).or_default());
        }
    }

    /// Puts it back.
    pub(super) fn back(&mut self, line: &'static str) {
        if self.saved(line) > 0 {
            self.1.entry(line).or_default().carry(self.0.entry(line).or_default());
        }
    }

    /// Removes what is aside of a line.
    pub(super) fn remove_saved(&mut self, line: &'static str) {
        let pieces = self.1.entry(line).or_default();
        pieces.taken_out.extend(pieces.there());
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
        for (ours, theirs) in [(&mut self.0, &other.0), (&mut self.1, &other.1)] {
            for (line, theirs) in theirs {
                ours.entry(line).or_default().merge(theirs);
            }
        }
    }
}
