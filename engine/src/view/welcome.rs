//! What the bar that welcomes back shows.

use crate::money::Money;

/// The welcome-back bar.
#[derive(Clone, Debug, PartialEq)]
pub struct WelcomeView {
    /// How many pieces wait in the cart.
    pub count: u32,
    /// Name of the first line.
    pub first: String,
    /// Sum of the lines, when every price is known.
    pub subtotal: Option<Money>,
    /// Where to go on: the cart's address.
    pub url: String,
}
