//! How carts meet.

use crate::cart::AccountRule;

crate::record! {
    /// How carts meet.
    pub struct CartRules {
        /// What comes of a guest's cart and the account's when the shopper logs in. `max` when absent.
        pub on_login: Option<AccountRule> = "onLogin",
    }
}
