//! What `<cartkeep-estimate>` shows.

use crate::estimate::Estimate;

crate::choice! {
    /// What an estimate is about.
    pub enum Scope {
        /// One of the product that the page is about.
        Product = "product",
        /// The whole cart.
        Cart = "cart",
    }
}

crate::record! {
    /// The true cost of one scope.
    pub struct EstimateView {
        /// What it is about.
        pub scope: Scope = "scope",
        /// `None` while there is nothing to estimate: an empty cart, no product.
        pub estimate: Option<Estimate> = "estimate",
    }
}
