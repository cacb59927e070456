//! On the way to the order, and where it goes.

use super::{records::ChosenPlace, Engine};
use crate::attention::MarkWhat;
use crate::effect::{Effect, Place};
use crate::estimate::Destination;
use crate::event::{CheckoutStep, DestinationSet, OrderPlaced, PageKind};
use crate::policy::{LedgerWhat, Moment, Why};

impl Engine {
    pub(super) fn destination_set(&mut self, place: &DestinationSet) {
        self.dwell.input(self.now);
        let hinted = self.device.shop_hint.take().is_some();
        if hinted || self.place.place.as_ref() != Some(place) {
            self.place = ChosenPlace { at: self.now, place: Some(place.clone()) };
            self.dirty.memory = true;
            self.dirty.views = true;
        }
    }

    pub(super) fn method_chosen(&mut self, id: &str) {
        self.dwell.input(self.now);
        self.method = Some(id.into());
        self.dirty.views = true;
    }

    pub(super) fn checkout_step(&mut self, step: &CheckoutStep) {
        self.dwell.input(self.now);
        self.page.kind = Some(PageKind::Checkout);
        self.page.step = Some(step.clone());
    }

    pub(super) fn field_error(&mut self, effects: &mut Vec<Effect>) {
        self.dwell.input(self.now);
        self.page.field_errors = self.page.field_errors.saturating_add(1);
        self.trouble(effects);
    }

    pub(super) fn payment_failed(&mut self, effects: &mut Vec<Effect>) {
        self.dwell.input(self.now);
        self.page.payment_failures = self.page.payment_failures.saturating_add(1);
        self.trouble(effects);
    }

    /// The cart is bought: it is empty now, and nothing is offered any more in this visit.
    pub(super) fn order_placed(&mut self, order: &OrderPlaced, effects: &mut Vec<Effect>) {
        let known = |mark: &crate::attention::Mark| {
            mark.what == MarkWhat::Order && mark.id.is_some() && mark.id == order.id
        };
        if self.visits.marks().iter().any(known) {
            return;
        }
        self.mark(MarkWhat::Order, order.id.clone(), None);
        if self.measures() {
            self.enter(order.id.as_deref().unwrap_or_default(), LedgerWhat::Ordered);
        }
        self.cart.order_placed(self.now);
        #[cfg(feature = "pricing")]
        self.shopper_ordered();
        self.dirty.cart = true;
        self.dirty.views = true;
        self.welcome = None;
        effects.push(Effect::Remove(Place::Welcome));
    }

    /// Where the parcel goes. The country is the one that the shop's page names, else that of the shopper's
    /// choice, of the device, or of the shop's configuration; a choice or a configuration that agrees
    /// with it says more. Whatever the shopper did not choose is a guess.
    pub(super) fn destination(&self) -> Option<Destination> {
        let hint = self.device.shop_hint.as_ref();
        if let Some(place) =
            self.place.place.as_ref().filter(|place| hint.is_none_or(|hint| *hint == place.country))
        {
            return Some(Destination {
                country: place.country.clone(),
                region: place.region.clone(),
                postcode: place.postcode.clone(),
                name: place.name.clone(),
                guess: false,
            });
        }
        let configured = self.config.destination();
        match hint.or(self.device.country_hint.as_ref()) {
            Some(country)
                if configured
                    .as_ref()
                    .is_none_or(|place| place.country != *country && self.tariff().delivers_to(country)) =>
            {
                Some(Destination {
                    country: country.clone(),
                    region: None,
                    postcode: None,
                    name: None,
                    guess: true,
                })
            }
            _ => configured,
        }
    }

    /// True at the last step of a checkout, or at one that is called payment.
    pub(super) fn is_paying(&self) -> bool {
        self.page.step.as_ref().is_some_and(|step| {
            step.of.is_some_and(|of| step.step >= of) || step.name.as_deref() == Some("payment")
        })
    }

    fn trouble(&mut self, effects: &mut Vec<Effect>) {
        if self.measures() {
            self.moment(Moment::Error, None, (true, Why::default()), effects);
        }
    }
}
