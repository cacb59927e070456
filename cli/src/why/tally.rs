//! What came of every prompt and every moment, counted.

use std::collections::BTreeMap;

use cartkeep_engine::config::Config;
use cartkeep_engine::policy::{Because, Decision, Moment, Verdict};
use cartkeep_engine::wire::Json;

/// Everything counted.
#[derive(Debug)]
pub(super) struct Tally {
    /// Pages whose journals were read.
    pub(super) pages: u32,
    /// By the moment's name.
    pub(super) moments: BTreeMap<&'static str, Moments>,
    /// In the order of the configuration.
    pub(super) prompts: Vec<PromptTally>,
}

/// How often a moment came.
#[derive(Debug, Default)]
pub(super) struct Moments {
    pub(super) times: u32,
    pub(super) counted: u32,
    pub(super) reasons: Reasons,
}

/// What came of a prompt.
#[derive(Debug)]
pub(super) struct PromptTally {
    pub(super) id: String,
    pub(super) kind: &'static str,
    pub(super) on: Moment,
    pub(super) considered: u32,
    pub(super) chosen: u32,
    pub(super) outranked: u32,
    /// What the page and the shopper did with it, by the event's name.
    pub(super) met: BTreeMap<String, u32>,
    pub(super) reasons: Reasons,
}

/// Why something was held back, by what was looked at and what it should have been.
#[derive(Debug, Default)]
pub(super) struct Reasons(pub(super) BTreeMap<(String, String), Reason>);

/// One reason.
#[derive(Debug, Default)]
pub(super) struct Reason {
    pub(super) times: u32,
    /// How often it was the only one.
    pub(super) alone: u32,
    /// What it was instead, and how often.
    pub(super) values: BTreeMap<String, u32>,
}

impl Tally {
    /// Nothing counted yet.
    pub(super) fn new(config: &Config) -> Self {
        let prompts = config.prompts.iter().map(|prompt| PromptTally {
            id: prompt.id.clone(),
            kind: prompt.kind.word(),
            on: prompt.on,
            considered: 0,
            chosen: 0,
            outranked: 0,
            met: BTreeMap::new(),
            reasons: Reasons::default(),
        });
        Self { pages: 0, moments: BTreeMap::new(), prompts: prompts.collect() }
    }

    /// Counts a decision.
    pub(super) fn decision(&mut self, decision: &Decision) {
        let moment = self.moments.entry(decision.on.word()).or_default();
        moment.times += 1;
        moment.counted += u32::from(decision.counted);
        if !decision.counted {
            moment.reasons.add(&decision.because);
        }
        for candidate in &decision.candidates {
            if let Some(prompt) = self.prompts.iter_mut().find(|prompt| prompt.id == candidate.id) {
                prompt.considered += 1;
                match candidate.verdict {
                    Verdict::Shown => prompt.chosen += 1,
                    Verdict::Outranked => prompt.outranked += 1,
                    Verdict::Suppressed => prompt.reasons.add(&candidate.because),
                }
            }
        }
    }

    /// Counts what became of prompts that were chosen.
    pub(super) fn event(&mut self, event: &Json) {
        let text = |key: &str| event.get(key).and_then(Json::as_text);
        self.pages += u32::from(text("e") == Some("started"));
        if let (
            Some(
                name @ ("prompt_shown" | "prompt_vetoed" | "prompt_closed" | "prompt_accepted"
                | "prompt_answered"),
            ),
            Some(id),
        ) = (text("e"), text("id"))
        {
            if let Some(prompt) = self.prompts.iter_mut().find(|prompt| prompt.id == id) {
                *prompt.met.entry(name.into()).or_default() += 1;
            }
        }
    }
}

impl Reasons {
    fn add(&mut self, because: &[Because]) {
        let unmet: Vec<_> = because.iter().filter(|line| !line.met).collect();
        for line in &unmet {
            let reason = self.0.entry((line.what.clone(), line.wanted.clone())).or_default();
            reason.times += 1;
            reason.alone += u32::from(unmet.len() == 1);
            *reason.values.entry(line.value.clone().unwrap_or_else(|| "not known".into())).or_default() += 1;
        }
    }
}
