//! Which discounts count together.

use super::basket::Basket;
use super::discount::{Discount, Missing};
use super::Request;
use crate::config::DiscountKind;
use crate::money::{Currency, Rounding};

/// What became of the discounts.
#[derive(Debug)]
pub(super) struct Discounts<'a> {
    /// Those that count, with what each takes off.
    pub(super) counted: Vec<(&'a Discount, i64)>,
    /// The rest of those that the shopper may hope for: `None` when others count in its place.
    pub(super) others: Vec<(&'a Discount, Option<Missing>)>,
}

impl<'a> Discounts<'a> {
    /// Takes off the basket what counts: all discounts that may stand beside others, or the one that
    /// stands alone and takes off the most.
    pub(super) fn apply(
        all: &'a [Discount],
        basket: &mut Basket<'_>,
        request: &Request<'_>,
        (rounding, currency): (Rounding, Currency),
    ) -> Self {
        let mut found = Self { counted: Vec::new(), others: Vec::new() };
        if all.is_empty() {
            return found;
        }
        let (today, _) = request.at.local(request.shop_offset);
        let shopper = &request.shopper;
        basket.keep_amounts();
        let priced = basket.clone();
        let mut alone = Vec::new();
        for discount in all {
            // What the shop itself takes off counts in place of what the rules would.
            let said = request.discount.is_some() && discount.kind != DiscountKind::FreeDelivery;
            if said || !discount.is_called(shopper) {
                continue;
            }
            // Whether it counts is judged by the prices; what it takes off, by what is left of them.
            match discount.missing(&priced, shopper, today) {
                Some(missing) => found.others.push((discount, Some(missing))),
                None if discount.alone => alone.push(discount),
                None => {
                    let off = discount.take_off(basket, rounding, currency);
                    found.counted.push((discount, off));
                }
            }
        }
        for discount in alone {
            let mut other = priced.clone();
            let off = discount.take_off(&mut other, rounding, currency);
            let frees = |discount: &Discount| discount.kind == DiscountKind::FreeDelivery;
            let more = off > basket.subtotal - basket.goods || (frees(discount) && found.counted.is_empty());
            if more {
                *basket = other;
                let outdone = found.counted.drain(..).map(|(discount, _)| (discount, None));
                found.others.extend(outdone);
                found.counted.push((discount, off));
            } else {
                found.others.push((discount, None));
            }
        }
        found
    }
}
