//! What an estimate needs to know of the lines, added up once.

use super::compile::LARGEST;
use super::{Line, UNKNOWN};
use crate::money::{allocate, Currency};

/// The lines, what they cost, and the sums over all of them.
#[derive(Clone, Debug)]
pub(super) struct Basket<'a> {
    pub(super) lines: &'a [Line<'a>],
    /// What each line costs after discounts, in minor units; empty where there are none.
    pub(super) amounts: Vec<i64>,
    /// What the items cost, as priced, in minor units.
    pub(super) subtotal: i64,
    /// What they cost after discounts.
    pub(super) goods: i64,
    /// What counts as the weight of one piece of each line, in grams.
    pub(super) weights: Vec<u32>,
    /// What counts as the weight of all.
    pub(super) weight: u64,
    /// How many pieces.
    pub(super) count: u64,
}

impl<'a> Basket<'a> {
    /// `None` when a line has no price in `currency`, or there is too much to count. With `volumetric`, so
    /// many cubic centimetres count as a kilogram where that is more than the weight.
    pub(super) fn of(
        lines: &'a [Line<'a>],
        discount: Option<i64>,
        currency: Currency,
        volumetric: Option<u32>,
    ) -> Option<Self> {
        let mut basket = Self {
            lines,
            amounts: Vec::new(),
            subtotal: 0,
            goods: 0,
            weights: Vec::new(),
            weight: 0,
            count: 0,
        };
        for line in lines {
            let quantity = i64::from(line.quantity);
            let weight = match volumetric {
                None => line.weight,
                Some(_) if line.volume == UNKNOWN => UNKNOWN,
                Some(divisor) => {
                    let counted = (u64::from(line.volume) * 1000).div_ceil(divisor.into());
                    line.weight.max(counted.min(UNKNOWN.into()) as u32)
                }
            };
            basket.weights.push(weight);
            if quantity == 0 {
                continue;
            }
            let price = line.price.filter(|price| price.currency == currency)?.minor;
            if price.unsigned_abs() > LARGEST.unsigned_abs() / quantity.unsigned_abs() {
                return None;
            }
            basket.subtotal += price * quantity;
            if basket.subtotal.unsigned_abs() > LARGEST.unsigned_abs() {
                return None;
            }
            basket.count += u64::from(line.quantity);
            basket.weight = basket.weight.saturating_add(u64::from(weight) * u64::from(line.quantity));
        }
        basket.goods = basket.subtotal;
        basket.take_off(discount.unwrap_or(0));
        Some(basket)
    }

    /// True when a piece belongs to one of these categories.
    pub(super) fn has_any(&self, categories: &[String]) -> bool {
        self.lines.iter().any(|line| line.quantity > 0 && is_one(line.category, categories))
    }

    /// Begins to keep what each line costs after discounts.
    #[cfg(feature = "pricing")]
    pub(super) fn keep_amounts(&mut self) {
        if self.amounts.is_empty() {
            self.amounts = self.lines.iter().map(Line::amount).collect();
        }
    }

    /// Divides a discount among the lines, because each may be taxed in its own way.
    fn take_off(&mut self, discount: i64) {
        let discount = discount.min(self.subtotal).max(0);
        self.goods -= discount;
        if discount > 0 {
            let mut weights = Vec::with_capacity(self.lines.len());
            for line in self.lines {
                weights.push(line.amount().unsigned_abs());
            }
            self.amounts = allocate(discount, &weights);
            for (amount, line) in self.amounts.iter_mut().zip(self.lines) {
                *amount = line.amount() - *amount;
            }
        }
    }
}

/// True for a category that is one of `categories`.
pub(super) fn is_one(category: Option<&str>, categories: &[String]) -> bool {
    categories.iter().any(|one| category == Some(one))
}

impl Line<'_> {
    /// What all pieces cost, as priced; nothing without a price.
    pub(super) fn amount(&self) -> i64 {
        self.price.map_or(0, |price| price.minor) * i64::from(self.quantity)
    }
}
