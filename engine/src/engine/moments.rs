//! The moments: when to think of prompts, and what is known then.

use super::{claims::earlier, consent::Consent, Engine};
use crate::attention::MarkWhat;
use crate::effect::Effect;
use crate::policy::{decide, Decision, Fact, Facts, Moment, Prompt, Situation, Value, Why};
use crate::time::{Duration, Time};

/// What was judged on this page, and what is still to come.
#[derive(Clone, Debug, Default)]
pub(super) struct Moments {
    /// Dwell prompts up to this engaged time were judged.
    judged: Duration,
    /// Engaged time that the visit's sum has got already.
    pub(super) noted: Duration,
    /// When the return to this page will be judged.
    return_due: Option<Time>,
    /// The last time asked for with `WakeAt`.
    wake: Option<Time>,
}

/// A page gets this long to tell what it is about before a return to it is judged.
const SETTLE: Duration = Duration::seconds(1);

impl Moments {
    /// The page is another one now.
    pub(super) fn restart(&mut self) {
        self.judged = Duration(0);
        self.noted = Duration(0);
        self.return_due = None;
    }

    /// The timer is spent: the next wish is a new one, even for the same time, for timers may
    /// fire early.
    pub(super) fn woken(&mut self) {
        self.wake = None;
    }

    pub(super) fn expect_return(&mut self, at: Time) {
        self.return_due = Some(at.after(SETTLE));
    }
}

impl Engine {
    /// Judges every moment whose time has come.
    pub(super) fn pass_time(&mut self, effects: &mut Vec<Effect>) {
        self.dirty.views |= self.claims_end.is_some_and(|end| end <= self.now);
        if !self.measures() {
            return;
        }
        if let Some(why) = self.exit.take_due(self.now) {
            self.moment(Moment::ExitIntent, None, (true, why), effects);
        }
        #[cfg(feature = "insight")]
        self.rest(effects);
        if self.moments.return_due.take_if(|due| *due <= self.now).is_some() {
            self.moment(Moment::Return, None, (true, Why::default()), effects);
        }
        let dwell = self.dwell.page(self.now);
        if dwell > self.moments.judged {
            let judged = std::mem::replace(&mut self.moments.judged, dwell);
            let pace = self.pace();
            let passed = |prompt: &Prompt| {
                prompt.on == Moment::Dwell && prompt.due(pace) > judged && prompt.due(pace) <= dwell
            };
            // Facts and estimates cost more than the rest of an event: only when somebody asks.
            if self.config.prompts.iter().any(passed) {
                self.moment(Moment::Dwell, Some((judged, dwell)), (true, Why::default()), effects);
            }
        }
    }

    /// Asks to be woken when the next moment is due, if nothing happens before.
    pub(super) fn wake(&mut self, effects: &mut Vec<Effect>) {
        let wake = if self.measures() { self.next_moment() } else { None };
        let wake = earlier(wake, self.claims_end);
        #[cfg(feature = "pricing")]
        let wake = earlier(wake, self.rates_end());
        if wake != self.moments.wake {
            self.moments.wake = wake;
            effects.extend(wake.map(Effect::WakeAt));
        }
    }

    fn next_moment(&self) -> Option<Time> {
        let mut next = earlier(self.exit.due(), self.moments.return_due);
        #[cfg(feature = "insight")]
        {
            next = earlier(next, self.rest_due());
        }
        let pace = self.pace();
        for prompt in &self.config.prompts {
            if prompt.on == Moment::Dwell && prompt.due(pace) > self.moments.judged {
                next = earlier(next, self.dwell.reaches(prompt.due(pace)));
            }
        }
        next
    }

    /// Decides what to show at this moment, if anything, and writes it down. `counted` is whether the moment itself counts, and
    /// why.
    pub(super) fn moment(
        &mut self,
        on: Moment,
        passed: Option<(Duration, Duration)>,
        counted: (bool, Why),
        effects: &mut Vec<Effect>,
    ) {
        #[cfg(feature = "insight")]
        if on == Moment::ExitIntent && counted.0 {
            self.sense_leaving();
        }
        let facts = self.facts();
        #[cfg(feature = "insight")]
        if counted.0 {
            self.draw_visitor();
        }
        let config = self.config.clone();
        let open = self.open.as_deref();
        let decision = self.decision(on, &config.prompts, passed, &facts, counted, open);
        #[cfg(all(feature = "insight", feature = "explain"))]
        let decision = self.with_reasons(decision);
        if decision.candidates.is_empty() && on != Moment::ExitIntent {
            return;
        }
        if let Some(id) = &decision.chosen {
            self.open = Some(id.clone());
            effects.push(Effect::ClaimPrompt { id: id.clone() });
        }
        #[cfg(feature = "insight")]
        self.exposed(&decision.exposures, effects);
        self.note_decision(decision);
    }

    /// Percent of the engaged time that prompts wait for.
    #[cfg(not(feature = "insight"))]
    fn pace(&self) -> u32 {
        100
    }

