//! Tax on a cart and its delivery.

use super::basket::Basket;
use super::candidates::Candidates;
use super::tariff::{Span, Tariff};
use super::tax::Tax;
use crate::config::TaxPer;
use crate::money::{allocate, Rate};

impl Tariff {
    /// The tax over all rules that may apply: part by part where it is sure which rule does, else in one
    /// sum. `None` when one of the rules has no usable rate.
    pub(super) fn tax(
        &self,
        candidates: &Candidates<'_>,
        basket: &Basket<'_>,
        shipping: Span,
    ) -> Option<Vec<Span>> {
        let mut sum = if candidates.untaxed { [0, 0] } else { [i64::MAX, i64::MIN] };
        let mut parts = Vec::new();
        for tax in &candidates.taxes {
            if tax.parts.is_empty() {
                return None;
            }
            let [low, high] = if tax.on_shipping { shipping } else { [0, 0] };
            // It never falls while the price of shipping rises, so its ends belong to the ends of that.
            let (low, high) = (self.tax_at(tax, basket, low), self.tax_at(tax, basket, high));
            sum = [sum[0].min(low.iter().sum()), sum[1].max(high.iter().sum())];
            if candidates.one_tax() {
                for (low, high) in low.iter().zip(&high) {
                    parts.push([*low, *high]);
                }
            }
        }
        if parts.is_empty() {
            parts.push(sum);
        }
        Some(parts)
    }

    /// The parts of the tax of one rule.
    // Not inlined: it is needed for both ends.
    #[inline(never)]
    fn tax_at(&self, tax: &Tax, basket: &Basket<'_>, shipping: i64) -> Vec<i64> {
        let mut sums = vec![0; tax.parts.len()];
        // Most lines are taxed as the one before.
        let mut rates = (None, tax.rates(None));
        // With tax on the order, what is taxed alike is added up before; delivery is taxed as any product.
        let mut groups: Vec<(Option<&str>, i64)> = vec![(None, shipping)];
        for (index, line) in basket.lines.iter().enumerate() {
            // A line that a discount has made cheaper has no price of a piece any more.
            let discounted = basket.amounts.get(index).copied();
            let amount = discounted.unwrap_or(line.amount());
            if rates.0 != line.category {
                rates = (line.category, tax.rates(line.category));
            }
            match (self.per, line.price) {
                (TaxPer::Unit, Some(price)) if discounted.is_none() => {
                    self.share(&rates.1, price.minor, line.quantity.into(), &mut sums);
                }
                (TaxPer::Order, _) => {
                    match groups.iter_mut().find(|(category, _)| *category == line.category) {
                        Some((_, sum)) => *sum += amount,
                        None => groups.push((line.category, amount)),
                    }
                }
                _ => self.share(&rates.1, amount, 1, &mut sums),
            }
        }
        for (category, amount) in groups {
            self.share(&tax.rates(category), amount, 1, &mut sums);
        }
        sums
    }

    /// Adds the parts of the tax on one amount, each rounded, so many times.
    fn share(&self, rates: &[Rate], minor: i64, times: i64, sums: &mut [i64]) {
        let amount = self.money(minor);
        if !self.included {
            for (sum, rate) in sums.iter_mut().zip(rates) {
                *sum += rate.of(amount, self.rounding).minor * times;
            }
            return;
        }
        let whole = rates.iter().fold(Rate::ZERO, |whole, rate| whole.and(*rate));
        let contained = whole.contained_in(amount, self.rounding).minor;
        match sums {
            [sum] => *sum += contained * times,
            // What the parts contain adds up to what all of them together do.
            _ => {
                let weights: Vec<u64> = rates.iter().map(|rate| rate.weight()).collect();
                for (sum, share) in sums.iter_mut().zip(allocate(contained, &weights)) {
                    *sum += share * times;
                }
            }
        }
    }
}
