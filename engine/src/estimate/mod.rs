//! What an order will cost and when it arrives, as far as that can be known.
//!
//! A [`Tariff`] is compiled once from the configuration. While the destination is only partly known,
//! every zone and every tax rule that could still apply counts, so that the range shown contains the
//! final total.

mod amounts;
mod area;
mod basket;
mod calendar;
mod candidates;
mod charge;
mod compile;
mod destination;
#[cfg(feature = "pricing")]
mod discount;
#[cfg(feature = "pricing")]
mod discounts;
#[cfg_attr(not(feature = "pricing"), path = "no_extras.rs")]
mod extras;
#[cfg(feature = "pricing")]
mod fee;
#[cfg_attr(not(feature = "pricing"), path = "no_index.rs")]
mod index;
mod known;
mod method;
mod offers;
mod outcome;
#[cfg(feature = "pricing")]
mod points;
mod postcodes;
mod reason;
mod request;
mod tariff;
mod tax;
#[cfg(test)]
mod tests;
#[cfg(feature = "pricing")]
mod unmet;
mod zone;

pub use destination::Destination;
pub use outcome::{Component, ComponentKind, Estimate, EstimateStatus, MethodOption};
#[cfg(feature = "pricing")]
pub use request::LivePrice;
pub use request::{Line, Request, Shopper, UNKNOWN};
pub use tariff::Tariff;
#[cfg(feature = "pricing")]
pub use unmet::{Unmet, UnmetDiscount};
