//! Prices, tax and delivery of a shop, compiled, and the estimate that they give.

use super::basket::Basket;
use super::calendar::Calendar;
use super::candidates::Candidates;
use super::known::{bare, Known};
use super::offers::{self, Offer};
use super::outcome::{Component, ComponentKind, Estimate, EstimateStatus, MethodOption};
use super::tax::Tax;
use super::zone::Zone;
use super::{reason, Destination, Request};
use crate::config::TaxPer;
use crate::money::{Currency, Money, MoneyRange, Rounding};
use crate::time::Date;

/// All that decides what an order costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    pub(super) currency: Currency,
    /// True when prices contain tax.
    pub(super) included: bool,
    pub(super) rounding: Rounding,
    pub(super) per: TaxPer,
    pub(super) taxes: Vec<Tax>,
    /// `None` when the configuration names no zones.
    pub(super) delivery: Option<Delivery>,
}

/// How the shop delivers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Delivery {
    pub(super) zones: Vec<Zone>,
    pub(super) calendar: Calendar,
}

/// Amounts in minor units of the tariff's currency: the least, the most.
pub(super) type Span = [i64; 2];

impl Tariff {
    /// What an order will cost and when it arrives.
    ///
    /// While the destination leaves several zones or taxes open, or is a guess, the total is a range
    /// over all of them and every way of delivery. Once it does not, the chosen way counts, or the
    /// cheapest.
    #[must_use]
    pub fn estimate(&self, request: &Request<'_>) -> Estimate {
        let mut estimate = Estimate {
            status: EstimateStatus::Unpriced,
            total: None,
            components: Vec::new(),
            methods: Vec::new(),
            from: None,
            to: None,
            free_missing: None,
            destination: request.destination.and_then(Destination::tidy),
        };
        let Some(basket) = Basket::of(request.lines, self.currency) else { return estimate };
        let items = [basket.subtotal; 2];
        self.add(&mut estimate, ComponentKind::Items, items, None, reason::items(basket.lines.len()));
        // While nobody says what delivery costs, that is not known; it is not free.
        if let Some(delivery) = &self.delivery {
            self.deliver(delivery, request, basket, &mut estimate);
        }
        estimate
    }

    /// Countries that zones and tax rules name, sorted.
    #[must_use]
    pub fn countries(&self) -> Vec<String> {
        let zones = self.delivery.iter().flat_map(|delivery| &delivery.zones).flat_map(|zone| &zone.to);
        let areas = zones.chain(self.taxes.iter().map(|tax| &tax.area));
        let mut codes: Vec<_> = areas.filter_map(|area| area.country).collect();
        codes.sort_unstable();
        codes.dedup();
        codes.into_iter().map(|code| code.map(char::from).iter().collect()).collect()
    }

    pub(super) fn money(&self, minor: i64) -> Money {
        Money { minor, currency: self.currency }
    }

    /// Adds delivery, tax and the total.
    fn deliver(
        &self,
        delivery: &Delivery,
        request: &Request<'_>,
        basket: Basket<'_>,
        estimate: &mut Estimate,
    ) {
        let destination = estimate.destination.clone();
        let postcode = destination.as_ref().and_then(|place| place.postcode.as_deref()).map(bare);
        let place = Known::of(destination.as_ref(), postcode.as_deref());
        let candidates = Candidates::find(self, &delivery.zones, place);
        let guess = destination.as_ref().is_some_and(|place| place.guess);
        let settled = candidates.one_zone && !guess && (self.included || candidates.taxes.len() == 1);

        let (mut on_offer, mut counted) = (Vec::new(), Vec::new());
        for zone in &candidates.zones {
            let offers = offers::of(zone, basket);
            counted.extend(offers::counted(&offers, request.method, settled));
            on_offer.extend(offers);
        }
        let Some(shipping) = offers::span(&counted) else {
            // A price that cannot be read, or a parcel too large for it, does not mean "not there".
            if candidates.zones.iter().all(|zone| zone.methods.is_empty() && !zone.unusable) {
                estimate.status = EstimateStatus::Unreachable;
            }
            return;
        };

        let longest = on_offer.iter().filter_map(|offer| offer.method.days).map(|(_, most)| most).max();
        let arrivals = delivery.calendar.arrivals(request.at, request.shop_offset, longest.unwrap_or(0));
        (estimate.from, estimate.to) = offers::window(&counted, &arrivals).unzip();
        estimate.methods = self.methods(&on_offer, &counted, &arrivals);
        estimate.free_missing = self.free_missing(&counted, basket.subtotal);

        let name = estimate.methods.iter().find(|option| option.chosen).map(|option| option.name.clone());
        self.add(
            estimate,
            ComponentKind::Shipping,
            shipping,
            name,
            reason::shipping(&counted, self.currency),
        );
        let Some(tax) = self.tax(&candidates.taxes, basket, shipping) else { return };
        if candidates.taxes.iter().any(Option::is_some) {
            let name = match candidates.taxes[..] {
                [Some(tax)] => tax.name.clone(),
                _ => None,
            };
            self.add(estimate, ComponentKind::Tax, tax, name, reason::tax(&candidates.taxes));
        }
        if candidates.zones.iter().any(|zone| zone.unusable) {
            return;
        }
        let added = if self.included { [0, 0] } else { tax };
        let total = [0, 1].map(|end| basket.subtotal + shipping[end] + added[end]);
        estimate.status = if total[0] == total[1] { EstimateStatus::Exact } else { EstimateStatus::Range };
        estimate.total = Some(self.range(total));
    }

    fn add(
        &self,
        to: &mut Estimate,
        kind: ComponentKind,
        amount: Span,
        name: Option<String>,
        because: String,
    ) {
        let included = self.included && kind == ComponentKind::Tax;
        to.components.push(Component { kind, name, amount: self.range(amount), included, because });
    }

    fn range(&self, [low, high]: Span) -> MoneyRange {
        MoneyRange { low: self.money(low), high: self.money(high) }
    }

    /// The ways of delivery, each once, over all zones that offer it.
    fn methods(&self, on_offer: &[Offer<'_>], counted: &[Offer<'_>], arrivals: &[Date]) -> Vec<MethodOption> {
        let mut options: Vec<MethodOption> = Vec::new();
        for Offer { method, .. } in on_offer {
            if options.iter().any(|option| option.id == method.id) {
                continue;
            }
            let same = |offer: &&Offer<'_>| offer.method.id == method.id;
            let offers: Vec<_> = on_offer.iter().filter(same).copied().collect();
            let (from, to) = offers::window(&offers, arrivals).unzip();
            options.push(MethodOption {
                id: method.id.clone(),
                name: method.name.clone(),
                price: self.range(offers::span(&offers).unwrap_or_default()),
                from,
                to,
                chosen: counted.iter().all(|offer| same(&offer)),
            });
        }
        options
    }

    fn free_missing(&self, counted: &[Offer<'_>], subtotal: i64) -> Option<Money> {
        let missing = counted.first()?.free_missing(subtotal)?;
        let certain = counted.iter().all(|offer| offer.free_missing(subtotal) == Some(missing));
        certain.then(|| self.money(missing))
    }
}
