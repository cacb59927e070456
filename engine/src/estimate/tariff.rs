//! Prices, tax and delivery of a shop, compiled, and the estimate that they give.

use super::area::Area;
use super::basket::Basket;
use super::calendar::Calendar;
use super::candidates::Candidates;
use super::charge::Charge;
use super::extras::{Extras, Freed};
use super::index::Index;
use super::known::Known;
use super::offers::{Common, Offer};
use super::outcome::{Component, ComponentKind, Estimate, EstimateStatus, MethodOption};
use super::tax::Tax;
use super::zone::Zone;
use super::{reason, Destination, Request};
use crate::config::TaxPer;
use crate::money::{Currency, Money, MoneyRange, Rounding};

/// All that decides what an order costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tariff {
    pub(super) currency: Currency,
    /// True when prices contain tax.
    pub(super) included: bool,
    pub(super) rounding: Rounding,
    pub(super) per: TaxPer,
    /// The smallest coin, where totals are rounded to one.
    pub(super) cash: Option<i64>,
    pub(super) taxes: Vec<Tax>,
    pub(super) tax_index: Index,
    /// While there are none, nobody says what delivery costs.
    pub(super) zones: Vec<Zone>,
    pub(super) zone_index: Index,
    /// For each entry of `zone_index`, a zone and one of its areas.
    pub(super) areas: Vec<(u32, u32)>,
    pub(super) calendar: Calendar,
    /// Cubic centimetres that count as a kilogram.
    pub(super) volumetric: Option<u32>,
    pub(super) extras: Extras,
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
            #[cfg(feature = "pricing")]
            unmet: Vec::new(),
            destination: None,
        };
        let destination = request.destination.and_then(Destination::tidy);
        let basket = Basket::of(request.lines, request.discount, self.currency, self.volumetric);
        if let Some(mut basket) = basket {
            let items = [basket.subtotal; 2];
            self.add(&mut estimate, ComponentKind::Items, items, None, reason::items(basket.lines.len()));
            if basket.goods < basket.subtotal {
                let off = [basket.goods - basket.subtotal; 2];
                self.add(&mut estimate, ComponentKind::Discount, off, None, "as the shop says".into());
            }
            let freed = self.extras.discount(self, request, &mut basket, &mut estimate);
            // While nobody says what delivery costs, that is not known; it is not free.
            if !self.zones.is_empty() {
                self.deliver(request, destination.as_ref(), &basket, &freed, &mut estimate);
            }
        }
        estimate.destination = destination;
        estimate
    }

    /// The tariff that knows no price of delivery, so that every estimate stays unpriced.
    #[must_use]
    pub fn withheld(mut self) -> Self {
        self.zones.clear();
        self
    }

    /// Countries that something is delivered to, sorted; `*` alone for all there are.
    #[must_use]
    pub fn countries(&self) -> Vec<String> {
        let mut codes = Vec::new();
        for zone in &self.zones {
            for area in &zone.to {
                if zone.methods.is_empty() {
                    continue;
                }
                let Some(code) = &area.country else { return Vec::from(["*".into()]) };
                if let Err(index) = codes.binary_search(code) {
                    codes.insert(index, code.clone());
                }
            }
        }
        codes
    }

    /// True when something is delivered to a place in that country.
    #[must_use]
    pub fn delivers_to(&self, country: &str) -> bool {
        let here = |area: &Area| area.country.as_deref().is_none_or(|code| code == country);
        self.zones.iter().any(|zone| !zone.methods.is_empty() && zone.to.iter().any(here))
    }

    pub(super) fn money(&self, minor: i64) -> Money {
        Money { minor, currency: self.currency }
    }

    /// Adds delivery, fees, tax and the total.
    fn deliver(
        &self,
        request: &Request<'_>,
        destination: Option<&Destination>,
        basket: &Basket<'_>,
        freed: &Freed,
        estimate: &mut Estimate,
    ) {
        let (today, _) = request.at.local(request.shop_offset);
        let place = Known::of(destination);
        let candidates = Candidates::find(self, place, today);
        let guess = destination.is_some_and(|place| place.guess);
        let taxed = (self.included && !request.shopper.business) || candidates.one_tax();
        let settled = candidates.one_zone && !guess && taxed;
        let offers = self.offers(&candidates, request, basket, freed, settled);
        if let Some(common) = Common::of(&offers, None) {
            self.list_methods(&offers, &common, estimate);
            self.charge(request, &candidates, place, &offers, &common, basket, estimate);
        } else if candidates.zones.iter().all(|zone| zone.methods.is_empty() && !zone.unusable) {
            // A price that cannot be read, or a parcel too large for it, does not mean "not there".
            estimate.status = EstimateStatus::Unreachable;
        }
    }

    /// What the zones offer, and when it would arrive.
    fn offers<'a>(
        &self,
        candidates: &Candidates<'a>,
        request: &Request<'_>,
        basket: &Basket<'_>,
        freed: &Freed,
        settled: bool,
    ) -> Vec<Offer<'a>> {
        let mut offers = Vec::new();
        for zone in &candidates.zones {
            Offer::collect(&mut offers, zone, basket, freed, request.method, settled);
        }
        let country = request.destination.map(|place| place.country.as_str());
        for offer in &mut offers {
            let window = |way| self.calendar.window(way, request.at, request.shop_offset, country);
            offer.window = offer.method.way.as_ref().and_then(window);
        }
        offers
    }

    /// Lists the ways of delivery, each once, over all zones that offer it.
    fn list_methods(&self, offers: &[Offer<'_>], counted: &Common<'_>, estimate: &mut Estimate) {
        for offer in offers {
            let method = offer.method;
            let Some(common) = Common::of(offers, Some(&method.id)) else { continue };
            if !core::ptr::eq(common.first, offer) {
                continue;
            }
            let (from, to) = common.window.unzip();
            estimate.methods.push(MethodOption {
                id: method.id.clone(),
                name: method.name.clone(),
                price: self.range(common.price),
                pick_up: method.pick_up.clone(),
                #[cfg(feature = "pricing")]
                live: offer.live.then_some(true),
                from,
                to,
                chosen: counted.one_method && counted.first.method.id == method.id,
            });
        }
        (estimate.from, estimate.to) = counted.window.unzip();
        estimate.free_missing = counted.missing.map(|missing| self.money(missing));
    }

    /// Adds what delivery costs, the fees, the tax, and the total if it can be said.
    #[expect(clippy::too_many_arguments, reason = "everything that is known comes together here")]
    fn charge(
        &self,
        request: &Request<'_>,
        candidates: &Candidates<'_>,
        place: Known<'_>,
        offers: &[Offer<'_>],
        common: &Common<'_>,
        basket: &Basket<'_>,
        estimate: &mut Estimate,
    ) {
        let (price, business) = (common.price, request.shopper.business);
        let name = common.one_method.then_some(&common.first.method.name);
        let because = reason::shipping(common, candidates.zones.len(), self.currency);
        self.add(estimate, ComponentKind::Shipping, price, name, because);
        let fees = self.extras.charge_fees(self, place, offers, basket, price, estimate);
        let Some(tax) = self.tax(candidates, basket, price, fees.taxed, business) else { return };
        let Charge { parts, added, included } = tax;
        if let Some(first) = candidates.taxes.first() {
            for (index, part) in parts.into_iter().enumerate() {
                let name = first.parts.get(index).and_then(|part| part.name.as_ref());
                let name = name.filter(|_| candidates.one_tax());
                self.add(estimate, ComponentKind::Tax, part, name, reason::tax(candidates, index, business));
                if let Some(component) = estimate.components.last_mut() {
                    component.included = included;
                }
            }
        }
        if candidates.zones.iter().any(|zone| zone.unusable) {
            return;
        }
        let sum = |end: usize| basket.goods + price[end] + fees.all[end] + added[end];
        let total = self.extras.pay(self, request, basket.goods, [sum(0), sum(1)], estimate);
        let total = self.round(total, estimate);
        estimate.status = if total[0] == total[1] { EstimateStatus::Exact } else { EstimateStatus::Range };
        estimate.total = Some(self.range(total));
    }

    /// Rounds the total to the smallest coin. Each amount within a range is rounded by up to half a coin.
    fn round(&self, total: Span, estimate: &mut Estimate) -> Span {
        let Some(coin) = self.cash else { return total };
        let mut change = [-(coin / 2), coin / 2];
        if total[0] == total[1] {
            let over = total[0].rem_euclid(coin);
            change = [if over * 2 >= coin { coin - over } else { -over }; 2];
        }
        if change != [0, 0] {
            let because = ["to ", &self.money(coin).text()].concat();
            self.add(estimate, ComponentKind::Rounding, change, None, because);
        }
        [total[0] + change[0], total[1] + change[1]]
    }

    pub(super) fn add(
        &self,
        to: &mut Estimate,
        kind: ComponentKind,
        amount: Span,
        name: Option<&String>,
        because: String,
    ) {
        let (name, amount) = (name.cloned(), self.range(amount));
        to.components.push(Component { kind, name, amount, included: false, because });
    }

    fn range(&self, [low, high]: Span) -> MoneyRange {
        MoneyRange { low: self.money(low), high: self.money(high) }
    }
}
