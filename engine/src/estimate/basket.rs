//! What an estimate needs to know of the lines, added up once.

use super::compile::LARGEST;
use super::Line;
use crate::money::Currency;

/// The sums over all lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basket<'a> {
    pub(super) lines: &'a [Line<'a>],
    /// What the items cost, as priced, in minor units.
    pub(super) subtotal: i64,
    /// In grams.
    pub(super) weight: u64,
}

impl<'a> Basket<'a> {
    /// `None` when a line has no price in `currency`, or there is too much to count.
    pub(super) fn of(lines: &'a [Line<'a>], currency: Currency) -> Option<Self> {
        let mut basket = Self { lines, subtotal: 0, weight: 0 };
        for line in lines {
            let quantity = i64::from(line.quantity);
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
            basket.weight = basket.weight.saturating_add(u64::from(line.weight) * u64::from(line.quantity));
        }
        Some(basket)
    }
}
