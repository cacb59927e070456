//! The decision: the smallest help among the prompts that may be shown, and why.

#[cfg(feature = "explain")]
use super::Because;
use super::{Facts, Moment, Prompt, Situation, Why};
use crate::config::PromptKind;
#[cfg(feature = "insight")]
use crate::experiment::Exposure;
use crate::time::{Duration, Time};

crate::choice! {
    /// What became of a candidate.
    pub enum Verdict {
        /// It was chosen.
        Shown = "shown",
        /// A condition or a cap forbade it.
        Suppressed = "suppressed",
        /// A smaller help was chosen in its place.
        Outranked = "outranked",
    }
}

crate::record! {
    /// One prompt that was thought of.
    pub struct Candidate {
        /// Its id.
        pub id: String = "id",
        /// Its rung on the ladder.
        pub kind: PromptKind = "kind",
        /// What became of it.
        pub verdict: Verdict = "verdict",
        /// The experiment that it is part of, where the shopper is in one of its arms.
        #[cfg(feature = "insight")]
        pub experiment: Option<String> = "experiment",
        /// The shopper's arm.
        #[cfg(feature = "insight")]
        pub arm: Option<String> = "arm",
        /// Every condition and cap, met or not.
        #[cfg(feature = "explain")]
        pub because: Vec<Because> = "because",
    }
}

crate::record! {
    /// One decision.
    pub struct Decision {
        /// When.
        pub at: Time = "at",
        /// The moment that asked for it.
        pub on: Moment = "on",
        /// The prompt that was chosen.
        pub chosen: Option<String> = "chosen",
        /// True when the moment itself counted; else no prompt was looked at.
        pub counted: bool = "counted",
        /// Why it counted, or did not.
        #[cfg(feature = "explain")]
        pub because: Vec<Because> = "because",
        /// Every prompt for this moment.
        pub candidates: Vec<Candidate> = "candidates",
        /// Experiments that made a difference here, for the first time on this page.
        #[cfg(feature = "insight")]
        pub exposures: Vec<Exposure> = "exposures",
    }
}

/// Decides among the prompts for `on`. For [`Moment::Dwell`] those count whose `after` lies in
/// `since..=dwell`: the engaged time that has just been passed. `why` says why the moment `counted`, or did not.
#[must_use]
pub fn decide(
    on: Moment,
    prompts: &[Prompt],
    passed: Option<(Duration, Duration)>,
    facts: &Facts,
    situation: &Situation<'_>,
    counted: bool,
    why: Why,
) -> Decision {
    let mut candidates = Vec::new();
    #[cfg(feature = "insight")]
    let mut exposures = Vec::new();
    let mut chosen: Option<(PromptKind, usize)> = None;
    for prompt in prompts.iter().filter(|prompt| counted && prompt.on == on) {
        if passed.is_some_and(|(since, dwell)| {
            !(since < prompt.due(situation.pace) && prompt.due(situation.pace) <= dwell)
        }) {
            continue;
        }
        let mut why = Why::default();
        // Both, whatever comes of the first: everything that forbids it is to be seen.
        let conditions = prompt.when.judge(facts, &mut why);
        let caps = situation.judge(prompt, &mut why);
        let allowed = conditions && caps;
        #[cfg(feature = "insight")]
        let (allowed, arm) = situation.trials.judge(prompt, allowed, facts, &mut why, &mut exposures);
        // The first of the smallest kind wins.
        if allowed && chosen.is_none_or(|(kind, _)| prompt.kind < kind) {
            chosen = Some((prompt.kind, candidates.len()));
        }
        let verdict = if allowed { Verdict::Outranked } else { Verdict::Suppressed };
        candidates.push(Candidate {
            id: prompt.id.clone(),
            kind: prompt.kind,
            verdict,
            #[cfg(feature = "insight")]
            experiment: arm.map(|(trial, _)| trial.id.clone()),
            #[cfg(feature = "insight")]
            arm: arm.map(|(_, arm)| arm.id.clone()),
            #[cfg(feature = "explain")]
            because: why.into_lines(),
        });
    }
    let chosen = chosen.and_then(|(_, index)| candidates.get_mut(index)).map(|candidate| {
        candidate.verdict = Verdict::Shown;
        candidate.id.clone()
    });
    #[cfg(not(feature = "explain"))]
    let _ = why;
    Decision {
        at: situation.at,
        on,
        chosen,
        counted,
        #[cfg(feature = "explain")]
        because: why.into_lines(),
        candidates,
        #[cfg(feature = "insight")]
        exposures,
    }
}

#[cfg(feature = "explain")]
impl Decision {
    /// The decision alone, as a journal holds it: replayed, it explains itself anew.
    #[must_use]
    pub fn without_reasons(&self) -> Self {
        let mut alone = self.clone();
        alone.because.clear();
        for candidate in &mut alone.candidates {
            candidate.because.clear();
        }
        alone
    }
}
