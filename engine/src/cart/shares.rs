//! How many of a line there are: what each replica put in, and what of it is gone again.

use super::stamp::Stamp;
use super::ReplicaId;

/// What one replica put in. Both numbers only ever grow, so the higher one is the newer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Share {
    /// Who put it in.
    pub(super) replica: ReplicaId,
    /// How many it put in. Only that replica raises this.
    pub(super) produced: u32,
    /// How many of those are taken out again. Every replica raises this, by pieces it has seen.
    pub(super) consumed: u32,
}

impl Share {
    fn left(self) -> u32 {
        self.produced.saturating_sub(self.consumed)
    }
}

/// Nobody's share: its `consumed` is the day on which the line was last emptied.
const NOBODY: ReplicaId = ReplicaId(0);

/// Most shares of one line that are used up and still remembered.
pub(super) const MAX_SPENT: usize = 32;

/// The shares of one line, ordered by replica.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shares(pub(super) Vec<Share>);

impl Shares {
    /// How many are left of all.
    pub(super) fn total(&self) -> u32 {
        self.0.iter().fold(0, |sum, share| sum.saturating_add(share.left()))
    }

    /// `replica` puts in so many.
    pub(super) fn produce(&mut self, replica: ReplicaId, quantity: u32) {
        let share = self.share(replica);
        share.produced = share.produced.saturating_add(quantity);
    }

    /// `replica` takes out so many: its own first, then those of others in their order. A piece
    /// that two replicas take apart from each other is gone once.
    pub(super) fn consume(&mut self, replica: ReplicaId, mut quantity: u32) {
        for own in [true, false] {
            for share in &mut self.0 {
                if !own || share.replica == replica {
                    let part = share.left().min(quantity);
                    share.consumed += part;
                    quantity -= part;
                }
            }
        }
    }

    /// The day on which the line was last emptied; 0 if that was not noted.
    pub(super) fn emptied(&self) -> u32 {
        self.0.first().filter(|share| share.replica == NOBODY).map_or(0, |share| share.consumed)
    }

    /// Notes that the line was emptied on `day`. Days only ever grow, too.
    pub(super) fn note_emptied(&mut self, day: u32) {
        let share = self.share(NOBODY);
        share.consumed = share.consumed.max(day);
    }

    /// Forgets the oldest shares that are used up, where there are too many of them.
    pub(super) fn forget_spent(&mut self) {
        let spent = |share: &Share| share.left() == 0 && share.replica != NOBODY;
        let mut extra = self.0.iter().filter(|share| spent(share)).count().saturating_sub(MAX_SPENT);
        let mut place = 0;
        while extra > 0 {
            if spent(&self.0[place]) {
                self.0.remove(place);
                extra -= 1;
            } else {
                place += 1;
            }
        }
    }

    /// Learns what another replica knows of the same epoch.
    pub(super) fn join(&mut self, other: &Self) {
        for theirs in &other.0 {
            let ours = self.share(theirs.replica);
            ours.produced = ours.produced.max(theirs.produced);
            ours.consumed = ours.consumed.max(theirs.consumed);
        }
    }

    /// Takes over what is left of `from`, which counts since `epoch`, each share under its name on this side.
    ///
    /// A share's numbers stay what they were, so whoever takes over the same pieces writes the same. Pieces of
    /// it that were taken out over there since the last time count as taken out here. They can't be told from
    /// those that somebody takes out here at that moment; where both happen, a piece too many is left, never
    /// one too few.
    pub(super) fn receive(&mut self, from: &Self, epoch: Stamp) {
        for theirs in &from.0 {
            if theirs.left() > 0 {
                let ours = self.share(theirs.replica.carried(epoch));
                let gone = theirs.consumed.saturating_sub(ours.produced);
                ours.consumed = ours.consumed.saturating_add(gone);
                ours.produced = ours.produced.max(theirs.produced);
            }
        }
    }

    /// The share of `replica`, an empty one if it had none.
    fn share(&mut self, replica: ReplicaId) -> &mut Share {
        let place = self.0.partition_point(|share| share.replica < replica);
        if self.0.get(place).is_none_or(|share| share.replica != replica) {
            self.0.insert(place, Share { replica, produced: 0, consumed: 0 });
        }
        &mut self.0[place]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ReplicaId = ReplicaId(1);
    const B: ReplicaId = ReplicaId(2);
    const C: ReplicaId = ReplicaId(3);

    fn left(shares: &Shares) -> Vec<u32> {
        shares.0.iter().map(|share| share.left()).collect()
    }

    #[test]
    fn takes_its_own_first_and_then_in_order() {
        let mut shares = Shares::default();
        for replica in [C, A, B] {
            shares.produce(replica, 2);
        }
        for (quantity, expected) in [(1, [2, 1, 2]), (2, [1, 0, 2]), (2, [0, 0, 1]), (9, [0, 0, 0])] {
            shares.consume(B, quantity);
            assert_eq!(left(&shares), expected);
        }
    }

    #[test]
    fn one_without_a_share_takes_from_the_others() {
        let mut shares = Shares::default();
        shares.produce(A, 2);
        shares.consume(C, 1);
        assert_eq!(left(&shares), [1]);
        Shares::default().consume(C, 1);
    }
}
