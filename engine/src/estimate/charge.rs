//! Tax on a cart and its delivery.

use super::basket::Basket;
use super::candidates::Candidates;
use super::tariff::{Span, Tariff};
use crate::config::TaxPer;
use crate::money::Rate;

impl Tariff {
    /// The tax over all rules that may apply; `None` when one of them has no usable rate.
    pub(super) fn tax(
        &self,
        candidates: &Candidates<'_>,
        basket: Basket<'_>,
        shipping: Span,
    ) -> Option<Span> {
        let mut span = candidates.untaxed.then_some([0, 0]);
        for tax in &candidates.taxes {
            let taxed = if tax.on_shipping { shipping } else { [0, 0] };
            let [low, high] = self.tax_at(tax.rate?, basket, taxed);
            span = Some(span.map_or([low, high], |[least, most]| [least.min(low), most.max(high)]));
        }
        span
    }

    /// The tax at one rate. It never falls while the price of shipping rises, so its ends belong to
    /// the ends of that.
    fn tax_at(&self, rate: Rate, basket: Basket<'_>, shipping: Span) -> Span {
        let tax = |minor| {
            let of = if self.included { Rate::contained_in } else { Rate::of };
            of(rate, self.money(minor), self.rounding).minor
        };
        if self.per == TaxPer::Order {
            return shipping.map(|price| tax(basket.subtotal + price));
        }
        let mut items = 0;
        for line in basket.lines {
            let (price, quantity) = (line.price.map_or(0, |price| price.minor), i64::from(line.quantity));
            let (base, times) =
                if self.per == TaxPer::Unit { (price, quantity) } else { (price * quantity, 1) };
            items += tax(base) * times;
        }
        shipping.map(|price| items + tax(price))
    }
}
