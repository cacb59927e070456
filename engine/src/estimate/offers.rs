//! Ways of delivery at their prices for one cart.

use super::basket::Basket;
use super::method::Method;
use super::tariff::Span;
use super::zone::Zone;
use crate::time::Date;

/// A way of delivery and what it costs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offer<'a> {
    pub(super) zone: &'a Zone,
    pub(super) method: &'a Method,
    pub(super) price: i64,
    /// True when the price is waived because the items cost enough.
    pub(super) free: bool,
}

impl Offer<'_> {
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

/// All that `zone` offers for `basket`.
pub(super) fn of<'a>(zone: &'a Zone, basket: Basket<'_>) -> Vec<Offer<'a>> {
    let mut offers = Vec::with_capacity(zone.methods.len());
    for method in &zone.methods {
        if let Some(price) = method.price(basket.subtotal, basket.weight) {
            let free = method.free_from.is_some_and(|threshold| basket.subtotal >= threshold);
            offers.push(Offer { zone, method, price: if free { 0 } else { price }, free });
        }
    }
    offers
}

/// The offers of one zone that count: the chosen one, if there is such a one; else the best, if
/// everything else is `settled`; else all of them.
pub(super) fn counted<'a>(offers: &[Offer<'a>], chosen: Option<&str>, settled: bool) -> Vec<Offer<'a>> {
    let chosen = offers.iter().find(|offer| Some(offer.method.id.as_str()) == chosen);
    let best = offers.iter().filter(|_| settled).min_by_key(|offer| offer.rank());
    match chosen.or(best) {
        Some(one) => vec![*one],
        None => offers.to_vec(),
    }
}

/// The least and the most that any of them costs.
pub(super) fn span(offers: &[Offer<'_>]) -> Option<Span> {
    let prices = || offers.iter().map(|offer| offer.price);
    prices().min().zip(prices().max()).map(Into::into)
}

/// The first and the last day on which any of them may arrive, out of the calendar's days of arrival;
/// `None` when that is not known of one of them.
pub(super) fn window(offers: &[Offer<'_>], arrivals: &[Date]) -> Option<(Date, Date)> {
    let mut window: Option<(Date, Date)> = None;
    for offer in offers {
        let (least, most) = offer.method.days?;
        let (from, to) = (*arrivals.get(usize::from(least))?, *arrivals.get(usize::from(most))?);
        window = Some(window.map_or((from, to), |(first, last)| (first.min(from), last.max(to))));
    }
    window
}
