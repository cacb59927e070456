//! What `localStorage` is for tabs in processes of their own: each sees what it wrote itself at once, and what others wrote a
//! moment later.

use std::collections::BTreeMap;

/// The start of the keys of memories.
pub(crate) const MEMORY: &str = "cartkeep:memory:";

struct Write {
    by: usize,
    /// When others see it.
    seen: i64,
    key: String,
    content: Option<String>,
}

#[derive(Default)]
pub(crate) struct Storage {
    /// What all see.
    common: BTreeMap<String, String>,
    writes: Vec<Write>,
    pub(crate) blocked: bool,
}

impl Storage {
    /// A tab writes or deletes a record; false where that is forbidden.
    pub(crate) fn write(&mut self, by: usize, seen: i64, key: &str, content: Option<String>) -> bool {
        if !self.blocked {
            self.writes.push(Write { by, seen, key: key.into(), content });
        }
        !self.blocked
    }

    /// Lets time pass. The browser puts writes into one order, that of the time when they were made.
    pub(crate) fn settle(&mut self, now: i64) {
        let settled = self.writes.iter().take_while(|write| write.seen <= now).count();
        for write in self.writes.drain(..settled) {
            apply(write.key, write.content, &mut self.common);
        }
    }

    /// What a tab wrote, everybody sees from now on: it has ended.
    pub(crate) fn flush(&mut self, by: usize, now: i64) {
        self.writes.iter_mut().filter(|write| write.by == by).for_each(|write| write.seen = now);
        self.settle(now);
    }

    /// All records, as a tab sees them.
    pub(crate) fn records(&self, tab: usize, now: i64) -> BTreeMap<String, String> {
        let mut records = BTreeMap::new();
        if !self.blocked {
            records.clone_from(&self.common);
            for write in self.writes.iter().filter(|write| write.by == tab || write.seen <= now) {
                apply(write.key.clone(), write.content.clone(), &mut records);
            }
        }
        records
    }

    /// Somebody else writes, for all to see.
    pub(crate) fn put(&mut self, key: &str, content: String) {
        self.common.insert(key.into(), content);
    }

    pub(crate) fn clear(&mut self) {
        self.common.clear();
        self.writes.clear();
    }
}

fn apply(key: String, content: Option<String>, records: &mut BTreeMap<String, String>) {
    match content {
        Some(content) => records.insert(key, content),
        None => records.remove(&key),
    };
}
