//! What a page may say of a product that holds for a time only.

use crate::money::Decimal;
use crate::time::{Duration, Time};

crate::record! {
    /// A price that the shop's server has promised to keep.
    #[derive(Copy, Eq)]
    pub struct PriceLock {
        /// Price of one, in major units.
        pub price: Decimal = "price",
        /// When the promise ends, in milliseconds since 1970.
        pub until: Time = "until",
        /// When the server gave it, in milliseconds since 1970.
        pub confirmed_at: Time = "confirmedAt",
    }
}

crate::record! {
    /// How many there are left, as somebody saw it.
    pub struct StockFact {
        /// How many.
        pub left: u32 = "left",
        /// Where that is known from.
        pub source: String = "source",
        /// When it was seen, in milliseconds since 1970.
        pub observed_at: Time = "observedAt",
        /// How long that holds.
        pub lifetime: Duration = "lifetime",
    }
}
