//! What `<cartkeep-estimate>` shows.

use std::rc::Rc;

use crate::estimate::Estimate;

/// What an estimate is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One of the product that the page is about.
    Product,
    /// The whole cart.
    Cart,
}

/// The true cost of one scope.
#[derive(Clone, Debug, PartialEq)]
pub struct EstimateView {
    /// What it is about.
    pub scope: Scope,
    /// `None` while there is nothing to estimate: an empty cart, no product.
    pub estimate: Option<Estimate>,
    /// Countries that the shop delivers to, for the destination editor; ISO 3166-1 alpha-2, sorted.
    pub countries: Rc<Vec<String>>,
}
