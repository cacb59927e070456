//! Rules that cannot be wrong, from those that a shop writes. What cannot hold is refused.

use super::is_offer;
use crate::config::{Aim, Costs, Hours, Offer, Offers, ProductKind, PromptKind, PromptRule, Written};
use crate::money::{Currency, Decimal, Money};
use crate::time::Duration;
use crate::wire::{one_of, write_number, Reader, Wire as _};

/// What an offer costs when it is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cost {
    /// A share of the items, in millionths of a percent, and the most that it may come to.
    Share(i64, Option<Money>),
    /// An amount.
    Amount(Money),
}

/// The finer rules of one prompt.
#[derive(Clone, Debug, Default)]
pub struct Rungs {
    /// Which products it is for.
    pub aim: Option<Aim>,
    /// When it may be shown.
    pub hours: Option<Hours>,
    /// What it costs.
    pub cost: Option<Cost>,
    /// Where its code is made.
    pub offer: Option<Offer>,
}

/// What holds for all prompts.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// What an offer may take of the margin, in millionths of a percent.
    pub spare: Option<i64>,
    /// What the offers that one shopper takes may cost, and in which time.
    pub budget: Option<(Money, Duration)>,
    /// Loops after which nothing is offered.
    pub loops: Option<u32>,
    /// Percent of `after` by kind of product.
    timing: Vec<(ProductKind, u32)>,
}

const HUNDRED: i64 = 100_000_000;
const PERCENT: &str = "a number from 0 to 100 with at most six decimals";
const AMOUNT: &str = "an amount from 0 with no more decimals than the currency has";
/// How long the ledger remembers.
const REMEMBERED: Duration = Duration::seconds(180 * 24 * 3600);

impl Terms {
    /// Compiles what holds for all prompts; what is wrong is reported.
    #[must_use]
    pub fn compile(written: &Written, currency: Currency, reader: &mut Reader) -> Self {
        let mut terms = Self::default();
        for (kind, percent) in &written.timing.0 {
            reader.at_key("timing", |reader| {
                reader.at_key(kind, |reader| match ProductKind::from_word(kind) {
                    Some(_) if !(1..=1000).contains(percent) => {
                        reader.problem(&percent.to_json(), "percent of \"after\", from 1 to 1000");
                    }
                    Some(kind) => terms.timing.push((kind, *percent)),
                    None => {
                        reader.problem(kind, &one_of("one of the kinds of products ", ProductKind::WORDS))
                    }
                });
            });
        }
        if let Some(caps) = &written.caps {
            reader.at_key("caps", |reader| check_caps(caps, reader));
        }
        if let Some(offers) = &written.offers {
            reader.at_key("offers", |reader| terms.offers(offers, currency, reader));
        }
        terms
    }

    fn offers(&mut self, offers: &Offers, currency: Currency, reader: &mut Reader) {
        self.loops = offers.loops;
        let margin = offers.margin.and_then(|margin| percent("margin", margin, reader));
        let floor = offers.floor.and_then(|floor| percent("floor", floor, reader));
        if let Some(floor) = floor {
            self.spare = Some(margin.map_or(0, |margin| margin - floor));
            if margin.is_none_or(|margin| margin < floor) {
                let allowed = "no more than \"margin\", which has to be said, too";
                reader.at_key("floor", |reader| reader.problem(&number(floor), allowed));
            }
        }
        if let Some(budget) = &offers.budget {
            reader.at_key("budget", |reader| {
                self.budget =
                    amount("amount", budget.amount, currency, reader).map(|most| (most, budget.per));
                check_span("per", budget.per, reader);
            });
        }
    }

    /// Percent of the engaged time that a prompt waits for, while the page is about such a product.
    #[must_use]
    pub fn pace(&self, kind: Option<ProductKind>) -> u32 {
        self.timing.iter().find(|(timed, _)| Some(*timed) == kind).map_or(100, |(_, percent)| *percent)
    }
}

