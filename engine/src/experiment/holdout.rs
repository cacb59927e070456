//! Shoppers who never see a prompt, so that the worth of all prompts together can be told.

use super::{hash, Exposure, Share};

/// A permanent share of shoppers who see no prompt at all.
#[derive(Clone, Debug, PartialEq)]
pub struct Holdout {
    /// Names it; the seed of its hash.
    pub id: String,
    /// How many of all shoppers.
    pub share: Share,
}

impl Holdout {
    /// True when the visitor is one of them, by version 2 of the hash.
    #[must_use]
    pub fn has(&self, visitor: &str) -> bool {
        hash(&self.id, visitor, 2).is_some_and(|bucket| bucket < self.share)
    }

    /// What is to be logged of a visitor who would have seen a prompt.
    #[must_use]
    pub fn exposure(&self, held: bool) -> Exposure {
        let (arm, propensity) = if held { ("holdout", self.share) } else { ("rest", self.share.rest()) };
        Exposure { experiment: self.id.clone(), arm: arm.into(), propensity }
    }
}
