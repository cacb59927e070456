//! What the bar that welcomes back shows.

use super::CartView;

crate::record! {
    /// The welcome-back bar.
    pub struct WelcomeView {
        /// The cart that waits, with what is true of it now.
        pub cart: CartView = "cart",
        /// The cart's address.
        pub url: String = "url",
        /// Where the shopper was last, if that may be known; whatever the record says that kept it.
        pub last: Option<String> = "last",
    }
}
