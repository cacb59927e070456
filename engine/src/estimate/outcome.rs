//! The answer: total, its components, the ways of delivery, the dates.

use super::Destination;
#[cfg(feature = "pricing")]
use super::UnmetDiscount;
use crate::money::{Money, MoneyRange};
use crate::time::Date;

crate::choice! {
    /// How much is known.
    pub enum EstimateStatus {
        /// The total is one amount.
        Exact = "exact",
        /// The total is within a range.
        Range = "range",
        /// No total can be said: a line has no price, or the tariff does not say what applies there.
        Unpriced = "unpriced",
        /// Nothing is delivered there, or not this much.
        Unreachable = "unreachable",
    }
}

crate::choice! {
    /// What a component of the total is.
    pub enum ComponentKind {
        /// What the items cost.
        Items = "items",
        /// What is taken off them; below zero.
        Discount = "discount",
        /// Delivery.
        Shipping = "shipping",
        /// Tax.
        Tax = "tax",
        /// What is added beside delivery and tax.
        Fee = "fee",
        /// What points of loyalty pay; below zero.
        Points = "points",
        /// What rounding to the smallest coin adds or takes.
        Rounding = "rounding",
    }
}

crate::record! {
    /// A part of the total.
    pub struct Component {
        /// What it is.
        pub kind: ComponentKind = "kind",
        /// What the shop calls it: the discount, the way of delivery, the fee, the tax.
        pub name: Option<String> = "name",
        /// How much.
        pub amount: MoneyRange = "amount",
        /// True for tax that prices contain: shown, but not added.
        pub included: bool = "included",
        /// Why it is so much, for people who check the configuration.
        pub because: String = "because",
    }
}

crate::record! {
    /// A way of delivery on offer.
    pub struct MethodOption {
        /// Its id in the configuration.
        pub id: String = "id",
        /// Its name.
        pub name: String = "name",
        /// What it costs.
        pub price: MoneyRange = "price",
        /// Where to fetch it, for a pick-up point.
        pub pick_up: Option<String> = "pickUp",
        /// The first day on which it may arrive.
        pub from: Option<Date> = "from",
        /// The last day on which it may arrive.
        pub to: Option<Date> = "to",
        /// True when the shop was asked for the price; absent when it comes from the configuration.
        #[cfg(feature = "pricing")]
        pub live: Option<bool> = "live",
        /// True for the one that the estimate counts on.
        pub chosen: bool = "chosen",
    }
}

crate::record! {
    /// What an order will cost and when it arrives. The components that are not `included` add up to
    /// the total, at both ends of the range.
    pub struct Estimate {
        /// How much is known.
        pub status: EstimateStatus = "status",
        /// The total, unless there is none to be said.
        pub total: Option<MoneyRange> = "total",
        /// What it is made of.
        pub components: Vec<Component> = "components",
        /// The ways of delivery on offer, in the order of the configuration.
        pub methods: Vec<MethodOption> = "methods",
        /// The first day on which it may arrive.
        pub from: Option<Date> = "from",
        /// The last day on which it may arrive.
        pub to: Option<Date> = "to",
        /// How much more makes delivery free, when that is certain.
        pub free_missing: Option<Money> = "freeMissing",
        /// Discounts that do not count, and why.
        #[cfg(feature = "pricing")]
        pub unmet: Vec<UnmetDiscount> = "unmet",
        /// Where it goes, as far as that is known, and whether that is a guess.
        pub destination: Option<Destination> = "destination",
    }
}
