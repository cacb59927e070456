//! What an order will cost and when it arrives, as far as that can be known.
//!
//! A [`Tariff`] is compiled once from the configuration. While the destination is only partly known,
//! every zone and every tax rule that could still apply counts, so that the range shown contains the
//! final total.

mod area;
mod basket;
mod calendar;
mod candidates;
mod charge;
mod compile;
mod countries;
mod destination;
mod known;
mod method;
mod offers;
mod outcome;
mod postcodes;
mod reason;
mod request;
mod tariff;
mod tax;
#[cfg(test)]
mod tests;
mod zone;

pub use destination::Destination;
pub use outcome::{Component, ComponentKind, Estimate, EstimateStatus, MethodOption};
pub use request::{Line, Request, UNKNOWN};
pub use tariff::Tariff;
