//! Filters: the newer form of namespaces.

use super::context::attribute;
use super::{hash, BucketRange, Context};

crate::record! {
    /// Keeps out whoever's bucket lies in none of the ranges.
    pub struct Filter {
        /// What the bucket is drawn in.
        pub seed: String = "seed",
        /// The ranges that are let in.
        pub ranges: Vec<BucketRange> = "ranges",
        /// The attribute that is hashed. `id` when absent.
        pub attribute: Option<String> = "attribute",
        /// The version of the hash. 2 when absent.
        pub hash_version: Option<u32> = "hashVersion",
    }
}

impl Filter {
    /// True when the filter lets the shopper in; without the attribute it lets in nobody.
    #[must_use]
    pub fn passes(&self, context: &Context) -> bool {
        attribute(context, self.attribute.as_deref()).is_some_and(|value| {
            let bucket = hash(&self.seed, &value, self.hash_version.unwrap_or(2));
            bucket.is_some_and(|bucket| self.ranges.iter().any(|range| range.has(bucket)))
        })
    }
}
