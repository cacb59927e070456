//! What is inferred about the shopper, as facts and for inspection.

use super::hesitation::{done, SIGN, STEP};
use super::Engine;
use crate::attention::{Mark, MarkWhat};
use crate::event::PageKind;
#[cfg(feature = "explain")]
use crate::insight::{path, Score};
use crate::insight::{Age, Habits, Reasons, Segment, Sign, MANY_PRODUCTS};
#[cfg(feature = "explain")]
use crate::policy::{Because, Decision};
use crate::policy::{Fact, Facts, Value, Why};
use crate::time::{Duration, Time};
#[cfg(feature = "explain")]
use crate::wire::{write_text, ObjectWriter, Wire as _};

/// What stands for a reason or a segment that is not known.
const UNKNOWN: &str = "unknown";
/// Signs of an earlier visit that are no older than this are fresh.
const WEEK: Duration = Duration::seconds(7 * 24 * 3600);
/// Contributions that an explanation names.
#[cfg(feature = "explain")]
const FOREMOST: usize = 3;

impl Engine {
    /// Notes what is inferred; nothing where it is not wanted or not allowed.
    pub(super) fn infer(&self, facts: &mut Facts) {
        if !self.infers() {
            return;
        }
        let signs = self.signs();
        let reasons = Reasons::weigh(&signs);
        let text = |word: &str| Value::Text(word.into());
        facts.set(Fact::ReasonTop, text(reasons.top().map_or(UNKNOWN, |top| top.reason.word())));
        facts.set(Fact::ReasonShare, Value::Number(reasons.highest().into()));
        for score in &reasons.scores {
            facts.set(Fact::of_reason(score.reason), Value::Number(score.share.into()));
        }
        facts.set(Fact::HesitationCount, Value::whole(self.hesitation_count()));
        let habits = self.habits(&signs, facts);
        let segment = Segment::of(&habits, &mut Why::default());
        facts.set(Fact::Segment, text(segment.map_or(UNKNOWN, Segment::word)));
        let returning = self.visits.count(self.now, self.session_gap()) > 1;
        facts.set(Fact::SegmentVisitor, text(if returning { "returning" } else { "new" }));
        facts.set(Fact::SegmentDevice, text(if self.device.touch { "touch" } else { "pointer" }));
    }

    /// Adds to a decision what the reasons rest on that its conditions asked for.
    #[cfg(feature = "explain")]
    pub(super) fn with_reasons(&self, mut decision: Decision) -> Decision {
        if !self.infers() {
            return decision;
        }
        let reasons = Reasons::weigh(&self.signs());
        for candidate in &mut decision.candidates {
            let asked = |score: &&Score| {
                let top = score.share == reasons.highest();
                candidate.because.iter().any(|line| match line.what.strip_prefix("reason.") {
                    Some("top" | "share") => top,
                    word => word == Some(score.reason.word()),
                })
            };
            let mut rests_on = Vec::new();
            for score in reasons.scores.iter().filter(asked) {
                for part in score.foremost(FOREMOST) {
                    rests_on.push(Because {
                        what: Fact::of_reason(score.reason).word().into(),
                        wanted: ["weighed with ", part.sign.word()].concat(),
                        value: Some(Value::Number(part.weight * 1000).text()),
                        met: true,
                    });
                }
            }
            candidate.because.extend(rests_on);
        }
        decision
    }

    /// Writes everything inferred, and what it rests on.
    #[cfg(feature = "explain")]
    pub(super) fn write_insight(&mut self, object: &mut ObjectWriter<'_>) {
        if !self.infers() {
            return;
        }
        let signs = self.signs();
        let reasons = Reasons::weigh(&signs);
        let facts = self.facts();
        let habits = self.habits(&signs, &facts);
        let mut why = Why::default();
        let segment = Segment::of(&habits, &mut why);
        let mut insight = ObjectWriter::new(object.key("insight"));
        write_text(insight.key("top"), reasons.top().map_or(UNKNOWN, |top| top.reason.word()));
        insight.field("priorStrength", &Reasons::PRIOR_STRENGTH);
        reasons.scores.write(insight.key("reasons"));
        write_text(insight.key("segment"), segment.map_or(UNKNOWN, Segment::word));
        why.into_lines().write(insight.key("because"));
        path(self.visits.marks(), self.session_start()).write(insight.key("path"));
        insight.end();
    }

    /// Every sign, once, with the age of the last time; in the order declared.
    fn signs(&self) -> Vec<(Sign, Age)> {
        let start = self.session_start();
        let age = |mark: &Mark| match mark.at {
            at if at >= start => Age::Visit,
            at if self.now.since(at) <= WEEK => Age::Week,
            _ => Age::Older,
        };
        let mut signs: Vec<(Sign, Age)> = Vec::new();
        // An order ends what was hesitated over.
        let ordered = self.last_order();
        let open = self.visits.marks().iter().rev().take_while(|mark| ordered.is_none_or(|at| mark.at > at));
        for mark in open {
            if let Some(sign) = sign_of(mark).filter(|sign| signs.iter().all(|(known, _)| known != sign)) {
                signs.push((sign, age(mark)));
            }
        }
        let begun = self.page.kind() == PageKind::Checkout || self.checkout_begun().is_some();
        for (sign, holds) in [
            (Sign::CheckoutStarted, begun),
            (Sign::BoughtBefore, self.orders_before(start)),
            (Sign::ManyProducts, self.products(start) >= MANY_PRODUCTS),
        ] {
            signs.extend(holds.then_some((sign, Age::Visit)));
        }
        signs.sort_unstable_by_key(|(sign, _)| *sign);
        signs
    }

    fn habits(&self, signs: &[(Sign, Age)], facts: &Facts) -> Habits {
        let start = self.session_start();
        let dwell = match facts.get(Fact::DwellVisit) {
            Some(Value::Number(millionths)) => Duration(millionths / 1000),
            _ => Duration(0),
        };
        Habits {
            signs: signs.iter().filter(|(_, age)| *age == Age::Visit).map(|(sign, _)| *sign).collect(),
            ordered_before: self.orders_before(start),
            pieces: self.cart.count(),
            cart_views: self.visits.since(start, MarkWhat::Cart, None),
            products: self.products(start),
            dwell,
            checkout_after: self.checkout_begun().map(|at| at.since(start)),
        }
    }

    fn hesitation_count(&self) -> u32 {
        let start = self.undecided_since();
        let hesitation = |mark: &&Mark| mark.at >= start && sign_of(mark).is_some_and(Sign::is_hesitation);
        self.visits.marks().iter().filter(hesitation).count() as u32
    }

    fn orders_before(&self, start: Time) -> bool {
        self.visits.marks().iter().any(|mark| mark.what == MarkWhat::Order && mark.at < start)
    }

    /// When the checkout was begun, if it goes on.
    fn checkout_begun(&self) -> Option<Time> {
        let start = self.undecided_since();
        let step = |mark: &&Mark| mark.at >= start && done(mark).is_some_and(|id| id.starts_with(STEP));
        self.visits.marks().iter().find(step).map(|mark| mark.at)
    }

    /// Different products looked at since `start`.
    fn products(&self, start: Time) -> u32 {
        let mut ids: Vec<&str> = Vec::new();
        for mark in self.visits.marks() {
            let id = mark.id.as_deref().filter(|id| !ids.contains(id));
            if mark.at >= start && mark.what == MarkWhat::Product {
                ids.extend(id);
            }
        }
        ids.len() as u32
    }
}

fn sign_of(mark: &Mark) -> Option<Sign> {
    Sign::from_word(done(mark)?.strip_prefix(SIGN)?)
}
