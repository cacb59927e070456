//! What an estimate needs to know of the lines, added up once.

use super::compile::LARGEST;
use super::Line;
use crate::money::Currency;

/// The sums over all lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Basket<'a> {
    pub(super) lines: &'a [Line],
    /// What the items cost, as priced, in minor units.
    pub(super) subtotal: i64,
    /// In grams.
    pub(super) weight: i64,
}

impl<'a> Basket<'a> {
    /// `None` when a line has no price in `currency`, or there is too much to count.
    pub(super) fn of(lines: &'a [Line], currency: Currency) -> Option<Self> {
        let mut basket = Self { lines, subtotal: 0, weight: 0 };
        for line in lines {
            let quantity = i64::from(line.quantity);
            let cost = match line.price {
                Some(price) if price.currency == currency => price.minor.checked_mul(quantity)?,
                _ if quantity == 0 => 0,
                _ => return None,
            };
            basket.subtotal = basket.subtotal.checked_add(cost)?;
            if basket.subtotal.unsigned_abs() > LARGEST.unsigned_abs() {
                return None;
            }
            basket.weight = basket.weight.saturating_add(i64::from(line.weight).saturating_mul(quantity));
        }
        Some(basket)
    }
}
