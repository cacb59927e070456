//! A rule of the tax table.

use super::area::Area;
use super::compile::refuse;
use crate::config::TaxRule;
use crate::money::{Decimal, Rate};
use crate::wire::Reader;

/// A tax and where it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tax {
    pub(super) area: Area,
    pub(super) name: Option<String>,
    /// `None` when the configuration got it wrong: no total can be said where this rule counts.
    pub(super) rate: Option<Rate>,
    /// The rate as the configuration writes it.
    pub(super) percent: Decimal,
    pub(super) on_shipping: bool,
}

impl Tax {
    /// Compiles `rule` and adds it to the `taxes` before it, unless it names no usable place.
    pub(super) fn compile(rule: &TaxRule, taxes: &mut Vec<Self>, reader: &mut Reader) {
        let rate = Rate::percent(rule.rate);
        if rate.is_none() {
            refuse(reader, "rate", &rule.rate, "percent from 0 to 100 with at most seven decimals");
        }
        let area = Area::compile(&rule.country, rule.region.as_ref(), &rule.postcodes, reader);
        let Some(area) = area else { return };
        if taxes.iter().any(|earlier| earlier.area.covers(&area)) {
            reader.problem("{...}", "a place that no earlier rule covers, or this rule never counts");
            return;
        }
        taxes.push(Self {
            area,
            name: rule.name.clone(),
            rate,
            percent: rule.rate,
            on_shipping: rule.shipping != Some(false),
        });
    }
}
