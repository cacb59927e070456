//! What is kept on the device. Every record has one writer, this page: what counts is the join
//! of all of them, so nothing is lost when two tabs write at once.

use super::remote::ShopBehind;
use super::welcome::LastPage;
use super::Engine;
use crate::attention::{Mark, Visits};
use crate::cart::{Cart, RecordError, ReplicaId};
use crate::effect::Effect;
use crate::event::{DestinationSet, Item, RecordChanged, RecordsFound, Started, StoredRecord};
use crate::policy::{Ledger, LedgerEntry};
use crate::time::{Duration, Time};
use crate::wire::Wire;

/// Keys of carts start with this; the replica's id follows.
const CART: &str = "cartkeep:cart:";
/// Keys of memories start with this; the replica's id follows.
const MEMORY: &str = "cartkeep:memory:";
/// Version of the memory's form.
const VERSION: u32 = 1;

/// The destination that was chosen, and when: the last choice wins.
#[derive(Clone, Debug, Default)]
pub(super) struct ChosenPlace {
    pub(super) at: Time,
    pub(super) place: Option<DestinationSet>,
}

crate::record! {
    /// Everything that is kept beside the cart.
    pub struct Memory {
        /// Version of this form.
        pub version: u32 = "v",
        /// When the destination was chosen.
        pub place_at: Option<Time> = "placeAt",
        /// The destination that was chosen.
        pub place: Option<DestinationSet> = "place",
        /// What was shown and how it was met.
        pub ledger: Vec<LedgerEntry> = "ledger",
        /// Visits and engaged time.
        pub visits: Vec<Mark> = "visits",
        /// Until when everything measured is forgotten, in the records of other tabs, too.
        pub forgot: Option<Time> = "forgot",
        /// The visitor's id in experiments.
        pub visitor: Option<String> = "visitor",
        /// When the list below was made.
        pub behind_at: Option<Time> = "behindAt",
        /// What other devices have changed, and the shop's cart not yet; the quantity is what it had.
        pub behind: Vec<Item> = "behind",
        /// When the page below was seen.
        pub last_at: Option<Time> = "lastAt",
        /// Where the shopper was last, once that may be measured.
        pub last: Option<String> = "last",
    }
}

impl Engine {
    pub(super) fn started(&mut self, started: &Started, effects: &mut Vec<Effect>) {
        self.device.seed = started.seed;
        self.device.replica = ReplicaId::drawn(self.now, started.seed);
        self.device.shop_offset = started.shop_offset;
        self.device.shop_hint.clone_from(&started.shop_hint);
        self.device.country_hint.clone_from(&started.country_hint);
        self.device.touch = started.touch;
        self.said.gpc = started.gpc == Some(true);
        self.consent = self.said.together();
        #[cfg(feature = "insight")]
        self.trials.forced.clone_from(&started.forced);
        self.device.storage = started.storage;
        self.device.ledger_readable = true;
        self.cart = Cart::new(self.device.replica);
        self.dirty.views = true;
        let taken = self.join_all(&started.records, effects);
        self.cart.compact();
        self.take_over(&taken, effects);
    }

    /// What the start did not wait for is treated as what it found.
    pub(super) fn records_found(&mut self, found: &RecordsFound, effects: &mut Vec<Effect>) {
        let taken = self.join_all(&found.records, effects);
        self.take_over(&taken, effects);
        self.dirty.views = true;
    }

    /// Another tab wrote or deleted a record.
    pub(super) fn record_changed(&mut self, record: &RecordChanged, effects: &mut Vec<Effect>) {
        match &record.content {
            Some(content) => {
                let forgot = self.forgot;
                self.join(&record.key, content, effects);
                self.dirty.views = true;
                if self.forgot > forgot {
                    self.consent_withdrawn();
                    self.dirty.memory = true;
                }
            }
            // Another tab took this page's record over, or the storage was cleared, which is told of what all keys begin with;
            // what this page knows is still true.
            None => {
                self.dirty.cart |= self.cart_key().starts_with(&record.key) && !self.cart.is_bare();
                self.dirty.memory |= self.memory_key().starts_with(&record.key);
            }
        }
    }

    /// Wishes to store what changed.
    pub(super) fn store(&mut self, effects: &mut Vec<Effect>) {
        if std::mem::take(&mut self.dirty.cart) {
            effects.push(Effect::Store { key: self.cart_key(), content: self.cart.to_record() });
        }
        if std::mem::take(&mut self.dirty.memory) {
            effects.push(Effect::Store { key: self.memory_key(), content: self.memory().to_json() });
        }
    }

