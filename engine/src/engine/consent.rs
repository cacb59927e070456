//! Consent, by purpose: without it, nothing but the cart.

use super::Engine;
use crate::config::{Config, ConsentMode};
use crate::event::{ConsentChanged, ConsentSource};

/// Purposes, as a set: what may be done, of all that was said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Consent(u8);

impl Consent {
    /// Counting visits and engaged time on this device.
    pub(super) const MEASURE: Self = Self(1);
    /// Choosing prompts by what was measured.
    pub(super) const PERSONALISE: Self = Self(2);
    /// Taking part in experiments.
    pub(super) const EXPERIMENTS: Self = Self(4);
    /// Handing on what is known to others, such as the company whose chat the shop has.
    pub(super) const THIRD_PARTIES: Self = Self(8);
    const ALL: Self = Self(15);

    /// True when `purpose` is among them.
    pub(super) fn to(self, purpose: Self) -> bool {
        self.0 & purpose.0 != 0
    }
}

/// What one source has said: the purposes that were agreed to, and those that were objected to.
#[derive(Clone, Copy, Debug)]
struct Statement {
    yes: u8,
    no: u8,
}

impl Statement {
    fn of(said: &ConsentChanged) -> Self {
        let mut statement = Self { yes: 0, no: 0 };
        let purposes = [said.measure, said.personalise, said.experiments, said.third_parties];
        for (index, purpose) in purposes.into_iter().enumerate() {
            match purpose {
                Some(true) => statement.yes |= 1 << index,
                Some(false) => statement.no |= 1 << index,
                None => {}
            }
        }
        statement
    }
}

/// What every source has said, in the order of [`ConsentSource`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said {
    by: [Option<Statement>; 3],
    /// True when the browser sends Global Privacy Control.
    pub(super) gpc: bool,
}

impl Said {
    /// What holds before anybody says anything.
    pub(super) fn assumed(config: &Config) -> Self {
        let mut said = Self::default();
        if config.written.consent == Some(ConsentMode::Assumed) {
            said.by[ConsentSource::Shop as usize] = Some(Statement { yes: Consent::ALL.0, no: 0 });
        }
        said
    }

    /// What may be done: for each purpose somebody has to have agreed, and nobody may object.
    pub(super) fn together(&self) -> Consent {
        let mut all = Statement { yes: 0, no: 0 };
        for statement in self.by.iter().flatten() {
            all.yes |= statement.yes;
            all.no |= statement.no;
        }
        if self.gpc {
            // It is binding for handing on, where it is law; of what stays on the device, it does not speak.
            all.no |= Consent::THIRD_PARTIES.0;
        }
        let agreed = all.yes & !all.no;
        // Choosing by what was measured, and counting who saw what, need measuring.
        let needs = if agreed & Consent::MEASURE.0 != 0 { Consent::ALL } else { Consent::THIRD_PARTIES };
        Consent(agreed & needs.0)
    }
}

impl Engine {
    /// True when the shopper may be in experiments, and be known by an id to them.
    pub(super) fn may_experiment(&self) -> bool {
        self.consent.to(Consent::EXPERIMENTS)
    }

    pub(super) fn consent_changed(&mut self, said: &ConsentChanged) {
        let source = said.source.unwrap_or(ConsentSource::Shop);
        let mut statement = Statement::of(said);
        if source == ConsentSource::Shop {
            // What the shop does not say was not agreed to. Others may have nothing to say of a purpose.
            statement.no = !statement.yes;
        }
        self.said.by[source as usize] = Some(statement);
        self.weigh_consent();
        if !self.measures() {
            self.forget_visits();
        }
    }

    /// Another page of this shop was told that nothing may be measured: so this one stops, until it is told otherwise.
    pub(super) fn consent_withdrawn(&mut self) {
        self.said.by = Default::default();
        self.weigh_consent();
    }

    fn weigh_consent(&mut self) {
        let before = std::mem::replace(&mut self.consent, self.said.together());
        if !self.may_experiment() {
            self.dirty.memory |= self.visitor.take().is_some();
        }
        if self.measures() && !before.to(Consent::MEASURE) {
            // What was before was not to be counted.
            self.dwell.restart(self.now);
            self.page.counted = false;
            self.count_page();
        }
    }
}
