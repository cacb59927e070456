//! A rule of the tax table.

use super::area::Area;
use super::compile::refuse;
use crate::config::TaxRule;
use crate::money::Rate;
use crate::wire::{Reader, Wire};

/// A tax and where it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tax {
    pub(super) area: Area,
    pub(super) name: Option<String>,
    /// `None` when the configuration got it wrong: no total can be said where this rule counts.
    pub(super) rate: Option<Rate>,
    /// The rate as the configuration writes it.
    pub(super) percent: String,
    pub(super) on_shipping: bool,
}

impl Tax {
    pub(super) fn compile(rule: &TaxRule, reader: &mut Reader) -> Option<Self> {
        let rate = Rate::percent(rule.rate);
        if rate.is_none() {
            refuse(reader, "rate", &rule.rate.to_json(), "percent from 0 to 100 with at most seven decimals");
        }
        let area = Area::compile(&rule.country, rule.region.as_ref(), &rule.postcodes, reader)?;
        Some(Self {
            area,
            name: rule.name.clone(),
            rate,
            percent: rule.rate.text(),
            on_shipping: rule.shipping != Some(false),
        })
    }
}
