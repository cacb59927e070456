//! The rules that hold whatever a prompt's own conditions say. Each is one line of the
//! explanation; when the ledger can't be trusted, nothing is shown.

use super::why::{line, yes, Why};
#[cfg(feature = "insight")]
use super::Circumstances;
use super::{Ledger, LedgerWhat, Prompt};
use crate::config::{Caps, PromptKind};
use crate::time::{Duration, Time};

/// What the caps look at, beside the ledger.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    /// Now.
    pub at: Time,
    /// Where this visit began.
    pub session_start: Time,
    /// Everything shown so far.
    pub ledger: &'a Ledger,
    /// False when the ledger can't be read or written.
    pub ledger_readable: bool,
    /// True when the shopper agreed to prompts chosen by behaviour.
    pub personalise: bool,
    /// True when the shop's chat can answer.
    pub chat: bool,
    /// True while the shopper pays.
    pub paying: bool,
    /// The newest time that anything remembered is of.
    pub newest: Option<Time>,
    /// The prompt that is open now, or what else has its place.
    pub open: Option<&'a str>,
    /// How often anything may be shown.
    pub caps: Option<&'a Caps>,
    /// What is tried out on whom.
    #[cfg(feature = "insight")]
    pub trials: super::Trials<'a>,
    /// Percent of the engaged time that prompts wait for.
    pub pace: u32,
    /// What the finer rules look at.
    #[cfg(feature = "insight")]
    pub around: Circumstances<'a>,
}

const PER_SESSION: u32 = 2;
const PER_DAY: u32 = 3;
const DAY: Duration = Duration::seconds(24 * 3600);
const APART: Duration = Duration::seconds(60);
/// A memory written in the future by more than this means that the clock was set back.
const CLOCK_SLACK: Duration = Duration::seconds(60);
const READABLE: &str = "readable";

impl Situation<'_> {
    /// Notes a line for every cap; true when none of them forbids the prompt.
    pub fn judge(&self, prompt: &Prompt, why: &mut Why) -> bool {
        let known = self.ledger_state();
        let mut allowed =
            why.note(self.personalise, || line("consent.personalise", "yes", yes(self.personalise)));
        allowed &= why.note(known == READABLE, || line("caps.ledger", READABLE, known));
        let open = self.open.unwrap_or("none");
        allowed &= why.note(self.open.is_none(), || line("caps.open", "no other prompt", open));
        allowed &= why.note(!self.paying, || line("caps.paying", "no", yes(self.paying)));
        let ordered = self.ledger.ordered_since(self.session_start);
        allowed &= why.note(!ordered, || line("caps.ordered", "no", yes(ordered)));
        if prompt.kind == PromptKind::Chat {
            allowed &= why.note(self.chat, || line("chat.available", "yes", yes(self.chat)));
        }
        allowed &= self.closed(prompt, why);
        allowed &= self.once(prompt, why);
        let most = self.caps.and_then(|caps| caps.per_session).unwrap_or(PER_SESSION);
        allowed &= self.at_most("caps.perSession", self.session_start, most, why);
        let most = self.caps.and_then(|caps| caps.per_day).unwrap_or(PER_DAY);
        allowed &= self.at_most("caps.perDay", Time(self.at.0.saturating_sub(DAY.0)), most, why);
        allowed &= self.apart(why);
        #[cfg(feature = "insight")]
        let allowed = self.judge_ladder(prompt, why) && allowed;
        allowed
    }

    fn ledger_state(&self) -> &'static str {
        if !self.ledger_readable {
            "storage is blocked"
        } else if self.newest > Some(self.at.after(CLOCK_SLACK)) {
            "the clock ran backwards"
        } else {
            READABLE
        }
    }

    fn closed(&self, prompt: &Prompt, why: &mut Why) -> bool {
        let last = self.ledger.last(&prompt.id, &[LedgerWhat::Closed, LedgerWhat::Accepted]);
        let met = last.is_none_or(|entry| self.at.since(entry.at) >= prompt.closed_for);
        why.note(met, || {
            let wanted = ["not closed or taken in the last ", &span(prompt.closed_for)].concat();
            let value = last.map_or("never".into(), |entry| {
                [entry.what.word(), " ", &span(self.at.since(entry.at)), " ago"].concat()
            });
            line("caps.closed", &wanted, &value)
        })
    }

    fn once(&self, prompt: &Prompt, why: &mut Why) -> bool {
        let shown = self.ledger.last(&prompt.id, &[LedgerWhat::Shown, LedgerWhat::Told]);
        why.note(shown.is_none_or(|entry| entry.at < self.session_start), || {
            let value =
                shown.map_or("never".into(), |entry| [&span(self.at.since(entry.at)), " ago"].concat());
            line("caps.once", "not shown in this visit", &value)
        })
    }

    fn at_most(&self, what: &str, since: Time, most: u32, why: &mut Why) -> bool {
        let shown = self.ledger.shown_since(since);
        why.note(shown < most, || line(what, &["fewer than ", &number(most)].concat(), &number(shown)))
    }

    fn apart(&self, why: &mut Why) -> bool {
        let apart = self.caps.and_then(|caps| caps.apart).unwrap_or(APART);
        let last = self.ledger.entries().last().map(|entry| self.at.since(entry.at));
        why.note(last.is_none_or(|ago| ago >= apart), || {
            let wanted = ["the last prompt at least ", &span(apart), " ago"].concat();
            let value = last.map_or("none".into(), |ago| [&span(ago), " ago"].concat());
            line("caps.apart", &wanted, &value)
        })
    }
}

pub(super) fn number(number: u32) -> String {
    let mut out = String::new();
    crate::wire::write_number(&mut out, number.into());
    out
}

/// A duration in its largest whole unit, for people.
pub(super) fn span(duration: Duration) -> String {
    let seconds = duration.0 / 1000;
    let (unit, size) = [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)]
        .into_iter()
        .find(|(_, size)| seconds >= *size)
        .unwrap_or(("s", 1));
    let mut out = String::new();
    crate::wire::write_number(&mut out, seconds / size);
    out.push_str(unit);
    out
}
