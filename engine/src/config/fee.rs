//! What is added to an order beside delivery and tax.

use super::PlacePattern;
use crate::money::Decimal;

crate::choice! {
    /// What a fee in percent is computed on.
    pub enum FeeOn {
        /// The items after discounts.
        Items = "items",
        /// The items after discounts, and delivery.
        ItemsAndShipping = "items_and_shipping",
    }
}

crate::record! {
    /// A fee: a duty, a surcharge, what a way to pay costs. Every rule whose conditions hold counts.
    pub struct FeeRule {
        /// The shop's id of it.
        pub id: String = "id",
        /// What to call it.
        pub name: String = "name",
        /// How much, in major units.
        pub amount: Option<Decimal> = "amount",
        /// Or how many percent, from 0 to 100.
        pub percent: Option<Decimal> = "percent",
        /// What the percentage is computed on; the items if that is not said.
        pub on: Option<FeeOn> = "on",
        /// The destinations it is for; all if none are said.
        pub to: Vec<PlacePattern> = "to",
        /// The ways of delivery it is for, by id; all if none are said.
        pub methods: Vec<String> = "methods",
        /// Categories of products that bring it about; any if none are said.
        pub categories: Vec<String> = "categories",
        /// Only when the items cost at least this much after discounts, in major units: an import threshold.
        pub from: Option<Decimal> = "from",
        /// Only when the items cost less than this after discounts, in major units.
        pub below: Option<Decimal> = "below",
        /// True when tax is due on it as on delivery.
        pub taxed: Option<bool> = "taxed",
    }
}
