//! What `<cartkeep-cart>` shows.

use crate::money::Money;

/// The mini cart.
#[derive(Clone, Debug, PartialEq)]
pub struct CartView {
    /// Its lines, in the order they were first put in.
    pub lines: Vec<CartLine>,
    /// How many pieces.
    pub count: u32,
    /// Sum of the lines whose price is known; `None` when any is not.
    pub subtotal: Option<Money>,
}

/// One line of the mini cart.
#[derive(Clone, Debug, PartialEq)]
pub struct CartLine {
    /// The shop's id of the product.
    pub id: String,
    /// Which variant of it.
    pub variant: Option<String>,
    /// Its name, or its id.
    pub name: String,
    /// Address of a picture.
    pub image: Option<String>,
    /// Address of its page.
    pub url: Option<String>,
    /// How many.
    pub quantity: u32,
    /// Price of one, now.
    pub price: Option<Money>,
    /// Price of one when it was put in, where that differs from now.
    pub was: Option<Money>,
    /// Price of all.
    pub total: Option<Money>,
}
