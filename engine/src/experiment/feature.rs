//! Features: a value by rules.

use super::context::attribute;
use super::prerequisite::{judge, Met};
use super::{
    hash, Assignment, BucketRange, Context, Definition, Filter, ListedNamespace, Prerequisite, Share,
    VariationMeta,
};
use crate::targeting::{is_true, Condition};
use crate::wire::Json;

crate::record! {
    /// A value, and the rules that give another.
    pub struct Feature {
        /// The value where no rule counts. `null` when absent.
        pub default_value: Option<Json> = "defaultValue",
        /// The first rule that counts gives the value.
        pub rules: Vec<FeatureRule> = "rules",
    }
}

crate::record! {
    /// A rule of a feature: a value for those it is for, or an experiment.
    pub struct FeatureRule {
        /// Names it.
        pub id: Option<String> = "id",
        /// The value it gives.
        pub force: Option<Json> = "force",
        /// With `force`: the buckets that get the value; coverage does not count then.
        pub range: Option<BucketRange> = "range",
        /// Key of the experiment. The feature's when absent.
        pub key: Option<String> = "key",
        /// What the experiment compares.
        pub variations: Vec<Json> = "variations",
        /// How they share those who are in.
        pub weights: Vec<Share> = "weights",
        /// The share of shoppers who are in.
        pub coverage: Option<Share> = "coverage",
        /// The buckets of each variation.
        pub ranges: Vec<BucketRange> = "ranges",
        /// What buckets are drawn in.
        pub seed: Option<String> = "seed",
        /// The attribute that is hashed.
        pub hash_attribute: Option<String> = "hashAttribute",
        /// The version of the hash.
        pub hash_version: Option<u32> = "hashVersion",
        /// Filters.
        pub filters: Vec<Filter> = "filters",
        /// The part of a namespace that it takes.
        pub namespace: Option<ListedNamespace> = "namespace",
        /// Who it is for.
        pub condition: Option<Condition> = "condition",
        /// Features that must have a value.
        pub parent_conditions: Vec<Prerequisite> = "parentConditions",
        /// What is said of the variations.
        pub meta: Vec<VariationMeta> = "meta",
        /// What people call the experiment.
        pub name: Option<String> = "name",
        /// Which phase it is in.
        pub phase: Option<String> = "phase",
        /// What kind of rule it is; `standard` is the kind that is known.
        pub kind: Option<String> = "type",
    }
}

crate::choice! {
    /// Where a feature's value comes from.
    pub enum Source {
        /// There is no such feature.
        UnknownFeature = "unknownFeature",
        /// No rule counted.
        DefaultValue = "defaultValue",
        /// A rule gave it.
        Force = "force",
        /// An experiment gave it.
        Experiment = "experiment",
        /// A feature that it hangs on has not the value it must have.
        Prerequisite = "prerequisite",
        /// It hangs on itself.
        CyclicPrerequisite = "cyclicPrerequisite",
    }
}

/// The value of a feature, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureResult {
    /// The value.
    pub value: Json,
    /// Where it comes from.
    pub source: Source,
    /// The rule that gave it; empty where none did, or it has no id.
    pub rule: String,
    /// What the experiment said, where one gave it.
    pub assignment: Option<Assignment>,
}

impl FeatureResult {
    /// The value of the feature `key`, by the steps of GrowthBook's `evalFeature`.
    #[must_use]
    pub fn of(context: &Context, key: &str) -> Self {
        evaluate_within(context, key, &[])
    }

    /// False when the value is `null`, `false`, 0 or empty.
    #[must_use]
    pub fn is_on(&self) -> bool {
        is_true(&self.value)
    }

    fn new(value: Option<&Json>, source: Source) -> Self {
        Self { value: value.cloned().unwrap_or(Json::Null), source, rule: String::new(), assignment: None }
    }
}

/// Evaluates a feature while the features `within` are being evaluated.
pub(super) fn evaluate_within(context: &Context, key: &str, within: &[&str]) -> FeatureResult {
    if within.contains(&key) {
        return FeatureResult::new(None, Source::CyclicPrerequisite);
    }
    let within = [within, &[key]].concat();
    let Some(feature) = context.features.get(key) else {
        return FeatureResult::new(None, Source::UnknownFeature);
    };
    for rule in &feature.rules {
        match judge(&rule.parent_conditions, context, &within) {
            Met::Yes => {}
            Met::No => continue,
            Met::Blocked => return FeatureResult::new(None, Source::Prerequisite),
            Met::Cyclic => return FeatureResult::new(None, Source::CyclicPrerequisite),
        }
        if let Some(result) = rule.result(context, key, &within) {
            return FeatureResult { rule: rule.id.clone().unwrap_or_default(), ..result };
        }
    }
    FeatureResult::new(feature.default_value.as_ref(), Source::DefaultValue)
}

impl FeatureRule {
    /// What the rule gives; `None` when it does not count.
    fn result(&self, context: &Context, key: &str, within: &[&str]) -> Option<FeatureResult> {
        if !self.filters.iter().all(|filter| filter.passes(context)) {
            return None;
        }
        if let Some(value) = &self.force {
            let holds = |condition: &Condition| condition.holds_with(context.attributes(), context.groups());
            let counts = self.condition.as_ref().is_none_or(holds) && self.rolls_out(context, key);
            return counts.then(|| FeatureResult::new(Some(value), Source::Force));
        }
        let assignment = Assignment::within(&self.definition(key), context, within);
        let counts = assignment.in_experiment && !assignment.passthrough;
        counts.then(|| FeatureResult {
            assignment: Some(assignment.clone()),
            ..FeatureResult::new(Some(&assignment.value), Source::Experiment)
        })
    }

    /// True when the shopper is in the share that gets the forced value.
    fn rolls_out(&self, context: &Context, key: &str) -> bool {
        let part = match (self.range, self.coverage) {
            (None, None) => return true,
            (Some(range), _) => range,
            // The share's last bucket belongs to it.
            (None, Some(coverage)) => BucketRange {
                from: Share::NONE,
                to: if coverage == Share::NONE { coverage } else { Share(coverage.0 + 1) },
            },
        };
        let seed = self.seed.as_deref().filter(|seed| !seed.is_empty()).unwrap_or(key);
        let value = attribute(context, self.hash_attribute.as_deref());
        let bucket = value.and_then(|value| hash(seed, &value, self.hash_version.unwrap_or(1)));
        bucket.is_some_and(|bucket| part.has(bucket))
    }

    fn definition(&self, key: &str) -> Definition {
        Definition {
            key: self.key.clone().unwrap_or_else(|| key.into()),
            variations: self.variations.clone(),
            weights: self.weights.clone(),
            coverage: self.coverage,
            ranges: self.ranges.clone(),
            seed: self.seed.clone(),
            hash_attribute: self.hash_attribute.clone(),
            hash_version: self.hash_version,
            // The rule has put them to use already.
            filters: Vec::new(),
            namespace: self.namespace.clone().filter(|_| self.filters.is_empty()),
            condition: self.condition.clone(),
            parent_conditions: Vec::new(),
            active: None,
            force: None,
            meta: self.meta.clone(),
            name: self.name.clone(),
            phase: self.phase.clone(),
        }
    }
}
