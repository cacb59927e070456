//! Codes that the shop's server makes once an offer was taken. Until one is there, none is promised.

use super::Engine;
use crate::effect::{Announcement, Effect, OfferWish, Place};
use crate::event::OfferReceived;
use crate::policy::{LedgerWhat, Prompt};
use crate::time::Duration;
use crate::view::View;

const TIMEOUT: Duration = Duration::seconds(5);
const FAILED: &str = "No code could be made just now, so nothing is promised.";
const DONE: &str = "Close";

/// The prompt whose code was asked for, and whether the answer is there.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    id: Option<String>,
    answered: bool,
}

impl Engine {
    /// Asks for the code of the open prompt, which stays open. False when its code is no matter of the server.
    pub(super) fn ask_offer(&mut self, id: &str, effects: &mut Vec<Effect>) -> bool {
        let config = self.config.clone();
        let open = self.open.as_deref() == Some(id);
        let prompt = config.prompts.iter().find(|prompt| open && prompt.id == id);
        let Some(offer) = prompt.and_then(|prompt| prompt.rungs.offer.as_ref()) else { return false };
        if self.offer.id.as_deref() != Some(id) {
            self.offer = Asked { id: Some(id.into()), answered: false };
            self.enter(id, LedgerWhat::Accepted);
            effects.push(Effect::AskOffer(OfferWish {
                id: id.into(),
                url: offer.url.clone(),
                timeout: offer.timeout.unwrap_or(TIMEOUT).0.try_into().unwrap_or(u32::MAX),
            }));
        } else if self.offer.answered {
            self.offer = Asked::default();
            self.open = None;
            effects.push(Effect::Remove(Place::Prompt));
        }
        true
    }

    /// True when the prompt was taken: to close it then is no refusal.
    pub(super) fn offer_taken(&self, id: &str) -> bool {
        self.offer.id.as_deref() == Some(id)
    }

    pub(super) fn forget_offer(&mut self) {
        self.offer = Asked::default();
    }

    /// The prompt shows the code, or says that there is none.
    pub(super) fn offer_received(&mut self, answer: &OfferReceived, effects: &mut Vec<Effect>) {
        if self.offer.answered || self.offer.id.as_ref() != Some(&answer.id) {
            return;
        }
        self.offer.answered = true;
        let config = self.config.clone();
        let Some(prompt) = config.prompts.iter().find(|prompt| prompt.id == answer.id) else { return };
        if self.open.as_ref() == Some(&answer.id) {
            effects.push(Effect::Render(View::Prompt(answered(prompt, answer))));
        } else {
            self.offer = Asked::default();
        }
        // Taken is taken, also where the prompt was closed meanwhile.
        if answer.code.is_some() {
            let (id, code) = (answer.id.clone(), answer.code.clone());
            effects.push(Effect::Announce(Announcement::Accepted { id, code }));
        }
    }
}

fn answered(prompt: &Prompt, answer: &OfferReceived) -> crate::view::PromptView {
    let mut view = prompt.view.clone();
    let offer = prompt.rungs.offer.as_ref();
    let word = |word: Option<&String>, usual: &str| word.map_or(usual.into(), String::clone);
    view.accept = word(offer.and_then(|offer| offer.done.as_ref()), DONE);
    view.text = match &answer.code {
        Some(_) => word(offer.and_then(|offer| offer.text.as_ref()), &view.text)
            .replace("{until}", answer.until.as_deref().unwrap_or_default()),
        None => word(offer.and_then(|offer| offer.failed.as_ref()), FAILED),
    };
    view.code.clone_from(&answer.code);
    view
}
