//! The shop's own prices of delivery.

use super::Item;
use crate::money::{Decimal, Money};

crate::record! {
    /// What the shop is asked: what these ways of delivery cost for this cart.
    pub struct RatesRequest {
        /// Country, ISO 3166-1 alpha-2.
        pub country: String = "country",
        /// Region, the part of ISO 3166-2 after the country.
        pub region: Option<String> = "region",
        /// Postcode, in capitals and without spaces.
        pub postcode: Option<String> = "postcode",
        /// What all of it weighs, in grams; absent when that is not known of every line.
        pub weight: Option<u32> = "weight",
        /// What the items cost, in major units.
        pub subtotal: Decimal = "subtotal",
        /// The cart.
        pub lines: Vec<Item> = "lines",
    }
}

crate::record! {
    /// What one way of delivery costs.
    #[derive(Eq)]
    pub struct LiveRate {
        /// Its id in the configuration.
        pub method: String = "method",
        /// Its price for the whole cart.
        pub price: Money = "price",
    }
}

crate::record! {
    /// The shop's answer; without rates it did not answer in time.
    pub struct RatesReceived {
        /// Which question it answers.
        pub number: u32 = "number",
        /// The prices that it knows.
        pub rates: Vec<LiveRate> = "rates",
    }
}
