//! Prices of delivery that the shop is asked for.

use crate::time::Duration;

crate::record! {
    /// Where prices of delivery are asked for once it is known where the cart goes. They take the place of those
    /// in the zones, which hold before, and whenever there is no answer.
    pub struct Rates {
        /// The address that answers `{"rates": [{"method", "price"}]}`; in it `{country}`, `{region}`, `{postcode}`,
        /// `{weight}` (grams) and `{subtotal}` are filled in. Without it the page answers to `cartkeep:rates`.
        pub url: Option<String> = "url",
        /// How long an answer is waited for; `3s` if that is not said.
        pub timeout: Option<Duration> = "timeout",
        /// How long an answer holds; `10m` if that is not said.
        pub lifetime: Option<Duration> = "lifetime",
    }
}
