//! What becomes of a prompt once it was chosen.

use super::consent::Consent;
use super::{lines::PricedLine, welcome::WELCOME, Engine};
use crate::config::PromptKind;
use crate::effect::{Announcement, ChatContext, Effect, Place};
use crate::event::{Closing, Item, PromptClaimed, PromptClosed};
use crate::money::{Decimal, Money};
use crate::policy::{LedgerWhat, Moment, Why};
use crate::view::View;

impl Engine {
    /// Judges the chosen prompt once more, now that no other tab can show one and what they have shown is known.
    pub(super) fn prompt_claimed(&mut self, claim: &PromptClaimed, effects: &mut Vec<Effect>) {
        self.device.storage = claim.storage;
        let config = self.config.clone();
        let claimed = self.open.take_if(|open| *open == claim.id);
        let chosen = |prompt: &&crate::policy::Prompt| claimed.as_ref() == Some(&prompt.id);
        if let Some(prompt) = config.prompts.iter().find(chosen) {
            let (facts, only) = (self.facts(), std::slice::from_ref(prompt));
            let open = (!claim.granted).then_some("one in another tab");
            let decision = self.decision(prompt.on, only, None, &facts, (true, Why::default()), open);
            if decision.chosen.is_some() {
                self.open = claimed;
                #[cfg(feature = "insight")]
                self.forget_offer();
                #[cfg(feature = "insight")]
                let (_, view) = (self.answered.take(), self.shown(prompt));
                #[cfg(not(feature = "insight"))]
                let view = prompt.view.clone();
                effects.push(Effect::Render(View::Prompt(view)));
                return;
            }
            #[cfg(feature = "insight")]
            self.exposed(&decision.exposures, effects);
            self.note_decision(decision);
        }
        if self.open.is_none() {
            effects.push(Effect::Remove(Place::Prompt));
        }
    }

    /// Takes an open prompt away where none may be open any more.
    pub(super) fn withdraw(&mut self, effects: &mut Vec<Effect>) {
        let may = self.consent.to(Consent::PERSONALISE)
            && !self.is_paying()
            && !self.ledger.ordered_since(self.session_start());
        if !may && self.open.take().is_some() {
            effects.push(Effect::Remove(Place::Prompt));
        }
    }

    pub(super) fn prompt_shown(&mut self, id: &str) {
        if self.open.as_deref() == Some(id) {
            self.enter(id, LedgerWhat::Shown);
        }
    }

    pub(super) fn prompt_vetoed(&mut self, id: &str, effects: &mut Vec<Effect>) {
        if self.open.take_if(|open| open == id).is_some() {
            effects.push(Effect::Remove(Place::Prompt));
        }
    }

    pub(super) fn prompt_closed(&mut self, prompt: &PromptClosed, effects: &mut Vec<Effect>) {
        self.dwell.input(self.now);
        if prompt.id == WELCOME {
            self.enter(WELCOME, LedgerWhat::Closed);
            self.welcome = None;
            effects.push(Effect::Remove(Place::Welcome));
        } else if self.open.take_if(|open| *open == prompt.id).is_some() {
            // Leaving the page with a prompt open is no answer to it.
            if prompt.how != Closing::Page && !self.was_taken(&prompt.id) {
                self.enter(&prompt.id, LedgerWhat::Closed);
            }
            effects.push(Effect::Remove(Place::Prompt));
            let closed = Announcement::Closed { id: prompt.id.clone(), how: prompt.how };
            effects.push(Effect::Announce(closed));
        }
    }

    pub(super) fn prompt_accepted(&mut self, id: &str, effects: &mut Vec<Effect>) {
        self.dwell.input(self.now);
        #[cfg(feature = "insight")]
        if self.ask_offer(id, effects) {
            return;
        }
        if self.open.take_if(|open| open == id).is_none() {
            return;
        }
        self.enter(id, LedgerWhat::Accepted);
        effects.push(Effect::Remove(Place::Prompt));
        let config = self.config.clone();
        let Some(prompt) = config.prompts.iter().find(|prompt| prompt.id == id) else {
            return;
        };
        let code = prompt.view.code.clone();
        effects.push(Effect::Announce(Announcement::Accepted { id: id.into(), code }));
        if prompt.kind == PromptKind::Chat {
            let context = self.chat_context(id, prompt.on);
            effects.push(Effect::OpenChat(context));
        }
    }

    /// True when it was taken and stayed open: to close it then is no refusal.
    #[cfg(feature = "insight")]
    fn was_taken(&self, id: &str) -> bool {
        self.offer_taken(id) || self.was_answered(id)
    }

    #[cfg(not(feature = "insight"))]
    fn was_taken(&self, _: &str) -> bool {
        false
    }

    pub(super) fn enter(&mut self, id: &str, what: LedgerWhat) {
        self.ledger.note(self.now, id, what);
        self.dirty.memory = true;
    }

    /// What a chat is told. What is in the cart, only if it may be handed on.
    fn chat_context(&self, prompt: &str, reason: Moment) -> ChatContext {
        let mut context = ChatContext {
            prompt: prompt.into(),
            reason,
            page: self.page.kind(),
            lines: Vec::new(),
            total: None,
        };
        if self.consent.to(Consent::THIRD_PARTIES) {
            let estimate = self.estimate_cart();
            let total = estimate.and_then(|estimate| estimate.total).filter(|range| range.low == range.high);
            context.total = total.map(|range| [&range.low.text(), " ", range.low.currency.code()].concat());
            context.lines = self.items();
        }
        context
    }

    /// The cart's lines as the shop knows them.
    pub(super) fn items(&self) -> Vec<Item> {
        items(&self.priced_lines())
    }
}

/// Lines as the shop knows them.
pub(super) fn items(priced: &[PricedLine<'_>]) -> Vec<Item> {
    let mut items = Vec::with_capacity(priced.len());
    for priced in priced {
        let (key, attributes) = (priced.line.key, priced.line.attributes);
        let decimal = |price: Money| Decimal { units: price.minor, scale: price.currency.exponent() };
        items.push(Item {
            id: key.id.clone(),
            variant: key.variant.clone(),
            name: attributes.name.clone(),
            price: priced.price.map(decimal),
            quantity: Some(priced.line.quantity),
            image: attributes.image.clone(),
            url: attributes.url.clone(),
            weight: attributes.weight,
            kind: attributes.kind.clone(),
            was: None,
            low30: None,
            lock: None,
            stock: None,
        });
    }
    items
}
