//! The tax table.

use crate::money::Decimal;
use crate::time::Date;
use crate::wire::Map;

crate::record! {
    /// A rate of tax and where it holds. The first rule that fits destination and day counts; where none
    /// fits there is no tax.
    pub struct TaxRule {
        /// Country, ISO 3166-1 alpha-2; `*` is any.
        pub country: String = "country",
        /// Region, the part of ISO 3166-2 after the country.
        pub region: Option<String> = "region",
        /// Postcodes: one, a range such as `01001-06999`, or a beginning such as `79*`.
        pub postcodes: Vec<String> = "postcodes",
        /// What to call the tax.
        pub name: Option<String> = "name",
        /// Percent, from 0 to 100.
        pub rate: Decimal = "rate",
        /// Percent for categories of products that have a rate of their own; 0 exempts them.
        pub reduced: Map<Decimal> = "reduced",
        /// Taxes beside this one, such as a province's.
        pub and: Vec<TaxPart> = "and",
        /// Whether shipping is taxed too; it is if that is not said.
        pub shipping: Option<bool> = "shipping",
        /// True where a business that buys owes the tax itself, so that it is not charged.
        #[cfg(feature = "pricing")]
        pub reverse_charge: Option<bool> = "reverseCharge",
        /// The first day on which the rule holds.
        pub from: Option<Date> = "from",
        /// The last day on which the rule holds.
        pub until: Option<Date> = "until",
    }
}

crate::record! {
    /// A tax beside another one.
    pub struct TaxPart {
        /// What to call it.
        pub name: Option<String> = "name",
        /// Percent, from 0 to 100.
        pub rate: Decimal = "rate",
        /// Percent for categories of products that have a rate of their own; 0 exempts them.
        pub reduced: Map<Decimal> = "reduced",
        /// True when it is computed on the price with the taxes before it.
        pub compound: Option<bool> = "compound",
    }
}
