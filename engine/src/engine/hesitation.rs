//! Takes note of hesitations. A hesitation is kept as a mark beside the visits: so it lasts as long, is joined between tabs, and
//! is forgotten with them.

use super::{cart::key_of, Engine};
use crate::attention::{Mark, MarkWhat};
use crate::cart::LineKey;
use crate::effect::Effect;
use crate::event::{Event, HesitationKind, Item, PageKind};
use crate::insight::{Hesitations, Sign};
use crate::time::{Duration, Time};

/// Lines and how many there are of each, sorted by line.
type Quantities = Vec<(LineKey, u32)>;

/// What is known of hesitation on this page, beside the marks.
#[derive(Clone, Debug, Default)]
pub(super) struct Senses {
    hesitations: Hesitations,
    /// What was last said about listening to hesitations.
    watching: bool,
}

/// The marks of signs start with this; the sign follows.
pub(super) const SIGN: &str = "sign.";
/// The marks of steps of the checkout start with this; its number follows.
pub(super) const STEP: &str = "step.";
/// A sign is noted so often in a visit at most, so that signs don't push visits out of the memory.
const MOST: usize = 3;
/// The same within this time is the same one.
const SAME: Duration = Duration::seconds(1);

impl Engine {
    /// Takes note of what an event says of hesitation, before anything is decided about it. Returns the quantities that the
    /// event may change.
    pub(super) fn sense(&mut self, event: &Event) -> Quantities {
        if !self.infers() {
            return Vec::new();
        }
        let now = self.now;
        let sign = match event {
            Event::HesitationSeen(seen) => {
                if seen.kind == HesitationKind::CostOpened {
                    self.senses.hesitations.total_seen(now);
                }
                let page = self.page.kind();
                let counts = match seen.kind {
                    // Elsewhere, quick clicks are how lists are leafed through, and an account may well be asked for.
                    HesitationKind::RepeatedClicks | HesitationKind::AccountWallLeft => {
                        page == PageKind::Checkout
                    }
                    // Of other pages the heading is no product.
                    HesitationKind::NameCopied => page == PageKind::Product,
                    _ => true,
                };
                counts.then(|| Sign::from(seen.kind))
            }
            Event::FieldError(_) => self.senses.hesitations.field_error(now),
            Event::PaymentFailed(_) => Some(Sign::PaymentFailed),
            Event::CouponTried(coupon) => (!coupon.accepted).then_some(Sign::CouponRefused),
            Event::CheckoutStep(step) => self.stepped(step.step),
            Event::DestinationSet(place) => {
                let part = |part: &Option<String>| part.clone().unwrap_or_default();
                let place = [place.country.clone(), part(&place.region), part(&place.postcode)];
                self.senses.hesitations.destination(now, place.join("/"))
            }
            Event::ProductViewed(viewed) => self.viewed(&viewed.item),
            Event::AreaInView(area) => {
                self.senses.hesitations.area(now, &area.area, area.visible);
                None
            }
            Event::Routed(_) | Event::OrderPlaced(_) => {
                self.senses.hesitations.restart();
                None
            }
            Event::PageShown(page) if page.restored => {
                self.senses.hesitations.restart();
                None
            }
            Event::LineAdded(_)
            | Event::LineRemoved(_)
            | Event::QuantitySet(_)
            | Event::CartObserved(_)
            | Event::CartCleared(_) => return self.quantities(),
            _ => None,
        };
        self.note(sign);
        Vec::new()
    }

    /// Takes note of what an event has led to.
    pub(super) fn sense_after(&mut self, event: &Event, before: &Quantities) {
        if !self.infers() {
            self.senses.hesitations = Hesitations::default();
            return;
        }
        if !self.measuring {
            self.catch_up();
        }
        if matches!(self.page.kind(), PageKind::Cart | PageKind::Checkout) {
            self.senses.hesitations.total_seen(self.now);
        }
        match event {
            Event::LineRemoved(_) | Event::QuantitySet(_) | Event::CartCleared(_) => {
                self.changed_from(before)
            }
            Event::LineAdded(_) | Event::CartObserved(_) => {
                self.changed_from(before);
                let short = self.is_short();
                self.note(short);
            }
            Event::ProductViewed(_) => {
                let short = self.is_short();
                self.note(short);
            }
            Event::RestoreAnswered(answer) => {
                let short = answer.lines.iter().any(|line| !line.available);
                self.note(short.then_some(Sign::StockShort));
            }
            _ => {}
        }
        let mut signs = Vec::new();
        for (name, dwell) in self.dwell.areas() {
            signs.extend(self.senses.hesitations.looked(name, dwell));
        }
        for sign in signs {
            self.note(Some(sign));
        }
    }

    /// Measuring has just begun: takes note of what the page has told before.
    fn catch_up(&mut self) {
        if let Some(step) = self.page.step.as_ref().map(|step| step.step) {
            let sign = self.stepped(step);
            self.note(sign);
        }
        if let Some(item) = &self.page.product {
            // This view is counted already.
            let again = self.is_chosen(&item.id) && self.views(&item.id) > 1;
            self.note(again.then_some(Sign::ProductReturn));
        }
        let short = self.is_short();
        self.note(short);
    }

