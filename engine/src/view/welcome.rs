//! What the bar that welcomes back shows.

use crate::money::Money;

crate::record! {
    /// The welcome-back bar.
    pub struct WelcomeView {
        /// How many pieces wait in the cart.
        pub count: u32 = "count",
        /// Name of the first line.
        pub first: String = "first",
        /// Sum of the lines, when every price is known.
        pub subtotal: Option<Money> = "subtotal",
        /// Where to go on: the cart's address.
        pub url: String = "url",
    }
}
