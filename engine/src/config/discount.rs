//! What the shop takes off a price.

use crate::money::Decimal;
use crate::time::Date;

crate::choice! {
    /// What a discount does.
    pub enum DiscountKind {
        /// Takes a percentage off.
        Percent = "percent",
        /// Takes an amount off.
        Amount = "amount",
        /// Makes the cheapest pieces cheaper when so many are bought.
        BuyGet = "buy_get",
        /// Makes delivery free.
        FreeDelivery = "free_delivery",
    }
}

crate::choice! {
    /// What an amount or a percentage is taken off.
    pub enum DiscountOn {
        /// All products it is for, together.
        Order = "order",
        /// Every line of them.
        Line = "line",
        /// Every piece of them.
        Unit = "unit",
    }
}

crate::record! {
    /// A discount. Those whose conditions hold count one after the other, each on what the ones before
    /// have left; one that stands alone counts in place of all others where it takes off more.
    pub struct DiscountRule {
        /// The shop's id of it.
        pub id: String = "id",
        /// What to call it.
        pub name: String = "name",
        /// What it does.
        pub kind: DiscountKind = "kind",
        /// How many percent, from 0 to 100. With `buy_get`, off the pieces that are got; 100 if that is not said.
        pub percent: Option<Decimal> = "percent",
        /// With `amount`: how much, in major units.
        pub amount: Option<Decimal> = "amount",
        /// With `amount`: what it is taken off; the order if that is not said.
        pub on: Option<DiscountOn> = "on",
        /// With `buy_get`: so many at their price ...
        pub buy: Option<u32> = "buy",
        /// ... and so many cheaper, over and over.
        pub get: Option<u32> = "get",
        /// The code that the shopper must enter; without one the discount counts by itself.
        pub code: Option<String> = "code",
        /// The products it is for, by id; with no products and no categories all of them.
        pub products: Vec<String> = "products",
        /// The categories of products it is for.
        pub categories: Vec<String> = "categories",
        /// With `free_delivery`: the ways of delivery it makes free, by id; with none all of them.
        pub methods: Vec<String> = "methods",
        /// Only when the products it is for cost at least this much, in major units.
        pub from: Option<Decimal> = "from",
        /// Only when there are at least so many pieces of the products it is for.
        pub pieces: Option<u32> = "pieces",
        /// Only for a first order.
        pub first_order: Option<bool> = "firstOrder",
        /// The first day on which it counts, in the shop's time.
        pub starts: Option<Date> = "starts",
        /// The last day on which it counts, in the shop's time.
        pub ends: Option<Date> = "ends",
        /// True when it does not count beside others.
        pub alone: Option<bool> = "alone",
    }
}