    /// Forgets everything measured, here, in storage and in other tabs; the chosen destination stays.
    pub(super) fn forget_visits(&mut self) {
        let nothing = self.visits == Visits::default() && self.ledger == Ledger::default();
        if !nothing {
            // Later than before, also by a clock that was set back: others tell a new withdrawal by it.
            self.forgot = self.forgot.map(|before| before.after(Duration(1))).max(Some(self.now));
            self.visits = Visits::default();
            self.ledger = Ledger::default();
            self.last = LastPage::default();
            self.dirty.memory = true;
        }
    }

    pub(super) fn memory(&self) -> Memory {
        let place = self.place.place.clone();
        Memory {
            version: VERSION,
            place_at: place.is_some().then_some(self.place.at),
            place,
            ledger: self.ledger.entries().to_vec(),
            visits: self.visits.marks().to_vec(),
            forgot: self.forgot,
            visitor: self.visitor.clone(),
            behind_at: self.behind.at,
            behind: self.behind.lines.clone(),
            last_at: self.last.at,
            last: self.last.path.clone(),
        }
    }

    /// Joins stored records; the keys of those that could be.
    fn join_all<'a>(&mut self, records: &'a [StoredRecord], effects: &mut Vec<Effect>) -> Vec<&'a String> {
        let mut taken = Vec::new();
        for record in records {
            if self.join(&record.key, &record.content, effects) {
                self.dirty.cart |= record.key.starts_with(CART);
                self.dirty.memory |= record.key.starts_with(MEMORY);
                taken.push(&record.key);
            }
        }
        taken
    }

    /// Stores what was joined under this page's own keys, then deletes what it was joined from. A tab that still lives and
    /// sees its record gone writes it again.
    fn take_over(&mut self, taken: &[&String], effects: &mut Vec<Effect>) {
        self.store(effects);
        let own = [self.cart_key(), self.memory_key()];
        for &key in taken {
            // Of two copies of a record, one may be readable and the other not.
            if !own.contains(key) && !self.device.unreadable.contains(key) {
                effects.push(Effect::Delete { key: key.clone() });
            }
        }
    }

    /// Joins a stored record; false when it is none of ours or can't be read, which is reported once.
    fn join(&mut self, key: &str, content: &str, effects: &mut Vec<Effect>) -> bool {
        let read = if key.starts_with(CART) {
            Cart::from_record(content, self.device.replica).map(|cart| self.cart.merge(&cart))
        } else if key.starts_with(MEMORY) {
            self.join_memory(content)
        } else {
            return false;
        };
        if let Err(error) = read {
            if !self.device.unreadable.iter().any(|known| known == key) {
                self.device.unreadable.push(key.into());
                effects.push(Effect::Unreadable { key: key.into(), why: error.word() });
            }
        }
        read.is_ok()
    }

    fn join_memory(&mut self, content: &str) -> Result<(), RecordError> {
        let (memory, problems) = Memory::from_json(content);
        let memory = match memory {
            Some(memory) if memory.version == VERSION && problems.is_empty() => memory,
            memory => {
                self.device.ledger_readable = false;
                let other = memory.is_some_and(|memory| memory.version != VERSION);
                return Err(if other { RecordError::Version } else { RecordError::Content });
            }
        };
        self.ledger.join(&memory.ledger);
        self.visits.join(&memory.visits);
        // Of two ids, drawn by two tabs at once, both take the lower one; one from before all was forgotten does not count.
        let newer = memory.forgot.cmp(&self.forgot);
        let lower = memory.visitor.is_some() && (self.visitor.is_none() || memory.visitor < self.visitor);
        if newer.is_gt() || newer.is_eq() && lower {
            self.visitor = memory.visitor;
        }
        self.forgot = self.forgot.max(memory.forgot);
        if let Some(forgot) = self.forgot {
            self.ledger.forget_until(forgot);
            self.visits.forget_until(forgot);
        }
        if memory.behind_at >= self.behind.at {
            self.behind = ShopBehind { at: memory.behind_at, lines: memory.behind, told: self.behind.told };
        }
        if memory.last_at > self.last.at {
            self.last = LastPage { at: memory.last_at, path: memory.last };
        }
        if self.last.at <= self.forgot {
            self.last = LastPage::default();
        }
        let at = memory.place_at.unwrap_or_default();
        if memory.place.is_some() && at >= self.place.at {
            self.place = ChosenPlace { at, place: memory.place };
        }
        Ok(())
    }

    pub(super) fn cart_key(&self) -> String {
        [CART, &self.device.replica.text()].concat()
    }

    pub(super) fn memory_key(&self) -> String {
        [MEMORY, &self.device.replica.text()].concat()
    }
}
