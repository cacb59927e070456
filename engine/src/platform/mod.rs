//! Carts as shop platforms write them, read by descriptors: which platform there is, is data.

mod amount;
mod at;
mod descriptor;
mod encoding;
mod exact;
mod line;
mod read;
#[cfg(test)]
mod tests;

pub use descriptor::{DiscountTerms, LinePlaces, Platform};
pub use encoding::Encoding;
pub use exact::Exact;
pub use read::CartContents;
