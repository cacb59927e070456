//! The cart's lines with what one piece costs now, and estimates over them.

use super::{claims::Claims, Engine};
use crate::cart::{Line, LineKey, MAX_LINES};
use crate::config::Config;
use crate::estimate::{Estimate, Line as EstimateLine, Request, UNKNOWN};
use crate::money::{Currency, Money};

/// A line of the cart, with the price asked anew.
#[derive(Clone, Debug)]
pub(super) struct PricedLine<'a> {
    pub(super) line: Line<'a>,
    /// What one piece costs now; else, of a line in the cart, what it cost when it was put in.
    pub(super) price: Option<Money>,
}

impl Engine {
    pub(super) fn priced_lines(&self) -> Vec<PricedLine<'_>> {
        self.priced(self.cart.lines(), true)
    }

    /// What is aside. What it cost when it was put in says nothing of what it costs now.
    pub(super) fn saved_lines(&self) -> Vec<PricedLine<'_>> {
        self.priced(self.cart.saved(), false)
    }

    fn priced<'a>(&self, lines: Vec<Line<'a>>, once: bool) -> Vec<PricedLine<'a>> {
        let mut priced = Vec::with_capacity(lines.len());
        for line in lines {
            let price = self.price_now(line.key).or(line.attributes.price.filter(|_| once));
            // A price in another currency is no price here.
            let price = price.filter(|price| price.currency == self.config.currency);
            priced.push(PricedLine { line, price });
        }
        priced
    }

    /// What one piece costs, as the page last said, else as the configuration says.
    pub(super) fn price_now(&self, key: &LineKey) -> Option<Money> {
        let said = self.claims(key).and_then(|claims| claims.price);
        said.or_else(|| self.config.product(&key.id).and_then(|(_, price)| price))
    }

    /// What pages said of a line.
    pub(super) fn claims(&self, key: &LineKey) -> Option<&Claims> {
        self.known_claims(key).ok().map(|place| &self.claims[place].1)
    }

    /// Where what was said of a line stands, or would stand.
    pub(super) fn known_claims(&self, key: &LineKey) -> Result<usize, usize> {
        self.claims.binary_search_by(|(known, _)| known.cmp(key))
    }

    pub(super) fn estimate_cart(&self) -> Option<Estimate> {
        let priced = self.priced_lines();
        let mut lines = Vec::with_capacity(priced.len());
        for PricedLine { line, price } in &priced {
            lines.push(estimate_line(
                &self.config,
                &line.key.id,
                *price,
                line.quantity,
                line.attributes.weight,
            ));
        }
        // What is not kept of a cart this long would be missing in its cost.
        if lines.len() >= MAX_LINES && !self.whole {
            lines[0].price = None;
        }
        (!lines.is_empty()).then(|| self.estimate(&lines, true))
    }

    pub(super) fn estimate_product(&self) -> Option<Estimate> {
        let item = self.page.product.as_ref()?;
        let key = super::cart::key_of(&item.id, item.variant.as_deref());
        let line = estimate_line(&self.config, &item.id, self.price_now(&key), 1, item.weight);
        Some(self.estimate(&[line], false))
    }

    fn estimate(&self, lines: &[EstimateLine<'_>], whole_cart: bool) -> Estimate {
        let destination = self.destination();
        self.tariff().estimate(&Request {
            lines,
            discount: self.discount.filter(|_| whole_cart).map(|off| off.minor),
            destination: destination.as_ref(),
            method: self.method.as_deref(),
            at: self.now,
            shop_offset: self.device.shop_offset,
            shopper: self.shopper.known(),
            #[cfg(feature = "pricing")]
            live: if whole_cart { self.live_prices() } else { &[] },
        })
    }
}

/// A line to estimate. What the page did not say of its product, the configuration may.
pub(super) fn estimate_line<'a>(
    config: &'a Config,
    id: &'a str,
    price: Option<Money>,
    quantity: u32,
    weight: Option<u32>,
) -> EstimateLine<'a> {
    let product = config.product(id).map(|(product, _)| product);
    let default = || config.written.defaults.as_ref().and_then(|defaults| defaults.weight);
    let weight = weight.or_else(|| product.and_then(|product| product.weight)).or_else(default);
    let volume = match product.map_or(&[][..], |product| &product.size) {
        // In cubic centimetres; a begun one counts.
        [length, width, height] => {
            let volume = u64::from(*length) * u64::from(*width) * u64::from(*height);
            volume.div_ceil(1000).min(u32::MAX.into()) as u32
        }
        [] => 0,
        // What could not be used whole may be any.
        _ => UNKNOWN,
    };
    EstimateLine {
        id,
        category: product.and_then(|product| product.category.as_deref()),
        price,
        quantity,
        weight: weight.unwrap_or(UNKNOWN),
        volume,
    }
}

/// Sum of all lines; `None` when any price is not known.
pub(super) fn subtotal(lines: &[PricedLine<'_>], currency: Currency) -> Option<Money> {
    let mut sum = Money::zero(currency);
    for line in lines {
        sum = sum.plus(line.price?.times(line.line.quantity).ok()?).ok()?;
    }
    Some(sum)
}
