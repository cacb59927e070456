//! Prices, tax and delivery of a shop, compiled, and the estimate that they give.

use super::basket::Basket;
use super::calendar::Calendar;
use super::candidates::Candidates;
use super::known::{bare, Known};
use super::offers::{Offer, Reach};
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
        let destination = request.destination.and_then(Destination::tidy);
        let mut estimate = Estimate {
            status: EstimateStatus::Unpriced,
            total: None,
            components: Vec::new(),
            methods: Vec::new(),
            from: None,
            to: None,
            free_missing: None,
            destination: None,
        };
        if let Some(basket) = Basket::of(request.lines, self.currency) {
            let items = [basket.subtotal; 2];
            self.add(&mut estimate, ComponentKind::Items, items, None, reason::items(basket.lines.len()));
            // While nobody says what delivery costs, that is not known; it is not free.
            if let Some(delivery) = &self.delivery {
                self.deliver(delivery, request, destination.as_ref(), basket, &mut estimate);
            }
        }
        estimate.destination = destination;
        estimate
    }

    /// The tariff that knows no price of delivery, so that every estimate stays unpriced.
    #[must_use]
    pub fn withheld(self) -> Self {
        Self { delivery: None, ..self }
    }

    /// Countries that something is delivered to, sorted.
    #[must_use]
    pub fn countries(&self) -> Vec<String> {
        let mut codes = Vec::new();
        let zones = self.delivery.iter().flat_map(|delivery| &delivery.zones);
        for area in zones.filter(|zone| !zone.methods.is_empty()).flat_map(|zone| &zone.to) {
            let Some(code) = area.country else { return super::countries::all() };
            if let Err(index) = codes.binary_search(&code) {
                codes.insert(index, code);
            }
        }
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
        destination: Option<&Destination>,
        basket: Basket<'_>,
        estimate: &mut Estimate,
    ) {
        let postcode =
            destination.and_then(|place| place.postcode.as_ref()).map(|code| bare(code.as_bytes()));
        let place = Known::of(destination, postcode.as_deref());
        let candidates = Candidates::find(&delivery.zones, &self.taxes, place);
        let guess = destination.is_some_and(|place| place.guess);
        let settled = candidates.one_zone && !guess && (self.included || candidates.one_tax());

        let mut offers = Vec::new();
        for zone in &candidates.zones {
            Offer::collect(&mut offers, zone, basket, request.method, settled);
        }
        let longest = offers.iter().filter_map(|offer| offer.method.days).map(|(_, most)| most).max();
        let arrivals = delivery.calendar.arrivals(request.at, request.shop_offset, longest.unwrap_or(0));
        let Some(Reach { price, window }) = Reach::of(&offers, None, &arrivals) else {
            // A price that cannot be read, or a parcel too large for it, does not mean "not there".
            if candidates.zones.iter().all(|zone| zone.methods.is_empty() && !zone.unusable) {
                estimate.status = EstimateStatus::Unreachable;
            }
            return;
        };
        (estimate.from, estimate.to) = window.unzip();
        estimate.methods = self.methods(&offers, &arrivals);
        estimate.free_missing = self.free_missing(&offers, basket.subtotal);

        let name = estimate.methods.iter().find(|option| option.chosen).map(|option| option.name.clone());
        let because = reason::shipping(&offers, candidates.zones.len(), self.currency);
        self.add(estimate, ComponentKind::Shipping, price, name, because);
        let Some(tax) = self.tax(&candidates, basket, price) else { return };
        if let Some(first) = candidates.taxes.first() {
            let name = first.name.clone().filter(|_| candidates.one_tax());
            self.add(estimate, ComponentKind::Tax, tax, name, reason::tax(&candidates));
        }
        if candidates.zones.iter().any(|zone| zone.unusable) {
            return;
        }
        let added = if self.included { [0, 0] } else { tax };
        let total = [0, 1].map(|end| basket.subtotal + price[end] + added[end]);
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
    fn methods(&self, offers: &[Offer<'_>], arrivals: &[Date]) -> Vec<MethodOption> {
        let mut options: Vec<MethodOption> = Vec::new();
        for Offer { method, .. } in offers {
            if options.iter().any(|option| option.id == method.id) {
                continue;
            }
            let Some(Reach { price, window }) = Reach::of(offers, Some(&method.id), arrivals) else {
                continue;
            };
            let (from, to) = window.unzip();
            options.push(MethodOption {
                id: method.id.clone(),
                name: method.name.clone(),
                price: self.range(price),
                from,
                to,
                chosen: offers.iter().all(|offer| !offer.counts || offer.method.id == method.id),
            });
        }
        options
    }

    /// What is missing for free delivery, when all offers that count agree on it.
    fn free_missing(&self, offers: &[Offer<'_>], subtotal: i64) -> Option<Money> {
        let mut counted =
            offers.iter().filter(|offer| offer.counts).map(|offer| offer.free_missing(subtotal));
        let missing = counted.next()??;
        counted.all(|other| other == Some(missing)).then(|| self.money(missing))
    }
}
