//! The cart, kept by every tab and device on its own and joined without a referee.
//!
//! What is shown is the join of all replicas, in any order, any number of times. Per line,
//! setting a quantity begins an epoch, and the latest one wins; within an epoch every replica
//! counts what it put in, and all count what of it was taken out again. So nothing that was put
//! in is lost to somebody else's removing, and nothing that is gone comes back.

#[cfg(feature = "pricing")]
mod account;
mod aside;
mod attributes;
mod code;
mod compact;
mod edit;
mod line_key;
mod line_state;
pub mod link;
mod observe;
mod record;
mod replica;
mod shares;
mod stamp;
#[cfg(test)]
mod tests;

#[cfg(feature = "pricing")]
pub use account::AccountRule;
pub use attributes::Attributes;
#[cfg(any(test, feature = "tooling"))]
pub(crate) use code::Seal;
pub use line_key::LineKey;
pub use observe::wanted;
pub use record::RecordError;
#[cfg(feature = "insight")]
pub(crate) use replica::mix;
pub use replica::ReplicaId;

use line_state::LineState;
use stamp::{Clock, Stamp};

/// Most pieces of one line.
pub const MAX_QUANTITY: u32 = 9999;

/// Most lines that a replica puts into its cart, or takes from a link; further ones are left out.
pub const MAX_LINES: usize = 500;

/// One replica's state: all that this tab knows.
#[derive(Clone, Debug)]
pub struct Cart {
    me: ReplicaId,
    clock: Clock,
    /// What is in the cart, ordered by key.
    lines: Vec<(LineKey, LineState)>,
    /// What is put aside for later, in the same order.
    saved: Vec<(LineKey, LineState)>,
}

/// One line as it is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'a> {
    /// What it is.
    pub key: &'a LineKey,
    /// How many; at least one.
    pub quantity: u32,
    /// What else is known of it.
    pub attributes: &'a Attributes,
    /// When it was put in.
    born: &'a Stamp,
}

impl Cart {
    /// An empty cart that `me` will write.
    #[must_use]
    pub fn new(me: ReplicaId) -> Self {
        Self { me, clock: Clock::default(), lines: Vec::new(), saved: Vec::new() }
    }

    /// What is in the cart, in the order it was first put in.
    #[must_use]
    pub fn lines(&self) -> Vec<Line<'_>> {
        seen(&self.lines)
    }

    /// How many of one line.
    #[must_use]
    pub fn quantity(&self, key: &LineKey) -> u32 {
        self.find(key).map_or(0, |index| self.lines[index].1.quantity())
    }

    /// How many pieces in all.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.lines.iter().fold(0, |sum, (_, line)| sum.saturating_add(line.quantity()))
    }

    /// True when nothing is in the cart.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// Learns all that another replica knows.
    pub fn merge(&mut self, other: &Self) {
        self.clock = self.clock.max(other.clock);
        self.join(&other.lines);
        self.turn();
        self.join(&other.saved);
        self.turn();
    }

    /// Lines that are new here come to the end and are put in order at once: one by one, each would move
    /// all that come after it.
    fn join(&mut self, others: &[(LineKey, LineState)]) {
        let known = self.lines.len();
        for (key, theirs) in others {
            let index = match find(&self.lines[..known], key) {
                Ok(index) => index,
                Err(_) => {
                    let end = self.lines.len();
                    self.insert(end, key.clone());
                    end
                }
            };
            self.lines[index].1.join(theirs);
        }
        self.lines.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    }

    /// How many there are of each line, gone ones included, by key.
    pub(crate) fn quantities(&self) -> impl Iterator<Item = (&LineKey, u32)> {
        self.lines.iter().map(|(key, line)| (key, line.quantity()))
    }

    /// What is known of `key`; a blank line if that is nothing.
    fn line(&mut self, key: &LineKey) -> &mut LineState {
        let index = match self.find(key) {
            Ok(index) => index,
            Err(index) => {
                self.insert(index, key.clone());
                index
            }
        };
        &mut self.lines[index].1
    }

    /// A blank line. Never inlined: it is a long row of zeros.
    #[inline(never)]
    fn insert(&mut self, index: usize, key: LineKey) {
        self.lines.insert(index, (key, LineState::default()));
    }

    fn find(&self, key: &LineKey) -> Result<usize, usize> {
        find(&self.lines, key)
    }
}

fn find(lines: &[(LineKey, LineState)], key: &LineKey) -> Result<usize, usize> {
    lines.binary_search_by(|(other, _)| other.cmp(key))
}

/// Lines as they are seen, the one that was put in first at the start.
fn seen(lines: &[(LineKey, LineState)]) -> Vec<Line<'_>> {
    let mut seen: Vec<Line<'_>> = Vec::new();
    for (key, line) in lines {
        let quantity = line.quantity();
        if quantity > 0 {
            seen.push(Line { key, quantity, attributes: &line.attributes, born: &line.born });
        }
    }
    // Lines born at once, which only a record can claim, come in the order of their keys.
    seen.sort_unstable_by_key(|line| (line.born, line.key));
    seen
}
