//! The visitor that experiments know, and what they have met.

use super::Engine;
use crate::effect::Effect;
use crate::experiment::Exposure;
use crate::policy::Trials;
use crate::wire::Map;

/// Of this page.
#[derive(Clone, Debug, Default)]
pub(super) struct TrialState {
    /// Arms that the address forces, by the experiment's id.
    pub(super) forced: Map<String>,
    /// Experiments that the visitor was exposed to.
    exposed: Vec<String>,
}

impl Engine {
    /// Gives the visitor an id at the first need of one, and keeps it.
    pub(super) fn draw_visitor(&mut self) {
        let needed = !self.config.trials.is_empty() || self.config.holdout.is_some();
        if needed && self.visitor.is_none() && self.may_experiment() {
            self.visitor = self.visitor_id();
            self.dirty.memory = true;
        }
    }

    /// The visitor's id: the one that is kept, or the one that would be. All chance of a page comes from its seed, and so
    /// does the name of its replica.
    pub(super) fn visitor_id(&self) -> Option<String> {
        let new = || self.device.replica.text();
        self.may_experiment().then(|| self.visitor.clone().unwrap_or_else(new))
    }

    pub(super) fn trials<'a>(&'a self, visitor: Option<&'a str>) -> Trials<'a> {
        Trials {
            all: &self.config.trials,
            holdout: self.config.holdout.as_ref(),
            visitor,
            forced: &self.trials.forced,
            exposed: &self.trials.exposed,
        }
    }

    /// Tells the page of exposures, and remembers them.
    pub(super) fn exposed(&mut self, exposures: &[Exposure], effects: &mut Vec<Effect>) {
        for exposure in exposures {
            self.trials.exposed.push(exposure.experiment.clone());
            effects.push(Effect::Exposed(exposure.clone()));
        }
    }
}
