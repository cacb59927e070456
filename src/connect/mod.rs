//! What other tools on the page say, in their own words.

pub(crate) mod ga4;
