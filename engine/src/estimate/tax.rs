//! A rule of the tax table.

use super::area::Area;
use super::compile::refuse;
use super::extras::is_reversible;
use super::tariff::Tariff;
use crate::config::TaxRule;
use crate::money::{Decimal, Rate};
use crate::time::Date;
use crate::wire::{Map, Reader};

/// A tax, or several that hold together, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tax {
    pub(super) area: Area,
    from: Option<Date>,
    until: Option<Date>,
    /// Empty when the configuration got a rate wrong: no total can be said where this rule counts.
    pub(super) parts: Vec<Part>,
    pub(super) on_shipping: bool,
    /// True where a business that buys owes it itself.
    pub(super) reversible: bool,
}

/// One tax of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: Option<String>,
    /// The rate as the configuration writes it.
    pub(super) percent: Decimal,
    rate: Rate,
    /// Rates of categories of products that have one of their own.
    reduced: Vec<(String, Rate)>,
    compound: bool,
}

impl Tax {
    /// Compiles `rule` and adds it to the taxes of `tariff`, unless it names no usable place.
    pub(super) fn compile(rule: &TaxRule, tariff: &mut Tariff, reader: &mut Reader) {
        let mut parts = Vec::new();
        let mut usable = Part::compile(&rule.name, rule.rate, &rule.reduced, false, &mut parts, reader);
        reader.at_key("and", |reader| {
            for (index, part) in rule.and.iter().enumerate() {
                usable &= reader.at_index(index, |reader| {
                    let compound = part.compound == Some(true);
                    Part::compile(&part.name, part.rate, &part.reduced, compound, &mut parts, reader)
                });
            }
        });
        if !usable {
            parts.clear();
        }
        if rule.from.zip(rule.until).is_some_and(|(from, until)| until < from) {
            refuse(reader, "until", &rule.until, "a day that is not before `from`");
        }
        let area = Area::compile(&rule.country, rule.region.as_ref(), &rule.postcodes, reader);
        let Some(area) = area else { return };
        tariff.tax_index.push(&area);
        tariff.taxes.push(Self {
            area,
            from: rule.from,
            until: rule.until,
            parts,
            on_shipping: rule.shipping != Some(false),
            reversible: is_reversible(rule),
        });
    }

    /// The tax of any place, at a rate that nobody knows.
    pub(super) fn unknown() -> Self {
        Self {
            area: Area::anywhere(),
            from: None,
            until: None,
            parts: Vec::new(),
            on_shipping: true,
            reversible: false,
        }
    }

    /// True on the days on which the rule holds.
    pub(super) fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The rate of each part for a category of products, or for delivery, each as a share of the price
    /// before all taxes.
    pub(super) fn rates(&self, category: Option<&str>) -> Vec<Rate> {
        let mut rates = Vec::with_capacity(self.parts.len());
        let mut before = Rate::ZERO;
        for part in &self.parts {
            let mut rate = part.rate;
            for (reduced, own) in &part.reduced {
                if category == Some(reduced) {
                    rate = *own;
                }
            }
            if part.compound {
                rate = rate.on_top_of(before);
            }
            before = before.and(rate);
            rates.push(rate);
        }
        rates
    }
}

impl Tariff {
    /// True when a rule before this one always holds wherever it does, so that it never counts.
    pub(super) fn is_outdone(&self, number: usize) -> bool {
        let Some(tax) = self.taxes.get(number) else { return false };
        let near = self.tax_index.find(tax.area.first());
        let mut earlier = near.map(|entry| entry as usize).filter(|entry| *entry < number);
        // A rule that holds for a time only does not stand in the way of another one.
        let always = |rule: &Tax| rule.from.is_none() && rule.until.is_none();
        earlier.any(|entry| {
            self.taxes.get(entry).is_some_and(|rule| always(rule) && rule.area.covers(&tax.area))
        })
    }
}

impl Part {
    /// Compiles one tax; false when a rate of it is not usable.
    fn compile(
        name: &Option<String>,
        percent: Decimal,
        reduced: &Map<Decimal>,
        compound: bool,
        parts: &mut Vec<Self>,
        reader: &mut Reader,
    ) -> bool {
        let mut usable = true;
        let mut rate = |percent: Decimal, key: &str, reader: &mut Reader| {
            let rate = Rate::percent(percent);
            if rate.is_none() {
                refuse(reader, key, &percent, "percent from 0 to 100 with at most seven decimals");
            }
            usable &= rate.is_some();
            rate.unwrap_or(Rate::ZERO)
        };
        let own = rate(percent, "rate", reader);
        let reduced = reader.at_key("reduced", |reader| {
            let mut rates = Vec::with_capacity(reduced.0.len());
            for (category, percent) in &reduced.0 {
                rates.push((category.clone(), rate(*percent, category, reader)));
            }
            rates
        });
        parts.push(Self { name: name.clone(), percent, rate: own, reduced, compound });
        usable
    }
}