impl Rungs {
    /// Compiles the finer rules of a prompt. `None` when it could cost more than the shop allows.
    pub fn compile(
        rule: &PromptRule,
        terms: &Terms,
        currency: Currency,
        reader: &mut Reader,
    ) -> Option<Self> {
        let before = reader.problems().len();
        if let Some(hours) = rule.hours.as_ref().filter(|hours| hours.from == hours.to) {
            reader.at_key("hours", |reader| {
                reader.problem(&hours.to.to_json(), "\"from\" and \"to\" that differ")
            });
        }
        let offer = is_offer(rule.kind);
        for key in ["costs", "offer"] {
            let said = if key == "costs" { rule.costs.is_some() } else { rule.offer.is_some() };
            if said && !offer {
                let kinds = PromptKind::WORDS.get(PromptKind::FreeDelivery as usize..).unwrap_or_default();
                let allowed = one_of("nothing, unless \"kind\" is one of ", kinds);
                reader.at_key(key, |reader| reader.problem("an object", &allowed));
            }
        }
        if let Some(made) = &rule.offer {
            reader.at_key("offer", |reader| {
                if made.url.trim().is_empty() {
                    reader.at_key("url", |reader| reader.problem("\"\"", "an address of the shop"));
                }
                if rule.code.is_some() {
                    reader.problem("an object", "nothing beside \"code\": it is the one or the other");
                }
            });
        }
        let cost = match &rule.costs {
            Some(costs) => reader.at_key("costs", |reader| cost(costs, terms, currency, reader)),
            None if offer && (terms.spare.is_some() || terms.budget.is_some()) => {
                let allowed = "what it costs, as \"offers\" has a floor or a budget";
                reader.at_key("costs", |reader| reader.problem("(missing)", allowed));
                None
            }
            None => None,
        };
        let (aim, hours, offer) = (rule.aim.clone(), rule.hours.clone(), rule.offer.clone());
        (reader.problems().len() == before).then_some(Self { aim, hours, cost, offer })
    }
}

fn cost(costs: &Costs, terms: &Terms, currency: Currency, reader: &mut Reader) -> Option<Cost> {
    let cost = match (costs.percent, costs.amount) {
        (Some(share), None) => {
            let at_most = costs.at_most.and_then(|most| amount("atMost", most, currency, reader));
            Cost::Share(percent("percent", share, reader)?, at_most)
        }
        (None, Some(fixed)) if costs.at_most.is_none() => {
            Cost::Amount(amount("amount", fixed, currency, reader)?)
        }
        _ => {
            reader.problem("an object", "either \"percent\", with \"atMost\" if wanted, or \"amount\"");
            return None;
        }
    };
    if let (Cost::Share(share, _), Some(spare)) = (cost, terms.spare) {
        if share > spare {
            let allowed =
                ["at most ", &number(spare), ", which is what the floor leaves of the margin"].concat();
            reader.at_key("percent", |reader| reader.problem(&number(share), &allowed));
        }
    }
    if let Some((budget, _)) = terms.budget {
        match cost {
            Cost::Share(_, None) => {
                let allowed = "an amount, as \"offers\" has a budget";
                reader.at_key("atMost", |reader| reader.problem("(missing)", allowed));
            }
            Cost::Share(_, Some(most)) | Cost::Amount(most) if most.minor > budget.minor => {
                let allowed = ["at most ", &budget.text(), ", the whole budget"].concat();
                reader.problem(&most.text(), &allowed);
            }
            _ => {}
        }
    }
    Some(cost)
}

fn check_caps(caps: &crate::config::Caps, reader: &mut Reader) {
    reader.at_key("perKind", |reader| {
        for (kind, cap) in &caps.per_kind.0 {
            reader.at_key(kind, |reader| {
                if PromptKind::from_word(kind).is_none() {
                    reader.problem(kind, &one_of("one of the kinds ", PromptKind::WORDS));
                }
                if cap.most.is_some() != cap.per.is_some() {
                    reader.problem("an object", "\"most\" and \"per\" together");
                }
                if let Some(per) = cap.per {
                    check_span("per", per, reader);
                }
            });
        }
    });
    match (caps.refusals, caps.quiet) {
        (None, None) => {}
        (Some(0), _) => reader.at_key("refusals", |reader| reader.problem("0", "an integer from 1")),
        (Some(_), Some(quiet)) => check_span("quiet", quiet, reader),
        _ => reader.at_key("refusals", |reader| {
            reader.problem("alone", "\"refusals\" and \"quiet\" together");
        }),
    }
}

fn check_span(key: &str, span: Duration, reader: &mut Reader) {
    if span > REMEMBERED || span.0 == 0 {
        let allowed = "a duration up to \"180d\", which is how long what was shown is remembered";
        reader.at_key(key, |reader| reader.problem(&span.to_json(), allowed));
    }
}

fn percent(key: &str, written: Decimal, reader: &mut Reader) -> Option<i64> {
    let read = written.at_scale(6).filter(|percent| (0..=HUNDRED).contains(percent));
    if read.is_none() {
        reader.at_key(key, |reader| reader.problem(&written.text(), PERCENT));
    }
    read
}

fn amount(key: &str, written: Decimal, currency: Currency, reader: &mut Reader) -> Option<Money> {
    let read = Money::from_decimal(written, currency).filter(|amount| amount.minor >= 0);
    if read.is_none() {
        reader.at_key(key, |reader| reader.problem(&written.text(), AMOUNT));
    }
    read
}

/// Millionths as people write them.
fn number(millionths: i64) -> String {
    if millionths % 1_000_000 == 0 {
        let mut out = String::new();
        write_number(&mut out, millionths / 1_000_000);
        return out;
    }
    let text = Decimal { units: millionths, scale: 6 }.text();
    text.trim_end_matches('0').into()
}