    /// Takes note that the shopper turns to leave.
    pub(super) fn sense_leaving(&mut self) {
        if self.infers() {
            let sign = self.senses.hesitations.left(self.now);
            self.note(sign);
        }
    }

    /// Wishes to listen to hesitations, or to stop, when that has changed.
    pub(super) fn watch_hesitation(&mut self, effects: &mut Vec<Effect>) {
        let watching = self.infers();
        if std::mem::replace(&mut self.senses.watching, watching) != watching {
            effects.push(Effect::WatchHesitation(watching));
        }
    }

    /// True when reasons and segments are inferred.
    pub(super) fn infers(&self) -> bool {
        self.config.insight && self.measures()
    }

    /// When what goes on now began: with the visit, or with the last order in it.
    pub(super) fn undecided_since(&self) -> Time {
        self.session_start().max(self.last_order().unwrap_or(Time(i64::MIN)))
    }

    /// When something was ordered last.
    pub(super) fn last_order(&self) -> Option<Time> {
        self.visits.marks().iter().rev().find(|mark| mark.what == MarkWhat::Order).map(|mark| mark.at)
    }

    /// The step of the checkout that this visit was at last.
    fn last_step(&self) -> Option<(Time, u32)> {
        let start = self.undecided_since();
        let step = |mark: &Mark| Some((mark.at, done(mark)?.strip_prefix(STEP)?.parse().ok()?));
        self.visits.marks().iter().rev().take_while(|mark| mark.at >= start).find_map(step)
    }

    /// The checkout is at a step, which is kept where it is another one.
    fn stepped(&mut self, step: u32) -> Option<Sign> {
        let before = self.last_step();
        if before.is_none_or(|(_, before)| before != step) {
            let id = [STEP, &i64::from(step).to_string()].concat();
            self.mark(MarkWhat::Dwell, Some(id), None);
        }
        self.senses.hesitations.step(self.now, step, before)
    }

    fn viewed(&mut self, item: &Item) -> Option<Sign> {
        let again = self.page.product.as_ref().is_some_and(|known| known.id == item.id);
        let price = self.money(item).map(|price| price.minor);
        let flip =
            self.senses.hesitations.variant(&item.id, item.variant.as_deref().unwrap_or_default(), price);
        if again {
            return flip;
        }
        let back = self.is_chosen(&item.id) && self.views(&item.id) > 0;
        back.then_some(Sign::ProductReturn).or(flip)
    }

    /// True when something of a product is in the cart.
    fn is_chosen(&self, id: &str) -> bool {
        self.cart.quantities().any(|(key, quantity)| key.id == id && quantity > 0)
    }

    /// How often a product was looked at in this visit.
    fn views(&self, id: &str) -> u32 {
        self.visits.since(self.session_start(), MarkWhat::Product, Some(id))
    }

    fn quantities(&self) -> Quantities {
        self.cart.quantities().map(|(key, quantity)| (key.clone(), quantity)).collect()
    }

    /// Takes note of each line whose quantity is another than `before`.
    fn changed_from(&mut self, before: &Quantities) {
        for (key, after) in self.quantities() {
            let known = before.binary_search_by(|(known, _)| known.cmp(&key));
            let was = known.ok().and_then(|place| before.get(place)).map_or(0, |(_, quantity)| *quantity);
            for sign in self.senses.hesitations.quantity(self.now, &key, was, after) {
                self.note(Some(sign));
            }
        }
    }

    /// A sign, when the page's product is sold out, or there is less of something than the cart has.
    fn is_short(&self) -> Option<Sign> {
        let left = |key: &LineKey, price| {
            self.claims(key).and_then(|claims| claims.shown(price, self.config.was, self.now).left)
        };
        let product = self.page.product.as_ref().and_then(|item| {
            let key = key_of(&item.id, item.variant.as_deref());
            left(&key, self.price_now(&key))
        });
        let lines = self.priced_lines();
        let short = lines
            .iter()
            .any(|line| left(line.line.key, line.price).is_some_and(|left| left < line.line.quantity));
        (product == Some(0) || short).then_some(Sign::StockShort)
    }

    /// Keeps a sign, unless it was kept a moment ago or often enough in this visit.
    fn note(&mut self, sign: Option<Sign>) {
        let Some(sign) = sign else { return };
        let id = [SIGN, sign.word()].concat();
        let start = self.session_start();
        let known =
            self.visits.marks().iter().filter(|mark| mark.at >= start && mark.id.as_ref() == Some(&id));
        let (now, mut count, mut same) = (self.now, 0, false);
        for mark in known {
            count += 1;
            same |= now.since(mark.at) <= SAME;
        }
        if !same && count < MOST {
            self.mark(MarkWhat::Dwell, Some(id), None);
        }
    }
}

/// What a mark says was done: its id, where it is no product's.
pub(super) fn done(mark: &Mark) -> Option<&str> {
    mark.id.as_deref().filter(|_| mark.what == MarkWhat::Dwell && mark.ms.is_none())
}
