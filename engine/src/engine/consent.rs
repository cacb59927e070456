//! Consent: without it, nothing but the cart.

use super::Engine;
use crate::config::{Config, ConsentMode};
use crate::effect::{Effect, Place};
use crate::event::ConsentChanged;

/// What the shopper agreed to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Consent {
    pub(super) measure: bool,
    pub(super) personalise: bool,
}

impl Consent {
    /// The consent that holds before the shop says anything; `None` when it must be asked for.
    pub(super) fn assumed(config: &Config) -> Option<Self> {
        let assumed = config.written.consent == Some(ConsentMode::Assumed);
        assumed.then_some(Self { measure: true, personalise: true })
    }
}

impl Engine {
    pub(super) fn consent_changed(&mut self, consent: &ConsentChanged, effects: &mut Vec<Effect>) {
        // Choosing prompts by what was measured needs measuring.
        let personalise = consent.personalise && consent.measure;
        self.consent = Some(Consent { measure: consent.measure, personalise });
        if !personalise && self.open.take().is_some() {
            effects.push(Effect::Remove(Place::Prompt));
        }
        if consent.measure {
            self.count_page();
        } else {
            self.forget_visits();
        }
    }
}
