//! What an order costs more or less, beside its items, delivery and tax: discounts, fees, points.
//!
//! A module without the feature `pricing` has [`no_extras`](../no_extras.rs) in its place.

use super::basket::Basket;
use super::discount::Discount;
use super::discounts::Discounts;
use super::fee::Fee;
use super::known::Known;
use super::offers::Offer;
use super::outcome::{ComponentKind, Estimate};
use super::points::Points;
use super::tariff::{Span, Tariff};
use super::unmet::UnmetDiscount;
use super::{reason, LivePrice, Request};
use crate::config::{DiscountKind, TaxRule, Written};
use crate::money::Currency;
use crate::wire::Reader;

/// The rules for them, compiled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Extras {
    discounts: Vec<Discount>,
    fees: Vec<Fee>,
    points: Option<Points>,
}

/// Which ways of delivery have another price than their own: those that a discount makes free, and those whose
/// price was asked for.
#[derive(Debug)]
pub(super) struct Freed<'a> {
    /// For each of those discounts the ways by id; none is all of them.
    by: Vec<&'a [String]>,
    /// What the shop itself says that ways cost.
    live: &'a [LivePrice],
}

impl Freed<'_> {
    /// What the shop said that this way costs; its word is the last one.
    pub(super) fn live(&self, method: &String) -> Option<i64> {
        self.live.iter().find(|price| price.method == *method).map(|price| price.minor)
    }

    pub(super) fn has(&self, method: &String) -> bool {
        self.by.iter().any(|methods| methods.is_empty() || methods.contains(method))
    }
}

/// What fees come to.
#[derive(Clone, Copy, Debug)]
pub(super) struct FeeSums {
    pub(super) all: Span,
    /// Those of them that tax is due on.
    pub(super) taxed: Span,
}

impl Extras {
    /// Compiles what the configuration says. Problems are reported below the keys `discounts`, `fees`, `points`.
    pub(super) fn compile(written: &Written, currency: Currency, reader: &mut Reader) -> Self {
        let mut extras = Self::default();
        reader.at_key("discounts", |reader| {
            for (index, rule) in written.discounts.iter().enumerate() {
                let earlier = &written.discounts[..index];
                let known = earlier.iter().any(|earlier| earlier.id == rule.id);
                let discount = |reader: &mut Reader| Discount::compile(rule, known, currency, reader);
                extras.discounts.extend(reader.at_index(index, discount));
            }
        });
        reader.at_key("fees", |reader| {
            for (index, rule) in written.fees.iter().enumerate() {
                let earlier = &written.fees[..index];
                let known = earlier.iter().any(|earlier| earlier.id == rule.id);
                let fee = |reader: &mut Reader| Fee::compile(rule, known, currency, reader);
                extras.fees.extend(reader.at_index(index, fee));
            }
        });
        if let Some(points) = &written.points {
            extras.points = reader.at_key("points", |reader| Points::compile(points, currency, reader));
        }
        extras
    }

    /// Takes the discounts off the basket, and says which of them counted and why others did not.
    pub(super) fn discount<'a>(
        &'a self,
        tariff: &Tariff,
        request: &Request<'a>,
        basket: &mut Basket<'_>,
        estimate: &mut Estimate,
    ) -> Freed<'a> {
        let found = Discounts::apply(&self.discounts, basket, request, (tariff.rounding, tariff.currency));
        let mut freed = Freed { by: Vec::new(), live: request.live };
        for (discount, off) in found.counted {
            if discount.kind == DiscountKind::FreeDelivery {
                freed.by.push(&discount.methods);
            }
            if off > 0 {
                let because = ["discount ", &discount.id].concat();
                tariff.add(estimate, ComponentKind::Discount, [-off; 2], Some(&discount.name), because);
            }
        }
        for (discount, missing) in found.others {
            estimate.unmet.extend(UnmetDiscount::of(discount, missing, tariff.currency));
        }
        freed
    }

    /// Adds the fees, as far as place and way of delivery are known.
    pub(super) fn charge_fees(
        &self,
        tariff: &Tariff,
        place: Known<'_>,
        offers: &[Offer<'_>],
        basket: &Basket<'_>,
        shipping: Span,
        estimate: &mut Estimate,
    ) -> FeeSums {
        let mut sums = FeeSums { all: [0, 0], taxed: [0, 0] };
        for fee in &self.fees {
            let how = (tariff.rounding, tariff.currency);
            let Some(span) = fee.span(place, offers, basket, shipping, how) else { continue };
            tariff.add(estimate, ComponentKind::Fee, span, Some(&fee.name), ["fee ", &fee.id].concat());
            sums.all = plus(sums.all, span);
            if fee.taxed {
                sums.taxed = plus(sums.taxed, span);
            }
        }
        sums
    }

    /// Pays with points, and returns what is left to pay.
    pub(super) fn pay(
        &self,
        tariff: &Tariff,
        request: &Request<'_>,
        goods: i64,
        total: Span,
        estimate: &mut Estimate,
    ) -> Span {
        let Some(points) = &self.points else { return total };
        // By the least that it may come to: so the points pay no more than all of it.
        let paid = points.pay(request.shopper.points, tariff.money(goods), total[0]);
        if paid == 0 {
            return total;
        }
        let because = reason::points(request.shopper.points);
        tariff.add(estimate, ComponentKind::Points, [-paid; 2], Some(&points.name), because);
        plus(total, [-paid; 2])
    }
}

/// Whether a business that buys owes the tax of `rule` itself.
pub(super) fn is_reversible(rule: &TaxRule) -> bool {
    rule.reverse_charge == Some(true)
}

fn plus(one: Span, other: Span) -> Span {
    [one[0] + other[0], one[1] + other[1]]
}
