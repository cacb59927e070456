//! In a module without the feature `pricing`: nothing beside items, delivery and tax.

use super::basket::Basket;
use super::known::Known;
use super::offers::Offer;
use super::outcome::Estimate;
use super::tariff::{Span, Tariff};
use super::Request;
use crate::config::{TaxRule, Written};
use crate::money::Currency;
use crate::wire::Reader;

/// No rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Extras;

/// No ways of delivery.
#[derive(Debug)]
pub(super) struct Freed;

impl Freed {
    pub(super) fn live(&self, _: &str) -> Option<i64> {
        None
    }

    pub(super) fn has(&self, _: &str) -> bool {
        false
    }
}

/// Nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct FeeSums {
    pub(super) all: Span,
    pub(super) taxed: Span,
}

impl Extras {
    pub(super) fn compile(_: &Written, _: Currency, _: &mut Reader) -> Self {
        Self
    }

    pub(super) fn discount(
        &self,
        _: &Tariff,
        _: &Request<'_>,
        _: &mut Basket<'_>,
        _: &mut Estimate,
    ) -> Freed {
        Freed
    }

    pub(super) fn charge_fees(
        &self,
        _: &Tariff,
        _: Known<'_>,
        _: &[Offer<'_>],
        _: &Basket<'_>,
        _: Span,
        _: &mut Estimate,
    ) -> FeeSums {
        FeeSums { all: [0, 0], taxed: [0, 0] }
    }

    pub(super) fn pay(&self, _: &Tariff, _: &Request<'_>, _: i64, total: Span, _: &mut Estimate) -> Span {
        total
    }
}

pub(super) fn is_reversible(_: &TaxRule) -> bool {
    false
}
