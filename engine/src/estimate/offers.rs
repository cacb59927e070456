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
    pub(super) price: i64,
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
            let offer = Self { zone, method, price: if free { 0 } else { price }, free, counts: false };
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
    pub(super) fn free_missing(&self, subtotal: i64) -> Option<i64> {
        self.method.free_from.map(|threshold| threshold - subtotal).filter(|_| self.price > 0)
    }

    /// The less, the better: the cheapest, of equal ones the fastest.
    fn rank(&self) -> (i64, u16, u16) {
        let (least, most) = self.method.days.unwrap_or((u16::MAX, u16::MAX));
        (self.price, most, least)
    }
}

/// What several offers have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// The least and the most that any of them costs.
    pub(super) price: Span,
    /// The first and the last day on which any of them may arrive; `None` when that is not known of
    /// one of them.
    pub(super) window: Option<(Date, Date)>,
}

impl Reach {
    /// Of the offers of one method, or else of those that count; `None` when there are none.
    pub(super) fn of(offers: &[Offer<'_>], method: Option<&str>, arrivals: &[Date]) -> Option<Self> {
        let mut all: Option<Self> = None;
        for offer in offers {
            if method.map_or(offer.counts, |id| offer.method.id == id) {
                let day = |days: u16| arrivals.get(usize::from(days)).copied();
                let window = offer.method.days.and_then(|(least, most)| day(least).zip(day(most)));
                let one = Self { price: [offer.price; 2], window };
                all = Some(all.map_or(one, |all| all.hull(one)));
            }
        }
        all
    }

    fn hull(self, other: Self) -> Self {
        let ([low, high], [least, most]) = (self.price, other.price);
        let window = self.window.zip(other.window);
        Self {
            price: [low.min(least), high.max(most)],
            window: window.map(|((from, to), (first, last))| (from.min(first), to.max(last))),
        }
    }
}
