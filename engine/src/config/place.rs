//! A place in the configuration.

crate::record! {
    /// A place that parcels go to.
    #[derive(Eq)]
    pub struct Place {
        /// Country, ISO 3166-1 alpha-2.
        pub country: String = "country",
        /// Region, the part of ISO 3166-2 after the country.
        pub region: Option<String> = "region",
        /// Postcode.
        pub postcode: Option<String> = "postcode",
        /// What to call the place.
        pub name: Option<String> = "name",
    }
}
