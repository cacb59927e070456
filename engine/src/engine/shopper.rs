//! What the shop has said of who buys.

#[cfg(feature = "pricing")]
use super::Engine;
use crate::estimate::Shopper;
#[cfg(feature = "pricing")]
use crate::event::{CouponTried, ShopperKnown};

/// Of this page: the shop's server is what knows it, and says it anew on each.
#[cfg(feature = "pricing")]
#[derive(Clone, Debug, Default)]
pub(super) struct KnownShopper {
    /// Codes that were entered and taken.
    codes: Vec<String>,
    first_order: bool,
    business: bool,
    points: u32,
}

/// Without prices that depend on it, nothing is.
#[cfg(not(feature = "pricing"))]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct KnownShopper {}

#[cfg(feature = "pricing")]
impl KnownShopper {
    pub(super) fn known(&self) -> Shopper<'_> {
        Shopper {
            codes: &self.codes,
            first_order: self.first_order,
            business: self.business,
            points: self.points,
        }
    }
}

#[cfg(not(feature = "pricing"))]
impl KnownShopper {
    pub(super) fn known(&self) -> Shopper<'_> {
        Shopper::default()
    }
}

#[cfg(feature = "pricing")]
impl Engine {
    pub(super) fn coupon_tried(&mut self, coupon: &CouponTried) {
        if let Some(code) = &coupon.code {
            self.shopper.codes.retain(|entered| !entered.eq_ignore_ascii_case(code));
            if coupon.accepted {
                self.shopper.codes.push(code.clone());
            }
            self.dirty.views = true;
        }
    }

    pub(super) fn shopper_known(&mut self, known: &ShopperKnown) {
        self.shopper.first_order = known.first_order.unwrap_or(self.shopper.first_order);
        self.shopper.business = known.business.unwrap_or(self.shopper.business);
        self.shopper.points = known.points.unwrap_or(self.shopper.points);
        self.dirty.views = true;
    }

    /// What was entered is used up by an order, and the next one is not the first.
    pub(super) fn shopper_ordered(&mut self) {
        self.shopper = KnownShopper { business: self.shopper.business, ..KnownShopper::default() };
    }
}
