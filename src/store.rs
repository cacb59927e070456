//! Records in `localStorage`. A browser that refuses to store is an ordinary answer.

use cartkeep_engine::event::StoredRecord;
use web_sys::Storage;

/// All keys start with this.
pub(crate) const PREFIX: &str = "cartkeep:";

/// The records of this shop on this device.
#[derive(Debug)]
pub(crate) struct Store {
    storage: Option<Storage>,
}

impl Store {
    /// Opens the storage. Where it is blocked, the getter throws.
    pub(crate) fn open() -> Self {
        Self { storage: web_sys::window().and_then(|window| window.local_storage().ok().flatten()) }
    }

    /// False when nothing can be kept here.
    pub(crate) fn works(&self) -> bool {
        self.storage.as_ref().is_some_and(|storage| storage.length().is_ok())
    }

    /// Every record, ordered by key.
    pub(crate) fn records(&self) -> Vec<StoredRecord> {
        let Some(storage) = &self.storage else { return Vec::new() };
        let mut records = Vec::new();
        for index in 0..storage.length().unwrap_or(0) {
            let key = storage.key(index).ok().flatten().filter(|key| key.starts_with(PREFIX));
            let content = key.as_ref().and_then(|key| storage.get_item(key).ok().flatten());
            if let (Some(key), Some(content)) = (key, content) {
                records.push(StoredRecord { key, content });
            }
        }
        // No two have the same key, so the smaller sort will do.
        records.sort_unstable_by(|left, right| left.key.cmp(&right.key));
        records
    }

    /// Keeps a record; false when the storage is full or blocked.
    pub(crate) fn set(&self, key: &str, content: &str) -> bool {
        self.storage.as_ref().is_some_and(|storage| storage.set_item(key, content).is_ok())
    }

    /// Forgets a record; false when the storage is blocked.
    pub(crate) fn delete(&self, key: &str) -> bool {
        self.storage.as_ref().is_some_and(|storage| storage.remove_item(key).is_ok())
    }
}
