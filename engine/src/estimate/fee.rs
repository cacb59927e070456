//! What is added to an order beside delivery and tax.

use super::area::Area;
use super::basket::Basket;
use super::compile::{amount, refuse, refuse_shown};
use super::known::{Fit, Known};
use super::offers::Offer;
use super::tariff::Span;
use crate::config::{FeeOn, FeeRule};
use crate::money::{Currency, Money, Rate, Rounding};
use crate::wire::Reader;

/// A fee, compiled from its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fee {
    pub(super) id: String,
    pub(super) name: String,
    amount: i64,
    rate: Rate,
    on: FeeOn,
    /// Empty is everywhere.
    to: Vec<Area>,
    methods: Vec<String>,
    categories: Vec<String>,
    from: Option<i64>,
    below: Option<i64>,
    pub(super) taxed: bool,
}

impl Fee {
    /// Compiles `rule`; one that is wrong is reported and left out. With `known`, another one has its id.
    pub(super) fn compile(
        rule: &FeeRule,
        known: bool,
        currency: Currency,
        reader: &mut Reader,
    ) -> Option<Self> {
        if known {
            refuse(reader, "id", &rule.id, "an id that no earlier fee has");
        }
        let fixed = amount(rule.amount, "amount", currency, reader);
        let rate = rule.percent.and_then(Rate::percent);
        if rule.percent.is_some() && rate.is_none() {
            refuse(reader, "percent", &rule.percent, "percent from 0 to 100 with at most seven decimals");
        }
        if rule.amount.is_some() == rule.percent.is_some() {
            refuse_shown(reader, "amount", "amount and percent", "either an amount or a percentage");
        }
        let (from, below) =
            (amount(rule.from, "from", currency, reader), amount(rule.below, "below", currency, reader));
        if from.zip(below).is_some_and(|(from, below)| below <= from) {
            refuse(reader, "below", &rule.below, "more than `from`");
        }
        let mut to = Vec::new();
        reader.at_key("to", |reader| {
            for (index, place) in rule.to.iter().enumerate() {
                let area = reader.at_index(index, |reader| {
                    Area::compile(&place.country, place.region.as_ref(), &place.postcodes, reader)
                });
                to.extend(area);
            }
        });
        // Without the places it was meant for, it would be for the whole world.
        let placed = to.len() == rule.to.len();
        (placed && fixed.is_some() != rate.is_some()).then(|| Self {
            id: rule.id.clone(),
            name: rule.name.clone(),
            amount: fixed.unwrap_or(0),
            rate: rate.unwrap_or(Rate::ZERO),
            on: rule.on.unwrap_or(FeeOn::Items),
            to,
            methods: rule.methods.clone(),
            categories: rule.categories.clone(),
            from,
            below,
            taxed: rule.taxed == Some(true),
        })
    }

    /// How much it is, as far as place and way of delivery are known; `None` when it does not apply.
    pub(super) fn span(
        &self,
        place: Known<'_>,
        offers: &[Offer<'_>],
        basket: &Basket<'_>,
        shipping: Span,
        (rounding, currency): (Rounding, Currency),
    ) -> Option<Span> {
        let within = self.from.is_none_or(|from| from <= basket.goods)
            && self.below.is_none_or(|below| basket.goods < below);
        if !within || !(self.categories.is_empty() || basket.has_any(&self.categories)) {
            return None;
        }
        let mut fit = if self.to.is_empty() { Fit::Yes } else { Fit::No };
        for area in &self.to {
            fit = fit.max(area.fit(place));
        }
        if !self.methods.is_empty() {
            let (mut any, mut all) = (false, true);
            for offer in offers.iter().filter(|offer| offer.counts) {
                let named = self.methods.contains(&offer.method.id);
                any |= named;
                all &= named;
            }
            fit = fit.min(if all {
                Fit::Yes
            } else if any {
                Fit::Maybe
            } else {
                Fit::No
            });
        }
        let at = |shipping: i64| {
            let base = if self.on == FeeOn::Items { basket.goods } else { basket.goods + shipping };
            self.amount + self.rate.of(Money { minor: base, currency }, rounding).minor
        };
        match fit {
            Fit::No => None,
            Fit::Maybe => Some([0, at(shipping[1])]),
            Fit::Yes => Some([at(shipping[0]), at(shipping[1])]),
        }
    }
}
