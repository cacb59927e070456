//! Compiling a tariff: every problem is reported with its path, bad parts are left out.

use super::calendar::Calendar;
use super::extras::Extras;
use super::tariff::Tariff;
use super::tax::Tax;
use super::zone::Zone;
use crate::config::{Shipping, TaxMode, TaxPer, Written};
use crate::money::{Currency, Decimal, Money, Rounding};
use crate::wire::{Reader, Writes};

/// The largest amount that a price or a cart may come to, in minor units. Whatever is added up from
/// amounts within it stays far within 64 bits.
pub(super) const LARGEST: i64 = 1_000_000_000_000_000;

impl Tariff {
    /// Compiles what the configuration says of prices, tax and delivery, and of what else an order costs more
    /// or less. Problems are reported below those keys.
    #[must_use]
    pub fn compile(written: &Written, currency: Currency, reader: &mut Reader) -> Self {
        let mut tariff = Self {
            currency,
            included: true,
            rounding: Rounding::HalfUp,
            per: TaxPer::Line,
            cash: None,
            taxes: Vec::new(),
            zones: Vec::new(),
            calendar: Calendar::blank(),
            volumetric: None,
            extras: Extras::compile(written, currency, reader),
        };
        if let Some(prices) = &written.prices {
            tariff.included = prices.tax != Some(TaxMode::Excluded);
            tariff.rounding = prices.rounding.unwrap_or(tariff.rounding);
            tariff.per = prices.per.unwrap_or(tariff.per);
            reader.at_key("prices", |reader| {
                tariff.cash = amount(prices.cash, "cash", currency, reader);
                if tariff.cash == Some(0) {
                    refuse(reader, "cash", &prices.cash, "an amount above 0, such as \"0.05\"");
                    tariff.cash = None;
                }
            });
        }
        reader.at_key("tax", |reader| {
            for (index, rule) in written.tax.iter().enumerate() {
                reader.at_index(index, |reader| Tax::compile(rule, &mut tariff.taxes, reader));
            }
        });
        if let Some(shipping) = &written.shipping {
            reader.at_key("shipping", |reader| tariff.compile_shipping(shipping, reader));
        }
        tariff
    }

    fn compile_shipping(&mut self, shipping: &Shipping, reader: &mut Reader) {
        let currency = self.currency;
        self.calendar.compile(shipping, reader);
        self.volumetric = shipping.volumetric.filter(|divisor| *divisor > 0);
        if self.volumetric != shipping.volumetric {
            refuse(reader, "volumetric", &shipping.volumetric, "cubic centimetres from 1, such as 5000");
        }
        let free_from = amount(shipping.free_from, "freeFrom", currency, reader);
        reader.at_key("zones", |reader| {
            for (index, zone) in shipping.zones.iter().enumerate() {
                reader.at_index(index, |reader| {
                    if shipping.zones[..index].iter().any(|earlier| earlier.id == zone.id) {
                        refuse(reader, "id", &zone.id, "an id that no earlier zone has");
                    }
                    Zone::compile(zone, free_from, currency, &self.calendar, &mut self.zones, reader);
                });
            }
        });
    }
}

/// An amount from the configuration that stands under `key`; `None` when it says none that is usable.
pub(super) fn amount(
    amount: Option<Decimal>,
    key: &str,
    currency: Currency,
    reader: &mut Reader,
) -> Option<i64> {
    let amount = amount?;
    match Money::from_decimal(amount, currency) {
        Some(Money { minor: minor @ 0..=LARGEST, .. }) => Some(minor),
        _ => {
            let allowed = "an amount from 0 with no more decimals than the currency has";
            refuse(reader, key, &amount, allowed);
            None
        }
    }
}

/// Reports that `value`, which stands under `key`, is not `allowed`.
pub(super) fn refuse(reader: &mut Reader, key: &str, value: &dyn Writes, allowed: &str) {
    reader.at_key(key, |reader| report(reader, value, allowed));
}

/// Like [`refuse`], for what is shown as `shown`.
pub(super) fn refuse_shown(reader: &mut Reader, key: &str, shown: &str, allowed: &str) {
    reader.at_key(key, |reader| reader.problem(shown, allowed));
}

/// Reports that `value`, which stands where the reader is, is not `allowed`.
pub(super) fn report(reader: &mut Reader, value: &dyn Writes, allowed: &str) {
    let mut shown = String::new();
    value.write_to(&mut shown);
    reader.problem(&shown, allowed);
}
