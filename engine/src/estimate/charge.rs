//! Tax on a cart and its delivery.

use super::basket::Basket;
use super::tariff::{Span, Tariff};
use super::tax::Tax;
use crate::config::TaxPer;
use crate::money::Rate;

impl Tariff {
    /// The tax over all rules that may apply; `None` when one of them has no usable rate.
    pub(super) fn tax(&self, taxes: &[Option<&Tax>], basket: Basket<'_>, shipping: Span) -> Option<Span> {
        let mut span: Option<Span> = None;
        for tax in taxes {
            let [low, high] = match tax {
                Some(tax) => {
                    let taxed = shipping.map(|price| if tax.on_shipping { price } else { 0 });
                    self.tax_at(tax.rate?, basket, taxed)
                }
                None => [0, 0],
            };
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
        let line = |price: i64, quantity: i64| match self.per {
            TaxPer::Unit => tax(price) * quantity,
            _ => tax(price * quantity),
        };
        if self.per == TaxPer::Order {
            return shipping.map(|price| tax(basket.subtotal + price));
        }
        let mut items = 0;
        for each in basket.lines {
            items += line(each.price.map_or(0, |price| price.minor), each.quantity.into());
        }
        shipping.map(|price| items + tax(price))
    }
}
