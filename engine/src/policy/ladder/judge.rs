//! Whether the finer rules allow a prompt, a line of the explanation for each that there is.

use super::{is_offer, Cost, Terms};
use crate::config::{Hours, KindCap, ProductKind, PromptKind};
use crate::money::Money;
use crate::policy::caps::{number, span};
use crate::policy::why::{line, Why};
use crate::policy::{LedgerEntry, LedgerWhat, Prompt, Situation};
use crate::time::{DayTime, Duration, Time};

/// What the finer rules look at, beside the ledger.
#[derive(Clone, Debug)]
pub struct Circumstances<'a> {
    /// Category and kind of what the page is about, and of what is in the cart.
    pub goods: Vec<(Option<&'a str>, Option<ProductKind>)>,
    /// What the items in the cart cost.
    pub subtotal: Option<Money>,
    /// The time of day in the shop.
    pub local: DayTime,
    /// How often the shopper has left the cart and come back to it without an order.
    pub loops: u32,
    /// All prompts, for what the ledger names.
    pub prompts: &'a [Prompt],
    /// What holds for all of them.
    pub terms: &'a Terms,
}

const HUNDRED: i64 = 100_000_000;

impl Situation<'_> {
    /// Notes a line for every finer rule; true when none of them forbids the prompt.
    pub(in crate::policy) fn judge_ladder(&self, prompt: &Prompt, why: &mut Why) -> bool {
        let mut allowed = self.aimed(prompt, why);
        if let Some(hours) = &prompt.rungs.hours {
            let now = self.around.local;
            allowed &= why.note(within(hours, now), || {
                line("hours", &[&clock(hours.from), " to ", &clock(hours.to)].concat(), &clock(now))
            });
        }
        let cap = self.caps.and_then(|caps| caps.per_kind.get(prompt.kind.word()));
        if let Some(cap) = cap {
            allowed &= self.kind(prompt.kind, cap, why);
        }
        allowed &= self.refused(why);
        if is_offer(prompt.kind) {
            allowed &= self.offer(prompt, why);
        }
        allowed
    }

    fn aimed(&self, prompt: &Prompt, why: &mut Why) -> bool {
        let Some(aim) = &prompt.rungs.aim else { return true };
        let fits = |(category, kind): &(Option<&str>, Option<ProductKind>)| {
            category.is_some_and(|category| aim.categories.iter().any(|aimed| aimed == category))
                || kind.is_some_and(|kind| aim.kinds.contains(&kind))
        };
        why.note(self.around.goods.iter().any(fits), || {
            let mut wanted: Vec<&str> = aim.categories.iter().map(String::as_str).collect();
            wanted.extend(aim.kinds.iter().map(|kind| kind.word()));
            let goods = self.around.goods.iter();
            let mut found: Vec<&str> = goods
                .flat_map(|(category, kind)| [*category, kind.map(ProductKind::word)])
                .flatten()
                .collect();
            found.sort_unstable();
            found.dedup();
            line("for", &["one of ", &wanted.join(", ")].concat(), &found.join(", "))
        })
    }

    fn kind(&self, kind: PromptKind, cap: &KindCap, why: &mut Why) -> bool {
        let mut allowed = true;
        let spans = [(cap.per_visit, self.session_start), (cap.most, self.ago(cap.per.unwrap_or_default()))];
        for (most, since) in spans {
            if let Some(most) = most {
                let shown = self.of_kind(kind, since);
                allowed &= why.note(shown < most, || {
                    line("caps.perKind", &["fewer than ", &number(most)].concat(), &number(shown))
                });
            }
        }
        allowed
    }

    /// How many prompts of a kind were shown, or told of elsewhere, since `start`.
    fn of_kind(&self, kind: PromptKind, start: Time) -> u32 {
        let counts = |entry: &&LedgerEntry| {
            entry.at >= start
                && entry.what.is_showing()
                && self.prompt(&entry.id).is_some_and(|known| known.kind == kind)
        };
        self.ledger.entries().iter().filter(counts).count() as u32
    }

    fn refused(&self, why: &mut Why) -> bool {
        let caps = self.caps.and_then(|caps| Some((caps.refusals?, caps.quiet?)));
        let Some((most, quiet)) = caps else { return true };
        let refused =
            |entry: &&LedgerEntry| entry.what == LedgerWhat::Closed && self.prompt(&entry.id).is_some();
        let mut refusals = self.ledger.entries().iter().rev().filter(refused);
        let last = refusals.next();
        let first = if most == 1 { last } else { refusals.nth(most as usize - 2) };
        // So many within that time, and the last of them not longer ago.
        let tired = last
            .zip(first)
            .is_some_and(|(last, first)| last.at.since(first.at) < quiet && self.at.since(last.at) < quiet);
        why.note(!tired, || {
            let wanted = ["fewer than ", &number(most), " refusals in ", &span(quiet)].concat();
            let value = last
                .map_or("none".into(), |last| ["the last ", &span(self.at.since(last.at)), " ago"].concat());
            line("caps.refusals", &wanted, &value)
        })
    }

    fn offer(&self, prompt: &Prompt, why: &mut Why) -> bool {
        let (terms, mut allowed) = (self.around.terms, true);
        if let Some(most) = terms.loops {
            let loops = self.around.loops;
            allowed &= why.note(loops < most, || {
                line("offers.loops", &["fewer than ", &number(most)].concat(), &number(loops))
            });
        }
        if let Some(spare) = terms.spare {
            let share = self.share(prompt);
            allowed &= why.note(share.is_some_and(|share| share <= spare.into()), || {
                let value = share.map_or("not known".into(), |share| percent(share as i64));
                line("offers.floor", &["costs at most ", &percent(spare)].concat(), &value)
            });
        }
        if let Some((budget, per)) = terms.budget {
            let spent = self.spent(self.ago(per));
            let left = spent.and_then(|spent| budget.minus(spent).ok());
            let most = prompt.rungs.cost.and_then(Cost::most);
            let met = left.zip(most).is_some_and(|(left, most)| most.minor <= left.minor);
            allowed &= why.note(met, || {
                let text = |amount: Option<Money>| amount.map_or("not known".into(), |amount| amount.text());
                line("offers.budget", &["costs at most ", &text(left)].concat(), &text(most))
            });
        }
        allowed
    }

    /// What an offer costs of what the items cost, in millionths of a percent.
    fn share(&self, prompt: &Prompt) -> Option<i128> {
        match prompt.rungs.cost? {
            Cost::Share(share, _) => Some(share.into()),
            Cost::Amount(amount) => {
                let subtotal = self.around.subtotal.filter(|subtotal| subtotal.minor > 0)?;
                // Rounded up: the floor is not to be passed by a fraction.
                let parts = i128::from(amount.minor) * i128::from(HUNDRED);
                Some((parts + i128::from(subtotal.minor) - 1) / i128::from(subtotal.minor))
            }
        }
    }

    /// What the offers taken since `start` may have cost. `None` when that is not known of one.
    fn spent(&self, start: Time) -> Option<Money> {
        let (budget, _) = self.around.terms.budget?;
        let mut spent = Money { minor: 0, ..budget };
        for entry in self.ledger.entries() {
            let taken = entry.at >= start && entry.what == LedgerWhat::Accepted;
            if let Some(prompt) =
                taken.then(|| self.prompt(&entry.id)).flatten().filter(|prompt| is_offer(prompt.kind))
            {
                spent = spent.plus(prompt.rungs.cost.and_then(Cost::most)?).ok()?;
            }
        }
        Some(spent)
    }

    fn prompt(&self, id: &str) -> Option<&Prompt> {
        self.around.prompts.iter().find(|prompt| prompt.id == id)
    }

    fn ago(&self, span: Duration) -> Time {
        Time(self.at.0.saturating_sub(span.0))
    }
}

impl Cost {
    /// The most that it may come to.
    #[must_use]
    pub fn most(self) -> Option<Money> {
        match self {
            Self::Share(_, most) => most,
            Self::Amount(amount) => Some(amount),
        }
    }
}

fn within(hours: &Hours, now: DayTime) -> bool {
    if hours.from < hours.to {
        hours.from <= now && now < hours.to
    } else {
        hours.from <= now || now < hours.to
    }
}

fn clock(time: DayTime) -> String {
    use crate::wire::Wire as _;
    time.to_json().trim_matches('"').into()
}

fn percent(millionths: i64) -> String {
    let text = crate::money::Decimal { units: millionths, scale: 6 }.text();
    [text.trim_end_matches('0').trim_end_matches('.'), " %"].concat()
}
