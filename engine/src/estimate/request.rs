//! What an estimate is asked for.

use super::Destination;
use crate::money::Money;
use crate::time::Time;

/// One line of a cart, as far as its cost goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// The shop's id of the product.
    pub id: &'a str,
    /// The shop's word for the group of products that it belongs to.
    pub category: Option<&'a str>,
    /// Price of one; `None` when nobody said it.
    pub price: Option<Money>,
    /// How many.
    pub quantity: u32,
    /// Weight of one, in grams; [`UNKNOWN`] when nobody said it.
    pub weight: u32,
    /// Space that one takes, in cubic centimetres; 0 when nobody said it, [`UNKNOWN`] when what was said is no size.
    pub volume: u32,
}

/// What an unknown weight or space counts as: never too little, so that no price by weight is too low.
pub const UNKNOWN: u32 = u32::MAX;

/// What the shop knows of who buys.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shopper<'a> {
    /// Codes that were entered and taken.
    pub codes: &'a [String],
    /// True when it is a first order, as far as that is known.
    pub first_order: bool,
    /// True for a business that owes the tax itself where the law says so.
    pub business: bool,
    /// Points to pay with.
    pub points: u32,
}

/// What a way of delivery costs, as the shop said when it was asked.
#[cfg(feature = "pricing")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LivePrice {
    /// Its id in the configuration.
    pub method: String,
    /// In minor units of the tariff's currency.
    pub minor: i64,
}

/// A question to a tariff.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// What is ordered.
    pub lines: &'a [Line<'a>],
    /// What the shop says that it takes off all of it, in minor units; the configuration's discounts are
    /// then in it already.
    pub discount: Option<i64>,
    /// Where it goes, as far as that is known.
    pub destination: Option<&'a Destination>,
    /// The way of delivery that was chosen.
    pub method: Option<&'a str>,
    /// When.
    pub at: Time,
    /// Minutes that clocks of the shop are ahead of UTC.
    pub shop_offset: i32,
    /// Who buys.
    pub shopper: Shopper<'a>,
    /// What the shop said when it was asked what delivery costs.
    #[cfg(feature = "pricing")]
    pub live: &'a [LivePrice],
}
