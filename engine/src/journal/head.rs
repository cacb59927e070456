//! The first line of a session.

use crate::config::ConfigHash;

/// Version of the journal's form. A reader refuses what it does not know.
pub const VERSION: u32 = 1;

crate::record! {
    /// What must be known to replay a session.
    pub struct Head {
        /// Version of the form.
        pub version: u32 = "v",
        /// Version of the engine that wrote it.
        pub engine: String = "engine",
        /// The configuration that was in force.
        pub config: ConfigHash = "config",
        /// Number that all chance came from.
        pub seed: i64 = "seed",
    }
}
