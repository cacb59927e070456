//! What was shown and how it was met: the one memory that caps are counted in.

use crate::time::{Duration, Time};

crate::choice! {
    /// What became of a prompt.
    pub enum LedgerWhat {
        /// It appeared.
        Shown = "shown",
        /// It was closed or declined.
        Closed = "closed",
        /// It was taken.
        Accepted = "accepted",
        /// The shop said it elsewhere: by mail, by message.
        Told = "told",
        /// No prompt, but an order: after it nothing is shown in the same visit.
        Ordered = "ordered",
    }
}

impl LedgerWhat {
    /// True when the shopper got to see it, here or elsewhere.
    #[must_use]
    pub fn is_showing(self) -> bool {
        matches!(self, Self::Shown | Self::Told)
    }
}

crate::record! {
    /// One line of the ledger.
    #[derive(Eq, PartialOrd, Ord)]
    pub struct LedgerEntry {
        /// When.
        pub at: Time = "at",
        /// Which prompt, or order.
        pub id: String = "id",
        /// What became of it.
        pub what: LedgerWhat = "what",
        /// Where the shop told it.
        #[cfg(feature = "insight")]
        pub channel: Option<String> = "channel",
    }
}

/// A set of entries that only grows, until they are too old to matter. Joining two ledgers is
/// the union, so tabs may write apart from each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    entries: Vec<LedgerEntry>,
}

/// Entries older than this count for nothing. Longer than any sensible `closedFor`.
const KEPT: Duration = Duration::seconds(180 * 24 * 3600);
/// Most entries kept; at three prompts a day this is more than [`KEPT`] can hold.
const MOST: usize = 2000;

impl Ledger {
    /// All entries, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[LedgerEntry] {
        &self.entries
    }

    /// Adds what became of a prompt.
    pub fn note(&mut self, at: Time, id: &str, what: LedgerWhat) {
        self.join(&[LedgerEntry {
            at,
            id: id.into(),
            what,
            #[cfg(feature = "insight")]
            channel: None,
        }]);
    }

    /// Adds the entries of another ledger.
    pub fn join(&mut self, entries: &[LedgerEntry]) {
        for entry in entries {
            if let Err(place) = self.entries.binary_search(entry) {
                self.entries.insert(place, entry.clone());
            }
        }
        let newest = self.entries.last().map_or(Time(0), |entry| entry.at);
        let too_many = self.entries.len().saturating_sub(MOST);
        let old = self.entries.iter().take_while(|entry| newest.since(entry.at) > KEPT).count();
        self.entries.drain(..old.max(too_many));
    }

    /// Forgets what was up to then.
    pub fn forget_until(&mut self, until: Time) {
        self.entries.retain(|entry| entry.at > until);
    }

    /// The last time that one of `whats` became of the prompt `id`.
    #[must_use]
    pub fn last(&self, id: &str, whats: &[LedgerWhat]) -> Option<&LedgerEntry> {
        self.entries.iter().rev().find(|entry| entry.id == id && whats.contains(&entry.what))
    }

    /// How many prompts appeared, or were told of elsewhere, since `start`.
    #[must_use]
    pub fn shown_since(&self, start: Time) -> u32 {
        let shown = |entry: &&LedgerEntry| entry.what.is_showing() && entry.at >= start;
        self.entries.iter().filter(shown).count() as u32
    }

    /// True when an order was placed since `start`.
    #[must_use]
    pub fn ordered_since(&self, start: Time) -> bool {
        self.entries.iter().any(|entry| entry.what == LedgerWhat::Ordered && entry.at >= start)
    }
}
