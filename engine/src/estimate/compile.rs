//! Compiling a tariff: every problem is reported with its path, bad parts are left out.

use super::area::Area;
use super::calendar::Calendar;
use super::tariff::{Delivery, Tariff};
use super::tax::Tax;
use super::zone::Zone;
use crate::config::{Prices, Shipping, TaxMode, TaxPer, TaxRule};
use crate::money::{Currency, Decimal, Money, Rounding};
use crate::wire::{Reader, Wire};

/// The largest amount that a price or a cart may come to, in minor units. Whatever is added up from
/// amounts within it stays far within 64 bits.
pub(super) const LARGEST: i64 = 1_000_000_000_000_000;

impl Tariff {
    /// Compiles what the configuration says of prices, tax and shipping. Problems are reported below
    /// the keys `tax` and `shipping` of where the reader is.
    #[must_use]
    pub fn compile(
        prices: Option<&Prices>,
        tax: &[TaxRule],
        shipping: Option<&Shipping>,
        currency: Currency,
        reader: &mut Reader,
    ) -> Self {
        let taxes = reader.at_key("tax", |reader| taxes(tax, reader));
        let delivery =
            shipping.map(|shipping| reader.at_key("shipping", |reader| delivery(shipping, currency, reader)));
        Self {
            currency,
            included: prices.and_then(|prices| prices.tax) != Some(TaxMode::Excluded),
            rounding: prices.and_then(|prices| prices.rounding).unwrap_or(Rounding::HalfUp),
            per: prices.and_then(|prices| prices.per).unwrap_or(TaxPer::Line),
            taxes,
            // Zones that could not be read may be anywhere: as if there were none at all.
            delivery: delivery.filter(|delivery| !delivery.zones.is_empty()),
        }
    }
}

fn taxes(rules: &[TaxRule], reader: &mut Reader) -> Vec<Tax> {
    let mut taxes: Vec<Tax> = Vec::with_capacity(rules.len());
    for (index, rule) in rules.iter().enumerate() {
        reader.at_index(index, |reader| {
            let Some(tax) = Tax::compile(rule, reader) else { return };
            if taxes.iter().any(|earlier| earlier.area.covers(&tax.area)) {
                reader.problem("{...}", "a place that no earlier rule covers, or this rule never counts");
            } else {
                taxes.push(tax);
            }
        });
    }
    taxes
}

fn delivery(shipping: &Shipping, currency: Currency, reader: &mut Reader) -> Delivery {
    let calendar = Calendar::compile(shipping, reader);
    let free_from = shipping.free_from.and_then(|amount| self::amount(amount, "freeFrom", currency, reader));
    let mut zones: Vec<Zone> = Vec::with_capacity(shipping.zones.len());
    reader.at_key("zones", |reader| {
        for (index, zone) in shipping.zones.iter().enumerate() {
            reader.at_index(index, |reader| {
                if shipping.zones[..index].iter().any(|earlier| earlier.id == zone.id) {
                    refuse(reader, "id", &zone.id.to_json(), "an id that no earlier zone has");
                }
                let Some(zone) = Zone::compile(zone, free_from, currency, reader) else { return };
                let covered =
                    |area: &Area| zones.iter().any(|zone| zone.to.iter().any(|wide| wide.covers(area)));
                if zone.to.iter().all(covered) {
                    refuse(
                        reader,
                        "to",
                        "[...]",
                        "a place that no earlier zone covers, or this zone never counts",
                    );
                } else {
                    zones.push(zone);
                }
            });
        }
    });
    Delivery { zones, calendar }
}

/// An amount from the configuration that stands under `key`.
pub(super) fn amount(amount: Decimal, key: &str, currency: Currency, reader: &mut Reader) -> Option<i64> {
    let read = Money::from_decimal(amount, currency).map(|money| money.minor);
    let read = read.filter(|minor| (0..=LARGEST).contains(minor));
    if read.is_none() {
        refuse(
            reader,
            key,
            &amount.to_json(),
            "an amount from 0 with no more decimals than the currency has",
        );
    }
    read
}

/// Reports that `value`, the JSON under `key`, is not `allowed`.
pub(super) fn refuse(reader: &mut Reader, key: &str, value: &str, allowed: &str) {
    reader.at_key(key, |reader| reader.problem(value, allowed));
}
