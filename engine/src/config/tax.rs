//! The tax table.

use crate::money::Decimal;

crate::record! {
    /// A rate of tax and where it holds. The first rule that fits the destination counts; where none
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
        /// Whether shipping is taxed too; it is if that is not said.
        pub shipping: Option<bool> = "shipping",
    }
}
