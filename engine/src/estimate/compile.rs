//! Compiling a tariff: every problem is reported with its path, bad parts are left out.

use super::amounts::Amounts;
use super::calendar::Calendar;
use super::extras::Extras;
use super::index::Index;
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
            tax_index: Index::default(),
            zones: Vec::new(),
            zone_index: Index::default(),
            areas: Vec::new(),
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
        // Where each of the shop's own rules stands in the configuration.
        let mut places = Vec::with_capacity(written.tax.len());
        reader.at_key("tax", |reader| {
            for (index, rule) in written.tax.iter().enumerate() {
                reader.at_index(index, |reader| Tax::compile(rule, &mut tariff, reader));
                places.resize(tariff.taxes.len(), index);
            }
        });
        // Those of a pack count where none of the shop's own does.
        reader.at_key("taxPack", |reader| {
            for (index, rule) in written.tax_pack.iter().enumerate() {
                reader.at_index(index, |reader| Tax::compile(rule, &mut tariff, reader));
            }
        });
        if written.tax_data.is_some() && written.tax_pack.is_empty() {
            // While the pack is not there, nobody knows the tax of such places.
            let unknown = Tax::unknown();
            tariff.tax_index.push(&unknown.area);
            tariff.taxes.push(unknown);
        }
        tariff.tax_index.finish();
        reader.at_key("tax", |reader| {
            for (number, index) in places.into_iter().enumerate() {
                if tariff.is_outdone(number) {
                    let allowed = "a place that no earlier rule covers, or this rule never counts";
                    reader.at_index(index, |reader| reader.problem("{...}", allowed));
                }
            }
        });
        if let Some(shipping) = &written.shipping {
            reader.at_key("shipping", |reader| tariff.compile_shipping(shipping, reader));
        }
        tariff
    }

    fn compile_shipping(&mut self, shipping: &Shipping, reader: &mut Reader) {
        let Some(amounts) = Amounts::of(shipping, self.currency, reader) else { return };
        self.calendar.compile(shipping, reader);
        self.volumetric = shipping.volumetric.filter(|divisor| *divisor > 0);
        if self.volumetric != shipping.volumetric {
            refuse(reader, "volumetric", &shipping.volumetric, "cubic centimetres from 1, such as 5000");
        }
        let free_from = amounts.read(shipping.free_from, "freeFrom", reader);
        reader.at_key("zones", |reader| {
            let mut ids: Vec<&str> = Vec::with_capacity(shipping.zones.len());
            // Where each zone stands in the configuration.
            let mut places = Vec::with_capacity(shipping.zones.len());
            for (index, zone) in shipping.zones.iter().enumerate() {
                reader.at_index(index, |reader| {
                    match ids.binary_search(&zone.id.as_str()) {
                        Ok(_) => refuse(reader, "id", &zone.id, "an id that no earlier zone has"),
                        Err(place) => ids.insert(place, &zone.id),
                    }
                    Zone::compile(zone, free_from, amounts, self, reader);
                });
                places.resize(self.zones.len(), index);
            }
            self.zone_index.finish();
            for (number, index) in places.into_iter().enumerate() {
                if self.is_covered(number) {
                    let allowed = "a place that no earlier zone covers, or this zone never counts";
                    reader.at_index(index, |reader| refuse_shown(reader, "to", "[...]", allowed));
                }
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
