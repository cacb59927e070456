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
        let mut span = if candidates.untaxed { [0, 0] } else { [i64::MAX, i64::MIN] };
        for tax in &candidates.taxes {
            let rate = tax.rate?;
            let [low, high] = if tax.on_shipping { shipping } else { [0, 0] };
            // It never falls while the price of shipping rises, so its ends belong to the ends of that.
            span[0] = span[0].min(self.tax_at(rate, basket, low));
            span[1] = span[1].max(self.tax_at(rate, basket, high));
        }
        Some(span)
    }

    /// The tax at one rate.
    // Not inlined: it is needed for both ends.
    #[inline(never)]
    fn tax_at(&self, rate: Rate, basket: Basket<'_>, shipping: i64) -> i64 {
        if self.per == TaxPer::Order {
            return self.share(rate, basket.subtotal + shipping);
        }
        let mut tax = self.share(rate, shipping);
        for line in basket.lines {
            let (price, quantity) = (line.price.map_or(0, |price| price.minor), i64::from(line.quantity));
            let (base, times) =
                if self.per == TaxPer::Unit { (price, quantity) } else { (price * quantity, 1) };
            tax += self.share(rate, base) * times;
        }
        tax
    }

    /// The tax on one amount, rounded.
    fn share(&self, rate: Rate, minor: i64) -> i64 {
        let amount = self.money(minor);
        let tax = if self.included {
            rate.contained_in(amount, self.rounding)
        } else {
            rate.of(amount, self.rounding)
        };
        tax.minor
    }
}
