//! Ways of delivery at their prices for one cart.

use super::basket::Basket;
use super::calendar::Way;
use super::extras::Freed;
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
    /// True when a discount waives the price.
    pub(super) freed: bool,
    /// True when the shop was asked for the price.
    pub(super) live: bool,
    /// How much more makes it free; `None` when nothing does, or it is free already.
    pub(super) missing: Option<i64>,
    /// The first and the last day on which it may arrive, if that is known.
    pub(super) window: Option<(Date, Date)>,
    /// True when the estimate counts on it, alone or with others.
    pub(super) counts: bool,
}

impl<'a> Offer<'a> {
    /// Appends all that `zone` offers for `basket`. The `chosen` one counts, if there is such a one;
    /// else the best, if everything else is `settled`; else all of them.
    pub(super) fn collect(
        offers: &mut Vec<Self>,
        zone: &'a Zone,
        basket: &Basket<'_>,
        freed: &Freed,
        chosen: Option<&str>,
        settled: bool,
    ) {
        let start = offers.len();
        let mut pick = None;
        let (mut best, mut least) = (start, (i64::MAX, 0, 0));
        for method in &zone.methods {
            let live = freed.live(&method.id);
            let Some(mut price) = live.or_else(|| method.price(basket)) else { continue };
            let free_from = method.free_from.filter(|_| live.is_none());
            let mut missing = free_from.map(|threshold| threshold - basket.goods);
            let free = missing.is_some_and(|missing| missing <= 0);
            let freed = !free && live.is_none() && freed.has(&method.id);
            if free || freed {
                price = 0;
            }
            if price == 0 {
                missing = None;
            }
            let index = offers.len();
            if chosen == Some(method.id.as_str()) {
                pick = Some(index);
            }
            // The less, the better: the cheapest, of equal ones the fastest.
            let handled = |way: Way| (way.handling + way.days.0, way.handling + way.days.1);
            let (from, to) = method.way.map_or((u16::MAX, u16::MAX), handled);
            if (price, to, from) < least {
                (best, least) = (index, (price, to, from));
            }
            offers.push(Self {
                zone,
                method,
                price,
                free,
                freed,
                live: live.is_some(),
                missing,
                window: None,
                counts: true,
            });
        }
        if let Some(pick) = pick.or(settled.then_some(best)) {
            for (index, offer) in offers.iter_mut().enumerate() {
                offer.counts &= index < start || index == pick;
            }
        }
    }
}

/// What several offers have in common.
#[derive(Debug)]
pub(super) struct Common<'a> {
    pub(super) first: &'a Offer<'a>,
    /// How many they are.
    pub(super) count: usize,
    /// True when all of them are the same way of delivery.
    pub(super) one_method: bool,
    /// The least and the most that any of them costs.
    pub(super) price: Span,
    /// The first and the last day on which any of them may arrive; `None` when that is not known of
    /// one of them.
    pub(super) window: Option<(Date, Date)>,
    /// What is missing for free delivery, when all of them agree on it.
    pub(super) missing: Option<i64>,
}

impl<'a> Common<'a> {
    /// Of the offers of one method, or else of those that count; `None` when there are none.
    // Not inlined: it is needed in both ways.
    #[inline(never)]
    pub(super) fn of(offers: &'a [Offer<'a>], method: Option<&str>) -> Option<Self> {
        let (first, price) = (offers.first()?, [i64::MAX, i64::MIN]);
        let mut all = Self { first, count: 0, one_method: true, price, window: None, missing: None };
        for offer in offers {
            if !method.map_or(offer.counts, |id| offer.method.id == id) {
                continue;
            }
            if all.count == 0 {
                all.first = offer;
                all.window = offer.window;
                all.missing = offer.missing;
            }
            all.count += 1;
            all.one_method &= offer.method.id == all.first.method.id;
            all.price = [all.price[0].min(offer.price), all.price[1].max(offer.price)];
            all.window = match (all.window, offer.window) {
                (Some((from, to)), Some((first, last))) => Some((from.min(first), to.max(last))),
                _ => None,
            };
            if all.missing != offer.missing {
                all.missing = None;
            }
        }
        (all.count > 0).then_some(all)
    }
}
