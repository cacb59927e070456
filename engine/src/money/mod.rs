//! Exact money: integers of minor units that know their currency.

mod allocate;
mod amount;
mod currency;
mod decimal;
mod range;
mod rate;
mod rounding;

pub use allocate::allocate;
pub use amount::{Money, MoneyError};
pub use currency::Currency;
pub use decimal::Decimal;
pub use range::MoneyRange;
pub use rate::Rate;
pub use rounding::Rounding;
