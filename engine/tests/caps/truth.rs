//! What truly happened, and whether a prompt may appear after it. Counted in another way than the engine counts.

use crate::shop::{Shop, DAY, GAP};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    Page,
    Shown,
    Refused,
    Taken,
    Told,
    Ordered,
}

impl What {
    /// True for what the caps call a prompt.
    fn is_prompt(self) -> bool {
        matches!(self, Self::Shown | Self::Refused | Self::Taken | Self::Told)
    }

    /// True when the shopper got to see it.
    fn is_showing(self) -> bool {
        matches!(self, Self::Shown | Self::Told)
    }
}

struct Fact {
    /// What the clock said.
    clock: i64,
    what: What,
    id: String,
    /// The page load that it happened in.
    load: u64,
    /// When every page can know of it; until then, only that one does.
    visible: i64,
}

#[derive(Default)]
pub(crate) struct Truth {
    facts: Vec<Fact>,
}

/// Where and when a prompt is about to appear.
pub(crate) struct Appearance<'a> {
    pub(crate) id: &'a str,
    pub(crate) load: u64,
    pub(crate) clock: i64,
    pub(crate) real: i64,
}

/// How long a write of another tab may be on its way.
pub(crate) const ON_ITS_WAY: i64 = 1000;
const CLOCK_SLACK: i64 = 60_000;

impl Truth {
    pub(crate) fn note(&mut self, what: What, of: &Appearance<'_>, stored: bool) {
        let Appearance { id, load, clock, real } = *of;
        // What another tab was told, a page or an order, may still be on its way; what was shown or closed may not.
        let on_its_way = if matches!(what, What::Page | What::Ordered | What::Told) { ON_ITS_WAY } else { 0 };
        let visible = if stored { real + on_its_way } else { i64::MAX };
        // The same thing told of the same moment is one thing.
        let again = |fact: &Fact| fact.what == What::Told && fact.clock == clock && fact.id == id;
        if what == What::Told && self.facts.iter().any(again) {
            return;
        }
        self.facts.push(Fact { clock, what, id: id.into(), load, visible });
    }

    /// Everything stored is gone; what happened in these page loads, which live, is written again.
    pub(crate) fn lose(&mut self, alive: &[u64], now: i64) {
        for fact in &mut self.facts {
            let again = if alive.contains(&fact.load) { now + ON_ITS_WAY } else { i64::MAX };
            fact.visible = fact.visible.max(again);
        }
    }

    /// The cap that is exceeded when this prompt appears now.
    pub(crate) fn broken(&self, shop: &Shop, of: &Appearance<'_>) -> Option<String> {
        let known = |fact: &&Fact| fact.load == of.load || fact.visible <= of.real;
        let facts: Vec<_> = self.facts.iter().filter(known).collect();
        let prompts = || facts.iter().filter(|fact| fact.what.is_prompt());
        let shown =
            |since: i64| facts.iter().filter(move |fact| fact.what.is_showing() && fact.clock >= since);
        if facts.iter().any(|fact| fact.clock > of.clock + CLOCK_SLACK) {
            return Some("it appears though the clock ran backwards".into());
        }
        if prompts().any(|fact| (of.clock - fact.clock) < shop.apart) {
            return Some(format!("it appears less than {} ms after another", shop.apart));
        }
        let closed_for = shop.closed_for(of.id);
        let closed = |fact: &&&Fact| matches!(fact.what, What::Refused | What::Taken) && fact.id == of.id;
        if facts.iter().filter(closed).any(|fact| of.clock - fact.clock < closed_for) {
            return Some(format!("it appears less than {closed_for} ms after it was closed"));
        }
        if shown(of.clock - DAY).count() >= shop.per_day {
            return Some(format!("more than {} in a day", shop.per_day));
        }
        let (most, per) = shop.discounts;
        let discounts = || shown(of.clock - per).filter(|fact| shop.is_discount(&fact.id));
        if shop.is_discount(of.id) && discounts().count() >= most {
            return Some(format!("more than {most} discount in {per} ms"));
        }
        if self.is_tired(shop, &facts, of.clock) {
            return Some(format!("after {} refusals", shop.refusals.0));
        }
        let visit = self.visit(&facts, of.clock);
        if shown(visit).any(|fact| fact.id == of.id) {
            return Some("it appears twice in a visit".into());
        }
        if shown(visit).count() >= shop.per_session {
            return Some(format!("more than {} in a visit", shop.per_session));
        }
        facts
            .iter()
            .any(|fact| fact.what == What::Ordered && fact.clock >= visit)
            .then(|| "it appears after an order".into())
    }

    /// True when the last refusals came within the time after which they count no longer, and that is not over.
    fn is_tired(&self, shop: &Shop, facts: &[&Fact], clock: i64) -> bool {
        let (most, quiet) = shop.refusals;
        let mut refused: Vec<_> =
            facts.iter().filter(|fact| fact.what == What::Refused).map(|fact| fact.clock).collect();
        refused.sort_unstable();
        refused.last().is_some_and(|last| {
            let within = refused.iter().filter(|time| last - **time < quiet).count();
            within >= most && clock - last < quiet
        })
    }

    /// When the visit began that goes on at `clock`.
    fn visit(&self, facts: &[&Fact], clock: i64) -> i64 {
        let mut times: Vec<_> = facts.iter().map(|fact| fact.clock).collect();
        times.sort_unstable();
        let mut start = clock;
        for time in times.into_iter().rev() {
            if start - time >= GAP {
                break;
            }
            start = start.min(time);
        }
        start
    }
}
