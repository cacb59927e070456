//! Experiments and the holdout, compiled from what a shop writes.

use super::{Arm, Holdout, Share, Trial, CONTROL};
use crate::config::{ArmRule, ExperimentRule, HoldoutRule, PromptRule};
use crate::policy::Condition;
use crate::wire::{one_of, Reader, Wire};

/// The holdout's id when the shop has not named it.
const HOLDOUT: &str = "holdout";

impl Holdout {
    /// Compiles the holdout; what is wrong with it goes to `reader`.
    #[must_use]
    pub fn compile(rule: &HoldoutRule, reader: &mut Reader) -> Self {
        part(rule.share, "share", reader);
        Self { id: rule.id.clone().unwrap_or_else(|| HOLDOUT.into()), share: rule.share }
    }
}

impl Trial {
    /// Compiles all experiments on `prompts`; what is wrong with them goes to `reader`. Ids are unique, and none is the
    /// `holdout`'s; a prompt is in one experiment at most.
    #[must_use]
    pub fn compile_all(
        rules: &[ExperimentRule],
        prompts: &[PromptRule],
        holdout: Option<&Holdout>,
        reader: &mut Reader,
    ) -> Vec<Self> {
        let mut trials: Vec<Self> = Vec::new();
        for (index, rule) in rules.iter().enumerate() {
            let trial = reader.at_index(index, |reader| {
                let taken = trials.iter().any(|trial| trial.id == rule.id)
                    || holdout.is_some_and(|holdout| holdout.id == rule.id);
                if taken {
                    let allowed = "an id that neither another experiment nor the holdout has";
                    reader.at_key("id", |reader| reader.problem(&rule.id, allowed));
                }
                let trial = Self::compile(rule, reader);
                reader.at_key("arms", |reader| trial.check_prompts(prompts, &trials, reader));
                trial
            });
            trials.push(trial);
        }
        trials
    }

    fn compile(rule: &ExperimentRule, reader: &mut Reader) -> Self {
        let arms = reader.at_key("arms", |reader| arms(&rule.arms, reader));
        let coverage = rule.coverage.unwrap_or(Share::ALL);
        part(coverage, "coverage", reader);
        if let Some(namespace) = &rule.namespace {
            reader.at_key("namespace", |reader| {
                part(namespace.from, "from", reader);
                part(namespace.to, "to", reader);
                if namespace.to <= namespace.from {
                    let allowed = ["more than ", &namespace.from.text()].concat();
                    reader.at_key("to", |reader| reader.problem(&namespace.to.text(), &allowed));
                }
            });
        }
        let when = rule.when.as_ref();
        let when = when.map(|written| reader.at_key("when", |reader| Condition::compile(written, reader)));
        let hash_version = rule.hash_version.unwrap_or(2);
        if !matches!(hash_version, 1 | 2) {
            reader.at_key("hashVersion", |reader| reader.problem(&hash_version.to_json(), "1 or 2"));
        }
        let force = rule.force.as_ref().map(|id| {
            let place = arms.iter().position(|arm| arm.id == *id);
            if place.is_none() {
                let ids: Vec<&str> = arms.iter().map(|arm| arm.id.as_str()).collect();
                reader.at_key("force", |reader| reader.problem(id, &one_of("one of the arms ", &ids)));
            }
            place
        });
        Self {
            id: rule.id.clone(),
            ranges: Self::ranges(&arms, coverage),
            arms,
            namespace: rule.namespace.clone(),
            // One that is wrong has been reported, and then nothing is shown at all.
            when: when.flatten().unwrap_or_else(|| Condition::All(Vec::new())),
            hash_version,
            seed: rule.seed.clone().unwrap_or_else(|| rule.id.clone()),
            active: rule.active != Some(false),
            force: force.flatten(),
        }
    }

    /// Every prompt of an arm is one of `prompts`, and in none of the `others`.
    fn check_prompts(&self, prompts: &[PromptRule], others: &[Self], reader: &mut Reader) {
        let ids: Vec<&str> = prompts.iter().map(|prompt| prompt.id.as_str()).collect();
        for (index, arm) in self.arms.iter().enumerate() {
            for (place, id) in arm.prompts.iter().enumerate() {
                let other = others.iter().find(|other| other.names(id));
                let allowed = match other {
                    _ if !ids.contains(&id.as_str()) => one_of("one of the prompts ", &ids),
                    Some(other) => ["a prompt that the experiment ", &other.id, " does not have"].concat(),
                    None => continue,
                };
                reader.at_index(index, |reader| {
                    reader.at_key("prompts", |reader| {
                        reader.at_index(place, |reader| reader.problem(id, &allowed));
                    });
                });
            }
        }
    }
}

fn arms(rules: &[ArmRule], reader: &mut Reader) -> Vec<Arm> {
    if rules.len() < 2 {
        reader.problem(&(rules.len() as u32).to_json(), "at least two arms");
    }
    let weighed = rules.iter().filter(|rule| rule.weight.is_some()).count();
    let sum = rules.iter().filter_map(|rule| rule.weight).fold(Share::NONE, Share::plus);
    if weighed > 0 && weighed < rules.len() {
        reader.problem("[...]", "a weight for each arm, or for none");
    } else if weighed > 0 && sum != Share::ALL {
        reader.problem(&sum.text(), "weights that are 1 together");
    }
    let mut arms: Vec<Arm> = Vec::new();
    for (index, rule) in rules.iter().enumerate() {
        reader.at_index(index, |reader| {
            if arms.iter().any(|arm| arm.id == rule.id) {
                reader.at_key("id", |reader| reader.problem(&rule.id, "an id that no other arm has"));
            }
            if rule.id == CONTROL && !rule.prompts.is_empty() {
                reader.at_key("prompts", |reader| reader.problem("[...]", "nothing: the control shows none"));
            }
            rule.weight.into_iter().for_each(|weight| part(weight, "weight", reader));
        });
        let weight = rule.weight.unwrap_or_else(|| Share::of(1, rules.len()));
        arms.push(Arm { id: rule.id.clone(), weight, prompts: rule.prompts.clone() });
    }
    arms
}

/// Reports a share that is less than nothing or more than all.
fn part(share: Share, key: &str, reader: &mut Reader) {
    if !share.is_part() {
        reader.at_key(key, |reader| reader.problem(&share.text(), "a share from 0 to 1"));
    }
}
