//! An experiment as GrowthBook writes it.

use super::{BucketRange, Filter, ListedNamespace, Prerequisite, Share};
use crate::targeting::Condition;
use crate::wire::Json;

crate::record! {
    /// An experiment, and who may be in it.
    pub struct Definition {
        /// Names it; the seed of its hash if there is no other.
        pub key: String = "key",
        /// What is compared; the first is the control.
        pub variations: Vec<Json> = "variations",
        /// How they share those who are in. Equal when absent.
        pub weights: Vec<Share> = "weights",
        /// The share of shoppers who are in. All when absent.
        pub coverage: Option<Share> = "coverage",
        /// The buckets of each variation, in place of weights and coverage.
        pub ranges: Vec<BucketRange> = "ranges",
        /// What buckets are drawn in.
        pub seed: Option<String> = "seed",
        /// The attribute that is hashed. `id` when absent.
        pub hash_attribute: Option<String> = "hashAttribute",
        /// The version of the hash. 1 when absent.
        pub hash_version: Option<u32> = "hashVersion",
        /// Filters; with them, the namespace does not count.
        pub filters: Vec<Filter> = "filters",
        /// The part of a namespace that it takes.
        pub namespace: Option<ListedNamespace> = "namespace",
        /// Who may be in.
        pub condition: Option<Condition> = "condition",
        /// Features that must have a value.
        pub parent_conditions: Vec<Prerequisite> = "parentConditions",
        /// False when it is over, or not begun.
        pub active: Option<bool> = "active",
        /// The variation for all who are in.
        pub force: Option<u32> = "force",
        /// What is said of the variations.
        pub meta: Vec<VariationMeta> = "meta",
        /// What people call it.
        pub name: Option<String> = "name",
        /// Which phase it is in.
        pub phase: Option<String> = "phase",
    }
}

crate::record! {
    /// What is said of a variation.
    pub struct VariationMeta {
        /// Its name in exposures. Its place when absent.
        pub key: Option<String> = "key",
        /// What people call it.
        pub name: Option<String> = "name",
        /// True when who is in it is taken as not being in the experiment.
        pub passthrough: Option<bool> = "passthrough",
    }
}
