//! Whole journeys through the engine's one door.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "clippy's allowance for tests does not reach helpers outside of test functions"
)]

mod arrival;
mod caps;
mod carts;
mod claims;
mod consent;
mod costs;
mod destinations;
#[cfg(feature = "insight")]
mod experiments;
mod insight;
mod ladder;
mod leaving;
mod logins;
mod moments;
mod offers;
mod page;
mod rates;
mod records;
mod remote;
mod replay;
mod saved;
mod shop;
mod surveys;
mod taxes;
mod welcome;
