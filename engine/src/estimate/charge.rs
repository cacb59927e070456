//! Tax on a cart, its delivery and its fees.

use super::basket::Basket;
use super::candidates::Candidates;
use super::tariff::{Span, Tariff};
use super::tax::Tax;
use crate::config::TaxPer;
use crate::money::{allocate, Rate};

/// The tax over all rules that may apply.
#[derive(Debug)]
pub(super) struct Charge {
    /// What is shown, part by part where it is sure which rule applies, else in one sum.
    pub(super) parts: Vec<Span>,
    /// What it adds to the prices: all of it, nothing where they contain it, less than nothing where they
    /// contain it and it is not owed.
    pub(super) added: Span,
    /// True when the prices contain what is shown.
    pub(super) included: bool,
}

impl Tariff {
    /// The tax over all rules that may apply, on the items, on shipping where the rule says so, and on such
    /// fees; `None` when one of the rules has no usable rate.
    pub(super) fn tax(
        &self,
        candidates: &Candidates<'_>,
        basket: &Basket<'_>,
        shipping: Span,
        fees: Span,
        business: bool,
    ) -> Option<Charge> {
        const NONE: Span = [i64::MAX, i64::MIN];
        let nothing = if candidates.untaxed { [0, 0] } else { NONE };
        let mut charge = Charge { parts: Vec::new(), added: nothing, included: self.included };
        let mut shown = nothing;
        for tax in &candidates.taxes {
            if tax.parts.is_empty() {
                return None;
            }
            let [low, high] = if tax.on_shipping { shipping } else { [0, 0] };
            // It never falls while what is taxable rises, so its ends belong to the ends of that.
            let low = self.tax_at(tax, basket, low + fees[0]);
            let high = self.tax_at(tax, basket, high + fees[1]);
            let reversed = business && tax.reversible;
            // Of a tax that is not owed: what is left out of a price that contains it, or nothing.
            let owed = |part: i64| match (reversed, self.included) {
                (false, _) => part,
                (true, true) => -part,
                (true, false) => 0,
            };
            let sum = [owed(low.iter().sum()), owed(high.iter().sum())];
            shown = hull(shown, sum);
            charge.included &= !reversed;
            charge.added = hull(charge.added, if self.included && !reversed { [0, 0] } else { sum });
            if candidates.one_tax() {
                for (low, high) in low.iter().zip(&high) {
                    let (low, high) = (owed(*low), owed(*high));
                    charge.parts.push([low.min(high), low.max(high)]);
                }
            }
        }
        if charge.parts.is_empty() {
            charge.parts.push(if charge.included { shown } else { charge.added });
        }
        Some(charge)
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
            let amount = basket.amounts.get(index).copied().unwrap_or(line.amount());
            if rates.0 != line.category {
                rates = (line.category, tax.rates(line.category));
            }
            match (self.per, line.price) {
                (TaxPer::Unit, Some(price)) if amount == line.amount() => {
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

/// The smallest span that contains both, whichever end of the other is the lower one.
fn hull([low, high]: Span, [one, other]: Span) -> Span {
    [low.min(one).min(other), high.max(one).max(other)]
}
