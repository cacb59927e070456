//! Where a platform's cart says what, and how it writes money.
//!
//! A place is the keys that lead to it, with points between them: `prices.price`.

use super::Encoding;
use crate::config::TaxMode;

crate::record! {
    /// How the cart of a shop platform is read.
    pub struct Platform {
        /// Keys that may hold the cart, where it comes inside of an answer or an event.
        pub within: Vec<String> = "within",
        /// Where the currency's code is.
        pub currency: String = "currency",
        /// How amounts are written.
        pub money: Encoding = "money",
        /// The key beside an amount that says how many of its last digits are decimals.
        pub decimals: Option<String> = "decimals",
        /// Where the list of lines is.
        pub lines: String = "lines",
        /// What is where in a line.
        pub line: LinePlaces = "line",
        /// What the shop takes off the lines; nothing, if that is not said.
        pub discount: Option<DiscountTerms> = "discount",
        /// Where the cart says what its lines come to less the discount, for a platform where that adds up.
        pub total: Option<String> = "total",
    }
}

crate::record! {
    /// What is where in a line. Of several places the first that says something counts.
    pub struct LinePlaces {
        /// The product's id.
        pub id: Vec<String> = "id",
        /// Which variant of it.
        pub variant: Vec<String> = "variant",
        /// Its name.
        pub name: Vec<String> = "name",
        /// The price of one, before what `discount` takes off.
        pub price: String = "price",
        /// How many; one, where the line does not say.
        pub quantity: String = "quantity",
        /// The weight of one, in grams.
        pub weight: Option<String> = "weight",
    }
}

crate::record! {
    /// The amounts that add up to the discount; one that begins with `-` is taken away.
    pub struct DiscountTerms {
        /// For a shop whose prices include tax.
        pub included: Vec<String> = "included",
        /// For a shop whose prices do not.
        pub excluded: Vec<String> = "excluded",
    }
}

impl DiscountTerms {
    /// Those that count for prices with or without tax.
    pub(super) fn for_prices(&self, tax: TaxMode) -> &[String] {
        match tax {
            TaxMode::Included => &self.included,
            TaxMode::Excluded => &self.excluded,
        }
    }
}
