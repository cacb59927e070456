//! Experiments: who is in which arm, by nothing but names and hashes, so that every tab, module and tool says the same.
//!
//! Buckets, ranges and assignment are those of GrowthBook (specification 0.8.0), held by its published cases. Its shares
//! are floats; here they are exact decimals, so where a sum of weights is no binary fraction, a shopper whose bucket is
//! the sum itself falls into the range that begins there.

mod assignment;
mod bucket_range;
mod compile;
mod context;
mod definition;
mod exposure;
mod feature;
mod filter;
mod hash;
mod holdout;
mod namespace;
mod prerequisite;
mod share;
mod trial;

pub use assignment::Assignment;
pub use bucket_range::{bucket_ranges, choose_variation, equal_weights, BucketRange};
pub use context::Context;
pub use definition::{Definition, VariationMeta};
pub use exposure::Exposure;
pub use feature::{Feature, FeatureResult, FeatureRule, Source};
pub use filter::Filter;
pub use hash::hash;
pub use holdout::Holdout;
pub use namespace::{ListedNamespace, Namespace};
pub use prerequisite::Prerequisite;
pub use share::Share;
pub use trial::{Arm, Drawn, Trial, CONTROL};
