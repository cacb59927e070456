//! An estimate without a page, for scripts and for the shop's own tests.

use super::lines::estimate_line;
use crate::config::Config;
use crate::estimate::{Destination, Estimate, Request, Shopper};
use crate::event::Item;
use crate::money::{Decimal, Money};
use crate::time::Time;

/// What to quote.
#[derive(Clone, Copy, Debug, Default)]
pub struct Order<'a> {
    /// What is ordered; the configuration's products give what an item leaves out.
    pub items: &'a [Item],
    /// What the shop says that it takes off all of it, in major units.
    pub discount: Option<Decimal>,
    /// Where it goes, as far as that is known.
    pub destination: Option<&'a Destination>,
    /// The way of delivery that was chosen.
    pub method: Option<&'a str>,
    /// When.
    pub at: Time,
    /// Minutes that clocks of the shop are ahead of UTC.
    pub shop_offset: i32,
    /// Who buys.
    pub shopper: Shopper<'a>,
}

/// The estimate of an order.
#[must_use]
pub fn quote(config: &Config, order: &Order<'_>) -> Estimate {
    let lines: Vec<_> = order
        .items
        .iter()
        .map(|item| {
            let said = item.price.and_then(|price| Money::from_decimal(price, config.currency));
            let price = said.or_else(|| config.product(&item.id).and_then(|(_, price)| price));
            let price = price.filter(|price| price.minor >= 0);
            estimate_line(config, &item.id, price, item.quantity.unwrap_or(1), item.weight)
        })
        .collect();
    config.tariff.estimate(&Request {
        lines: &lines,
        discount: order
            .discount
            .and_then(|off| Money::from_decimal(off, config.currency))
            .map(|off| off.minor),
        destination: order.destination,
        method: order.method,
        at: order.at,
        shop_offset: order.shop_offset,
        shopper: order.shopper,
        #[cfg(feature = "pricing")]
        live: &[],
    })
}
