//! What is shown when a cart comes by link: the question, then what became of it.

use crate::money::Money;

/// A cart that came by link.
#[derive(Clone, Debug, PartialEq)]
pub enum ArrivalView {
    /// The link can't be read; the wire word of why.
    Damaged(&'static str),
    /// Shall its lines join the cart that is already here?
    Question {
        /// How many pieces the link carries.
        arriving: u32,
        /// How many pieces are here.
        here: u32,
    },
    /// It is in the cart now.
    Report {
        /// How many pieces were taken over.
        count: u32,
        /// What is not as it was on the other device; empty when all is.
        differences: Vec<Difference>,
    },
}

/// One difference between the link and the cart now.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Name of the product, or its id.
    pub name: String,
    /// What differs.
    pub kind: DifferenceKind,
}

/// What differs.
#[derive(Clone, Debug, PartialEq)]
pub enum DifferenceKind {
    /// Sold out, or no longer sold.
    Gone,
    /// Only so many could be had.
    Fewer {
        /// How many were asked.
        asked: u32,
        /// How many are in the cart.
        got: u32,
    },
    /// The price changed since the link was made; the link carries no price, only that it was another.
    Price {
        /// Price of one, now.
        now: Money,
    },
    /// The price could not be asked anew.
    Unpriced,
}
