//! Prices of delivery asked live from the shop.

use super::lines::{estimate_line, subtotal};
use super::Engine;
use crate::config::Rates;
use crate::effect::{Effect, RatesWish};
use crate::estimate::{LivePrice, UNKNOWN};
use crate::event::{RatesReceived, RatesRequest};
use crate::money::Decimal;
use crate::time::{Duration, Time};

const TIMEOUT: Duration = Duration::seconds(3);
const LIFETIME: Duration = Duration::seconds(10 * 60);

/// What was asked last, and what the answer was.
#[derive(Clone, Debug, Default)]
pub(super) struct LiveRates {
    /// Tells a late answer from the one that is waited for.
    number: u32,
    asked: Option<RatesRequest>,
    /// When it was asked, then when it was answered.
    since: Option<Time>,
    prices: Vec<LivePrice>,
}

impl LiveRates {
    /// When what is known, or not known, ends.
    fn ends(&self, rates: &Rates) -> Option<Time> {
        self.since.map(|since| since.after(rates.lifetime.unwrap_or(LIFETIME)))
    }
}

impl Engine {
    /// The answer, notes what it says of this shop's currency.
    pub(super) fn rates_received(&mut self, answer: &RatesReceived) {
        if answer.number != self.rates.number {
            return;
        }
        self.rates.since = Some(self.now);
        self.rates.prices.clear();
        for rate in &answer.rates {
            if rate.price.currency == self.config.currency {
                self.rates.prices.push(LivePrice { method: rate.method.clone(), minor: rate.price.minor });
            }
        }
        self.dirty.views = true;
    }

    /// Asks the shop, unless it was asked for the same a short while ago. What has run out is asked anew when
    /// somebody can see it.
    pub(super) fn ask_rates(&mut self, effects: &mut Vec<Effect>) {
        let config = self.config.clone();
        let Some(rates) = rates(&config) else { return };
        let over = self.rates.ends(rates).is_some_and(|ends| ends <= self.now) && self.page.visible;
        if !(over || self.dirty.views) {
            return;
        }
        let request = self.rates_request();
        if !over && self.rates.asked == request {
            return;
        }
        self.dirty.views = true;
        self.rates.number = self.rates.number.wrapping_add(1);
        self.rates.since = request.as_ref().map(|_| self.now);
        self.rates.prices.clear();
        self.rates.asked.clone_from(&request);
        if let Some(request) = request {
            effects.push(Effect::AskRates(RatesWish {
                number: self.rates.number,
                url: rates.url.as_ref().map(|url| filled(url, &request)),
                timeout: rates.timeout.unwrap_or(TIMEOUT).0.try_into().unwrap_or(u32::MAX),
                currency: config.currency,
                request,
            }));
        }
    }

    /// The prices that hold now.
    pub(super) fn live_prices(&self) -> &[LivePrice] {
        let fresh = |rates| self.rates.ends(rates).is_some_and(|ends| self.now < ends);
        if !self.rates.prices.is_empty()
            && rates(&self.config).is_some_and(fresh)
            && self.rates.asked == self.rates_request()
        {
            return &self.rates.prices;
        }
        &[]
    }

    /// When the prices run out that are shown now.
    pub(super) fn rates_end(&self) -> Option<Time> {
        let rates = rates(&self.config).filter(|_| !self.rates.prices.is_empty())?;
        self.rates.ends(rates).filter(|ends| self.now < *ends)
    }

    /// What to ask; `None` while it is not sure where the cart goes, or what it costs.
    fn rates_request(&self) -> Option<RatesRequest> {
        let destination = self.destination().filter(|place| !place.guess)?;
        let lines = self.priced_lines();
        let worth = subtotal(&lines, self.config.currency).filter(|_| !lines.is_empty())?;
        let mut weight = Some(0_u32);
        for priced in &lines {
            let line = estimate_line(
                &self.config,
                &priced.line.key.id,
                priced.price,
                priced.line.quantity,
                priced.line.attributes.weight,
            );
            weight = weight.filter(|_| line.weight != UNKNOWN).and_then(|sum| {
                line.weight.checked_mul(line.quantity).and_then(|weight| weight.checked_add(sum))
            });
        }
        Some(RatesRequest {
            country: destination.country,
            region: destination.region,
            postcode: destination.postcode,
            weight,
            subtotal: Decimal { units: worth.minor, scale: worth.currency.exponent() },
            lines: self.items(),
        })
    }
}

fn rates(config: &crate::config::Config) -> Option<&Rates> {
    config.written.shipping.as_ref()?.rates.as_ref()
}

/// The address with what is known filled in. Only signs that need no escape can be in it.
fn filled(url: &str, request: &RatesRequest) -> String {
    let plain = |text: Option<&String>| -> String {
        let signs = text.map_or("", String::as_str).chars();
        signs.filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect()
    };
    let mut weight = String::new();
    if let Some(grams) = request.weight {
        crate::wire::write_number(&mut weight, grams.into());
    }
    url.replace("{country}", &plain(Some(&request.country)))
        .replace("{region}", &plain(request.region.as_ref()))
        .replace("{postcode}", &plain(request.postcode.as_ref()))
        .replace("{weight}", &weight)
        .replace("{subtotal}", &request.subtotal.text())
}
