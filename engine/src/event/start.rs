//! What is known when the engine starts.

#[cfg(feature = "insight")]
use crate::wire::Map;

crate::record! {
    /// The world as the engine finds it.
    pub struct Started {
        /// Number that all of this page's chance comes from.
        pub seed: i64 = "seed",
        /// Minutes that clocks of the shop are ahead of UTC.
        pub shop_offset: i32 = "shopOffset",
        /// Country that the shop's page names, ISO 3166-1 alpha-2.
        pub shop_hint: Option<String> = "shopHint",
        /// Country that the device's time zone suggests, or its language.
        pub country_hint: Option<String> = "countryHint",
        /// Arms of experiments that the page's address forces, by the experiment's id, while the page is inspected.
        #[cfg(feature = "insight")]
        pub forced: Map<String> = "forced",
        /// True when the main pointer is a finger.
        pub touch: bool = "touch",
        /// False when the browser refuses to store; what is shown then must not depend on a memory.
        pub storage: bool = "storage",
        /// True when the browser sends Global Privacy Control.
        pub gpc: Option<bool> = "gpc",
        /// The records found in storage, ordered by key.
        pub records: Vec<StoredRecord> = "records",
    }
}

crate::record! {
    /// One stored record.
    pub struct StoredRecord {
        /// Its key.
        pub key: String = "key",
        /// Its content.
        pub content: String = "content",
    }
}

crate::record! {
    /// Another tab stored or deleted a record.
    pub struct RecordChanged {
        /// Its key.
        pub key: String = "key",
        /// Its content; absent when it was deleted.
        pub content: Option<String> = "content",
    }
}

crate::record! {
    /// Records were found only after the start.
    pub struct RecordsFound {
        /// They.
        pub records: Vec<StoredRecord> = "records",
    }
}

crate::record! {
    /// The cart of another device came in.
    pub struct ReplicaReceived {
        /// The record of its cart, as that device stores it.
        pub content: String = "content",
    }
}
