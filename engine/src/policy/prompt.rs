//! A prompt, compiled from its rule.

use super::{Condition, Moment};
#[cfg(feature = "insight")]
use super::{Rungs, Terms};
use crate::config::{PromptKind, PromptRule, PromptShape};
#[cfg(feature = "insight")]
use crate::money::Currency;
use crate::time::Duration;
use crate::view::PromptView;
use crate::wire::Reader;

/// Something that may be shown.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// Names it.
    pub id: String,
    /// Its rung on the ladder.
    pub kind: PromptKind,
    /// The moment it is thought of.
    pub on: Moment,
    /// For [`Moment::Dwell`]: the engaged time on the page.
    pub after: Duration,
    /// Its conditions.
    pub when: Condition,
    /// How long it stays away after it was closed or taken.
    pub closed_for: Duration,
    /// Its finer rules.
    #[cfg(feature = "insight")]
    pub rungs: Rungs,
    /// What it shows.
    pub view: PromptView,
}

/// What bounds all prompts: nothing, where there are no finer rules.
#[cfg(not(feature = "insight"))]
pub type Bounds<'a> = ();
/// What bounds all prompts.
#[cfg(feature = "insight")]
pub type Bounds<'a> = (&'a Terms, Currency);

const CLOSED_FOR: Duration = Duration::seconds(30 * 24 * 3600);
const DWELL: Duration = Duration::seconds(45);

impl Prompt {
    /// Compiles all rules; one that is wrong is reported and left out.
    pub fn compile_all(rules: &[PromptRule], bounds: Bounds<'_>, reader: &mut Reader) -> Vec<Self> {
        let mut prompts: Vec<Self> = Vec::new();
        for (index, rule) in rules.iter().enumerate() {
            reader.at_index(index, |reader| {
                if prompts.iter().any(|prompt| prompt.id == rule.id) || RESERVED.contains(&rule.id.as_str()) {
                    let allowed = "an id that no other prompt has, and not \"welcome\"";
                    reader.at_key("id", |reader| reader.problem(&rule.id, allowed));
                } else if let Some(prompt) = Self::compile(rule, bounds, reader) {
                    prompts.push(prompt);
                }
            });
        }
        prompts
    }

    fn compile(rule: &PromptRule, bounds: Bounds<'_>, reader: &mut Reader) -> Option<Self> {
        let when = match &rule.when {
            Some(written) => reader.at_key("when", |reader| Condition::compile(written, reader))?,
            None => Condition::All(Vec::new()),
        };
        if rule.after.is_some() && rule.on != Moment::Dwell {
            reader.at_key("after", |reader| {
                reader.problem("a duration", "nothing, unless \"on\" is \"dwell\"")
            });
        }
        #[cfg(feature = "insight")]
        let rungs = Rungs::compile(rule, bounds.0, bounds.1, reader)?;
        #[cfg(feature = "insight")]
        let ask = super::survey::compile_ask(rule, reader)?;
        #[cfg(not(feature = "insight"))]
        let () = bounds;
        let chat = rule.kind == PromptKind::Chat;
        let usual = if chat { PromptShape::Card } else { PromptShape::Dialog };
        Some(Self {
            id: rule.id.clone(),
            kind: rule.kind,
            on: rule.on,
            after: rule.after.unwrap_or(DWELL),
            when,
            closed_for: rule.closed_for.unwrap_or(CLOSED_FOR),
            #[cfg(feature = "insight")]
            rungs,
            view: PromptView {
                id: rule.id.clone(),
                kind: rule.kind,
                shape: rule.shape.unwrap_or(usual),
                title: rule.title.clone(),
                text: rule.text.clone(),
                accept: rule.accept.clone(),
                decline: rule.decline.clone().unwrap_or_default(),
                code: rule.code.clone(),
                #[cfg(feature = "insight")]
                ask,
                personal: true,
            },
        })
    }
}

impl Prompt {
    /// The engaged time it waits for, where `pace` is percent of what is written.
    #[must_use]
    pub fn due(&self, pace: u32) -> Duration {
        #[cfg(feature = "insight")]
        return Duration(self.after.0.saturating_mul(pace.into()) / 100);
        #[cfg(not(feature = "insight"))]
        {
            let _ = pace;
            self.after
        }
    }
}

/// Ids that the widget's own bars use in the ledger.
const RESERVED: [&str; 1] = ["welcome"];
