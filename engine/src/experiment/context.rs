//! What assignments are made from.

use super::Feature;
use crate::targeting::{is_true, text};
use crate::wire::{Json, Map};

crate::record! {
    /// Who asks, and under which circumstances.
    pub struct Context {
        /// What is known of who asks.
        pub attributes: Option<Json> = "attributes",
        /// False when there are no experiments at all.
        pub enabled: Option<bool> = "enabled",
        /// True when only forced variations count.
        pub qa_mode: Option<bool> = "qaMode",
        /// The page's address; `?KEY=1` in it forces variation 1 of the experiment `KEY`.
        pub url: Option<String> = "url",
        /// Forced variations by the experiment's key.
        pub forced_variations: Map<u32> = "forcedVariations",
        /// Lists that conditions name, by id.
        pub saved_groups: Option<Json> = "savedGroups",
        /// Features by key.
        pub features: Map<Feature> = "features",
    }
}

impl Context {
    /// The attributes; `null` when nothing is known.
    #[must_use]
    pub fn attributes(&self) -> &Json {
        self.attributes.as_ref().unwrap_or(&Json::Null)
    }

    /// The saved groups; `null` when there are none.
    #[must_use]
    pub fn groups(&self) -> &Json {
        self.saved_groups.as_ref().unwrap_or(&Json::Null)
    }

    /// The variation that the address forces for `key`, among `count`.
    pub(super) fn forced_by_address(&self, key: &str, count: usize) -> Option<usize> {
        let (_, query) = self.url.as_deref()?.split_once('?')?;
        let query = query.split('#').next()?;
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        let (_, variation) = pairs.find(|(name, _)| *name == key)?;
        variation.parse().ok().filter(|variation| *variation < count)
    }
}

/// The value of an attribute to hash, `id` if none is named; `None` when it is empty.
pub(super) fn attribute(context: &Context, name: Option<&str>) -> Option<String> {
    let value = context.attributes().get(name.unwrap_or("id")).filter(|value| is_true(value))?;
    text(value).filter(|text| !text.is_empty())
}
