//! What is known of the shopper's account.

use super::Item;

crate::record! {
    /// The shopper is known now, and this is the cart that the shop keeps for the account.
    pub struct AccountKnown {
        /// Names this one meeting of two carts: told again, it changes nothing.
        pub merge_id: String = "mergeId",
        /// Every line of the account's cart.
        pub lines: Vec<Item> = "lines",
    }
}
