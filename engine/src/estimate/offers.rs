//! Ways of delivery at their prices for one cart.

use super::basket::Basket;
use super::method::Method;
use super::tariff::Span;
use super::zone::Zone;
use crate::time::Date;

/// A way of delivery and what it costs.
#[derive(Debug)]
pub(super) struct Offer<'a> {
    pub(super) zone: &'a Zone,
    pub(super) method: &'a Method,
    pub(super) reach: Reach,
    /// True when the price is waived because the items cost enough.
    pub(super) free: bool,
    /// True when the estimate counts on it, alone or with others.
    pub(super) counts: bool,
}

impl<'a> Offer<'a> {
    /// Appends all that `zone` offers for `basket`. The `chosen` one counts, if there is such a one;
    /// else the best, if everything else is `settled`; else all of them.
    pub(super) fn collect(
        offers: &mut Vec<Self>,
        zone: &'a Zone,
        basket: Basket<'_>,
        chosen: Option<&str>,
        settled: bool,
    ) {
        let start = offers.len();
        let (mut best, mut pick) = (start, None);
        for method in &zone.methods {
            let Some(price) = method.price(basket.subtotal, basket.weight) else { continue };
            let free = method.free_from.is_some_and(|threshold| basket.subtotal >= threshold);
            let price = if free { 0 } else { price };
            let reach = Reach { price: [price; 2], window: None };
            let offer = Self { zone, method, reach, free, counts: false };
            let index = offers.len();
            if chosen == Some(method.id.as_str()) {
                pick = Some(index);
            }
            if offers.get(best).is_some_and(|best| offer.rank() < best.rank()) {
                best = index;
            }
            offers.push(offer);
        }
        pick = pick.or(settled.then_some(best));
        for (index, offer) in offers.iter_mut().enumerate().skip(start) {
            offer.counts = pick.is_none_or(|pick| pick == index);
        }
    }

    /// How much more makes it free; `None` when nothing does, or it is free already.
    fn free_missing(&self, subtotal: i64) -> Option<i64> {
        match self.method.free_from {
            Some(threshold) if self.reach.price[0] > 0 => Some(threshold - subtotal),
            _ => None,
        }
    }

    /// The less, the better: the cheapest, of equal ones the fastest.
    fn rank(&self) -> (i64, u16, u16) {
        let (least, most) = self.method.days.unwrap_or((u16::MAX, u16::MAX));
        (self.reach.price[0], most, least)
    }
}

/// Price and arrival, of one offer or of several.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// The least and the most that any of them costs.
    pub(super) price: Span,
    /// The first and the last day on which any of them may arrive; `None` when that is not known of
    /// one of them.
    pub(super) window: Option<(Date, Date)>,
}

impl Reach {
    /// Widens it so that it holds `other` too.
    // Not inlined: what several offers share is found in two ways.
    #[inline(never)]
    pub(super) fn widen(&mut self, other: &Self) {
        self.price = [self.price[0].min(other.price[0]), self.price[1].max(other.price[1])];
        self.window = match (self.window, other.window) {
            (Some((from, to)), Some((first, last))) => Some((from.min(first), to.max(last))),
            _ => None,
        };
    }
}

/// What the offers that count have in common.
#[derive(Debug)]
pub(super) struct Common<'a> {
    pub(super) first: &'a Offer<'a>,
    /// How many they are.
    pub(super) count: usize,
    /// True when all of them are the same way of delivery.
    pub(super) one_method: bool,
    pub(super) reach: Reach,
    /// What is missing for free delivery, when all of them agree on it.
    pub(super) free_missing: Option<i64>,
}

impl<'a> Common<'a> {
    /// `None` when none counts.
    pub(super) fn of(offers: &'a [Offer<'a>], subtotal: i64) -> Option<Self> {
        let first = offers.iter().find(|offer| offer.counts)?;
        let free_missing = first.free_missing(subtotal);
        let mut common = Self { first, count: 0, one_method: true, reach: first.reach, free_missing };
        for offer in offers {
            if offer.counts {
                common.count += 1;
                common.one_method &= offer.method.id == first.method.id;
                common.reach.widen(&offer.reach);
                if offer.free_missing(subtotal) != free_missing {
                    common.free_missing = None;
                }
            }
        }
        Some(common)
    }
}
