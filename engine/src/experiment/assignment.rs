//! Who gets which variation.

use super::context::attribute;
use super::prerequisite::{judge, Met};
use super::{bucket_ranges, choose_variation, hash, Context, Definition, Share};
use crate::wire::{write_number, Json};

/// What an experiment says of a shopper.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// The place of the variation; the control's for those who are not in the experiment.
    pub variation: usize,
    /// Its value; `null` without variations.
    pub value: Json,
    /// Its name.
    pub key: String,
    /// True when the shopper is in the experiment.
    pub in_experiment: bool,
    /// True when chance decided: only then may it count for statistics.
    pub hash_used: bool,
    /// The attribute that was hashed.
    pub hash_attribute: String,
    /// Its value; empty when there was none.
    pub hash_value: String,
    /// Where the shopper lies.
    pub bucket: Option<Share>,
    /// True when the variation is no part of the experiment.
    pub passthrough: bool,
}

impl Assignment {
    /// Assigns a variation, by the steps of GrowthBook's `run`.
    #[must_use]
    pub fn of(definition: &Definition, context: &Context) -> Self {
        Self::within(definition, context, &[])
    }

    /// Like [`Self::of`], while the features `within` are being evaluated.
    pub(super) fn within(definition: &Definition, context: &Context, within: &[&str]) -> Self {
        let count = definition.variations.len();
        let out = || Self::new(definition, context, None);
        let forced = |variation| Self::new(definition, context, Some(variation));
        if count < 2 || context.enabled == Some(false) {
            return out();
        }
        let by_page = context.forced_by_address(&definition.key, count);
        let by_key = || context.forced_variations.get(&definition.key).map(|place| *place as usize);
        if let Some(variation) = by_page.or_else(by_key) {
            return forced(variation);
        }
        let active = definition.active != Some(false);
        let Some(value) = attribute(context, definition.hash_attribute.as_deref()).filter(|_| active) else {
            return out();
        };
        let let_in = if definition.filters.is_empty() {
            definition.namespace.as_ref().is_none_or(|namespace| namespace.0.has(&value))
        } else {
            definition.filters.iter().all(|filter| filter.passes(context))
        };
        let targeted = definition.condition.as_ref();
        let targeted =
            targeted.is_none_or(|condition| condition.holds_with(context.attributes(), context.groups()));
        if !let_in || !targeted || judge(&definition.parent_conditions, context, within) != Met::Yes {
            return out();
        }
        let seed = definition.seed.as_ref().filter(|seed| !seed.is_empty()).unwrap_or(&definition.key);
        let Some(bucket) = hash(seed, &value, definition.hash_version.unwrap_or(1)) else {
            return out();
        };
        let variation = if definition.ranges.is_empty() {
            let coverage = definition.coverage.unwrap_or(Share::ALL);
            choose_variation(bucket, &bucket_ranges(count, coverage, &definition.weights))
        } else {
            choose_variation(bucket, &definition.ranges)
        };
        match (variation, definition.force) {
            (None, _) => out(),
            (Some(_), Some(force)) => forced(force as usize),
            (Some(_), None) if context.qa_mode == Some(true) => out(),
            (Some(variation), None) => Self { hash_used: true, bucket: Some(bucket), ..forced(variation) },
        }
    }

    /// The variation at a place without chance; the control, and not in the experiment, where there is none.
    fn new(definition: &Definition, context: &Context, variation: Option<usize>) -> Self {
        let variation = variation.filter(|place| *place < definition.variations.len());
        let place = variation.unwrap_or(0);
        let meta = definition.meta.get(place);
        let key = meta.and_then(|meta| meta.key.clone()).unwrap_or_else(|| {
            let mut digits = String::new();
            write_number(&mut digits, place as i64);
            digits
        });
        Self {
            variation: place,
            value: definition.variations.get(place).cloned().unwrap_or(Json::Null),
            key,
            in_experiment: variation.is_some(),
            hash_used: false,
            hash_attribute: definition.hash_attribute.clone().unwrap_or_else(|| "id".into()),
            hash_value: attribute(context, definition.hash_attribute.as_deref()).unwrap_or_default(),
            bucket: None,
            passthrough: meta.and_then(|meta| meta.passthrough) == Some(true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Wire;

    fn assign(definition: &str, context: &str) -> Assignment {
        let (definition, problems) = Definition::from_json(definition);
        assert_eq!(problems, []);
        let (context, problems) = Context::from_json(context);
        assert_eq!(problems, []);
        Assignment::of(&definition.expect("a definition"), &context.expect("a context"))
    }

    #[test]
    fn six_ids() {
        for (id, expected) in ["1", "2", "3", "4", "5", "6"].iter().zip([1, 0, 0, 1, 1, 1]) {
            let context = format!(r#"{{"attributes": {{"id": "{id}"}}}}"#);
            let assignment = assign(r#"{"key": "my-test", "variations": [0, 1]}"#, &context);
            assert_eq!((assignment.variation, assignment.hash_used), (expected, true), "{id}");
        }
    }

    #[test]
    fn a_condition_that_cannot_be_read_lets_nobody_in() {
        let text = r#"{"key": "t", "variations": [0, 1], "condition": {"id": {"$regex": "["}}}"#;
        let (definition, problems) = Definition::from_json(text);
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].path, "condition.id.$regex");
        let context = Context::from_json(r#"{"attributes": {"id": "["}}"#).0.expect("a context");
        assert!(!Assignment::of(&definition.expect("a definition"), &context).in_experiment);
    }
}
