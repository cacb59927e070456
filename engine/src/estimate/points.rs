//! Paying with points of loyalty.

use super::compile::{amount, refuse};
use crate::config;
use crate::money::{Currency, Money, Rate, Rounding};
use crate::wire::Reader;

/// What points are worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Points {
    pub(super) name: String,
    /// What one is worth, in minor units.
    worth: i64,
    at_most: Rate,
}

impl Points {
    /// Compiles what the configuration says; `None` when that is not usable.
    pub(super) fn compile(points: &config::Points, currency: Currency, reader: &mut Reader) -> Option<Self> {
        let worth = amount(Some(points.worth), "worth", currency, reader).filter(|worth| *worth > 0);
        if worth.is_none() {
            refuse(reader, "worth", &points.worth, "an amount above 0");
        }
        let at_most = points.at_most.map_or(Some(Rate::ALL), Rate::percent);
        if at_most.is_none() {
            refuse(reader, "atMost", &points.at_most, "percent from 0 to 100 with at most seven decimals");
        }
        Some(Self { name: points.name.clone(), worth: worth?, at_most: at_most? })
    }

    /// How much so many points pay of `goods`, and at most of `total`.
    pub(super) fn pay(&self, points: u32, goods: Money, total: i64) -> i64 {
        let most = self.at_most.of(goods, Rounding::Down).minor.min(total).max(0);
        self.worth.saturating_mul(points.into()).min(most)
    }
}
