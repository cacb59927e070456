//! Which prompts experiments and the holdout leave to a shopper.

use super::why::{line, Why};
use super::{Facts, Prompt};
use crate::experiment::{Arm, Drawn, Exposure, Holdout, Trial};
use crate::wire::{one_of, Map};

/// The experiments, and who the shopper is to them.
#[derive(Clone, Copy, Debug)]
pub struct Trials<'a> {
    /// All experiments.
    pub all: &'a [Trial],
    /// The holdout, if there is one.
    pub holdout: Option<&'a Holdout>,
    /// The visitor's id; without one, nobody is in anything.
    pub visitor: Option<&'a str>,
    /// Arms that whoever inspects the page has forced, by the experiment's id. Then nothing is an exposure, and the
    /// holdout does not count.
    pub forced: &'a Map<String>,
    /// Experiments that the visitor has been exposed to on this page.
    pub exposed: &'a [String],
}

/// Where a shopper stands in an experiment.
struct Standing<'a> {
    arm: Option<&'a Arm>,
    /// True when chance alone decided.
    by_chance: bool,
    /// In words, where there is no arm.
    reason: &'static str,
}

impl<'a> Trials<'a> {
    /// Says whether a prompt that is otherwise `allowed` may be shown, and the arm that the shopper is in. Where it is
    /// allowed, the shopper is exposed, in whichever arm: what is measured must be met alike in all of them.
    pub(super) fn judge(
        &self,
        prompt: &Prompt,
        allowed: bool,
        facts: &Facts,
        why: &mut Why,
        exposures: &mut Vec<Exposure>,
    ) -> (bool, Option<(&'a Trial, &'a Arm)>) {
        let mut held = false;
        if let Some(holdout) = self.holdout.filter(|_| self.forced.0.is_empty()) {
            held = self.visitor.is_some_and(|visitor| holdout.has(visitor));
            let value = if held { "held out" } else { "not held out" };
            why.note(!held, || line("holdout", "not held out", value));
            if allowed {
                self.expose(holdout.exposure(held), exposures);
            }
        }
        let Some(trial) = self.all.iter().find(|trial| trial.names(&prompt.id)) else {
            return (allowed && !held, None);
        };
        let standing = self.standing(trial, facts, why);
        let arm = standing.arm;
        let of_arm = why.note(arm.is_some_and(|arm| arm.has(&prompt.id)), || {
            let arms = trial.arms.iter().filter(|arm| arm.has(&prompt.id));
            let arms: Vec<_> = arms.map(|arm| arm.id.as_str()).collect();
            let value = arm.map_or(standing.reason, |arm| &arm.id);
            line(&["experiment.", &trial.id].concat(), &one_of("", &arms), value)
        });
        if let (Some(arm), true) = (arm, standing.by_chance && allowed && !held) {
            self.expose(trial.exposure(arm), exposures);
        }
        (allowed && !held && of_arm, arm.map(|arm| (trial, arm)))
    }

    fn standing(&self, trial: &'a Trial, facts: &Facts, why: &mut Why) -> Standing<'a> {
        let out = |reason| Standing { arm: None, by_chance: false, reason };
        if let Some(id) = self.forced.get(&trial.id) {
            let arm = trial.arms.iter().find(|arm| arm.id == *id);
            return Standing { arm, ..out("an arm that there is not was forced by the address") };
        }
        if !trial.active {
            return out("the experiment is not active");
        }
        let meant = trial.when.judge(facts, why);
        let drawn = match self.visitor.map(|visitor| trial.draw(visitor)) {
            None => return out("the visitor has no id"),
            Some(Drawn::Elsewhere) => return out("in another part of its namespace"),
            Some(Drawn::Uncovered) => return out("not covered"),
            Some(Drawn::Arm(_)) if !meant => return out("its conditions do not hold"),
            Some(Drawn::Arm(place)) => place,
        };
        let arm = trial.arms.get(trial.force.unwrap_or(drawn));
        Standing { arm, by_chance: trial.force.is_none() && self.forced.0.is_empty(), ..out("none") }
    }

    /// Notes an exposure, the first one on this page of each experiment.
    fn expose(&self, exposure: Exposure, exposures: &mut Vec<Exposure>) {
        let known = self.exposed.contains(&exposure.experiment)
            || exposures.iter().any(|other| other.experiment == exposure.experiment);
        if !known {
            exposures.push(exposure);
        }
    }
}