    pub(super) fn note_decision(&mut self, decision: Decision) {
        self.journal.decision(self.now, &decision);
        #[cfg(feature = "explain")]
        self.remember(decision);
    }

    /// Decides among `prompts`. `open` is what has the place of prompts now.
    pub(super) fn decision(
        &self,
        on: Moment,
        prompts: &[Prompt],
        passed: Option<(Duration, Duration)>,
        facts: &Facts,
        (counted, why): (bool, Why),
        open: Option<&str>,
    ) -> Decision {
        #[cfg(feature = "insight")]
        let visitor = self.visitor_id();
        let marked = self.visits.marks().last().map(|mark| mark.at);
        let entered = self.ledger.entries().last().map(|entry| entry.at);
        let situation = Situation {
            at: self.now,
            session_start: self.session_start(),
            ledger: &self.ledger,
            ledger_readable: self.device.storage && self.device.ledger_readable,
            personalise: self.consent.to(Consent::PERSONALISE),
            chat: self.chat,
            paying: self.is_paying(),
            newest: marked.max(entered).max(self.forgot),
            open,
            caps: self.config.written.caps.as_ref(),
            #[cfg(feature = "insight")]
            trials: self.trials(visitor.as_deref()),
            pace: self.pace(),
            #[cfg(feature = "insight")]
            around: self.circumstances(),
        };
        decide(on, prompts, passed, facts, &situation, counted, why)
    }

    /// Everything that conditions may ask for, as it is now.
    pub(super) fn facts(&mut self) -> Facts {
        let mut facts = Facts::default();
        let lines = self.priced_lines();
        let subtotal = super::lines::subtotal(&lines, self.config.currency);
        facts.set(Fact::CartTotal, subtotal.map(Value::money));
        facts.set(Fact::CartCount, Value::whole(self.cart.count()));
        facts.set(Fact::CartLines, Value::whole(lines.len() as u32));
        let estimate = self.estimate_cart();
        let total = estimate.as_ref().and_then(|estimate| estimate.total.as_ref());
        let exact = total.filter(|range| range.low == range.high);
        facts.set(Fact::EstimateTotal, exact.map(|range| Value::money(range.low)));
        let missing = estimate.as_ref().and_then(|estimate| estimate.free_missing);
        facts.set(Fact::EstimateFreeMissing, missing.map(Value::money));
        facts.set(Fact::PageKind, Value::Text(self.page.kind().word().into()));
        facts.set(Fact::PagePath, Value::Text(self.page.path.clone()));
        let start = self.session_start();
        let dwell = self.dwell.page(self.now);
        let fresh = dwell.0 - self.moments.noted.0;
        let engaged = |start: Time, product: Option<&str>| {
            let before = self.visits.dwell_since(start, product).0;
            Value::seconds(Duration(before.saturating_add(fresh)))
        };
        if let Some(item) = &self.page.product {
            facts.set(Fact::ProductId, Value::Text(item.id.clone()));
            let viewed = self.visits.since(Time(i64::MIN), MarkWhat::Product, Some(&item.id));
            facts.set(Fact::VisitProduct, Value::whole(viewed));
            #[cfg(feature = "insight")]
            facts.set(Fact::DwellProduct, engaged(Time(i64::MIN), Some(&item.id)));
            let configured = self.config.product(&item.id).and_then(|(product, _)| product.kind);
            let kind = configured.map(|kind| kind.word().into()).or_else(|| item.kind.clone());
            facts.set(Fact::ProductKind, kind.map(Value::Text));
        }
        facts.set(Fact::DwellPage, Value::seconds(dwell));
        facts.set(Fact::DwellVisit, engaged(start, None));
        facts.set(Fact::VisitCount, Value::whole(self.visits.count(self.now, self.session_gap())));
        facts.set(Fact::VisitCart, Value::whole(self.visits.since(start, MarkWhat::Cart, None)));
        #[cfg(feature = "insight")]
        {
            for (area, dwell) in self.dwell.areas() {
                facts.set_area(area, Value::seconds(dwell));
            }
            facts.set(Fact::VisitLoops, Value::whole(self.visits.loops(start)));
            facts.set(Fact::VisitPogo, Value::whole(self.visits.short_looks(start)));
            facts.set(Fact::VisitDaysAway, self.visits.days_away(start).map(Value::whole));
        }
        facts.set(Fact::CheckoutStep, self.page.step.as_ref().map(|step| Value::whole(step.step)));
        facts.set(Fact::CheckoutErrors, Value::whole(self.page.field_errors));
        facts.set(Fact::PaymentFailures, Value::whole(self.page.payment_failures));
        if let Some(destination) = self.destination() {
            facts.set(Fact::DestinationGuess, Value::Bool(destination.guess));
            facts.set(Fact::DestinationCountry, Value::Text(destination.country));
        }
        facts.set(Fact::DeviceTouch, Value::Bool(self.device.touch));
        #[cfg(feature = "insight")]
        self.infer(&mut facts);
        facts
    }
}
