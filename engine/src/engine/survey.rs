//! A prompt that asks one question.

use super::Engine;
use crate::cart::mix;
use crate::event::PromptAnswered;
use crate::policy::{LedgerWhat, Prompt};
use crate::view::PromptView;

/// Ratings go from 1 up to this.
const BEST: u32 = 5;

impl Engine {
    /// What a prompt shows on this page: its answers in a random order, so that the first of them is not the one that more
    /// shoppers choose. The order is drawn from the page's seed and the prompt's id, by the shuffle of Fisher and Yates.
    pub(super) fn shown(&self, prompt: &Prompt) -> PromptView {
        let mut view = prompt.view.clone();
        if let Some(ask) = &mut view.ask {
            let fold = |hash, byte: u8| mix(hash ^ u64::from(byte));
            let mut drawn = prompt.id.bytes().fold(mix(self.device.seed as u64), fold);
            for last in (1..ask.options.len()).rev() {
                drawn = mix(drawn);
                // Of seven, 2^64 has so many multiples that none is noticeably more likely.
                ask.options.swap(last, (drawn % (last as u64 + 1)) as usize);
            }
        }
        view
    }

    /// The prompt was taken, and stays open to say thanks. An answer that it does not have is none, and the first one counts.
    pub(super) fn prompt_answered(&mut self, answer: &PromptAnswered) {
        self.dwell.input(self.now);
        let asking = |prompt: &&Prompt| prompt.id == answer.id && self.open.as_ref() == Some(&answer.id);
        let prompt = self.config.prompts.iter().find(asking);
        let fits = prompt.and_then(|prompt| prompt.view.ask.as_ref()).is_some_and(|ask| {
            match (answer.option, answer.rating) {
                (Some(option), None) => (option as usize) < ask.options.len() + usize::from(ask.other),
                (None, Some(rating)) => ask.rating && (1..=BEST).contains(&rating),
                _ => false,
            }
        });
        if fits && !self.was_answered(&answer.id) {
            self.answered = Some(answer.id.clone());
            self.enter(&answer.id, LedgerWhat::Accepted);
        }
    }

    /// True when its question was answered: to close it then is no refusal.
    pub(super) fn was_answered(&self, id: &str) -> bool {
        self.answered.as_deref() == Some(id)
    }
}
