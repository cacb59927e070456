//! An estimate without a page, for scripts and for the shop's own tests.

use super::lines::estimate_line;
use crate::config::Config;
use crate::estimate::{Destination, Estimate, Request};
use crate::event::Item;
use crate::money::{Decimal, Money};
use crate::time::Time;

/// The estimate of `items` less a `discount` on all of them, completed from the configuration's products.
#[must_use]
pub fn quote(
    config: &Config,
    items: &[Item],
    discount: Option<Decimal>,
    destination: Option<&Destination>,
    method: Option<&str>,
    at: Time,
    shop_offset: i32,
) -> Estimate {
    let discount =
        discount.and_then(|off| Money::from_decimal(off, config.currency)).map_or(0, |off| off.minor);
    let line = |item: &Item| {
        let said = item.price.and_then(|price| Money::from_decimal(price, config.currency));
        let price = said.or_else(|| config.product(&item.id).and_then(|(_, price)| price));
        let price = price.filter(|price| price.minor >= 0);
        estimate_line(config, &item.id, price, item.quantity.unwrap_or(1), item.weight)
    };
    let lines: Vec<_> = items.iter().map(line).collect();
    config.tariff.estimate(&Request { lines: &lines, discount, destination, method, at, shop_offset })
}
