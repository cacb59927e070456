//! How the shop's prices stand to tax.

use crate::money::{Decimal, Rounding};

crate::choice! {
    /// Whether prices contain tax.
    pub enum TaxMode {
        /// Prices contain tax; it is shown, not added.
        Included = "included",
        /// Tax is added to prices.
        Excluded = "excluded",
    }
}

crate::choice! {
    /// What tax is computed on, and rounded for.
    pub enum TaxPer {
        /// One piece; then multiplied.
        Unit = "unit",
        /// A line of the cart.
        Line = "line",
        /// The whole order.
        Order = "order",
    }
}

crate::choice! {
    /// Which former price may be shown beside a lower one.
    pub enum WasRule {
        /// The one that the page says.
        List = "list",
        /// The lowest of the 30 days before, as the European Union's rules for announced reductions want it.
        Lowest30Days = "lowest_30_days",
    }
}

crate::record! {
    /// How prices stand to tax. It holds for products and for shipping.
    #[derive(Copy, Eq)]
    pub struct Prices {
        /// Whether prices contain tax; `included` if that is not said.
        pub tax: Option<TaxMode> = "tax",
        /// How a fraction of the smallest coin is rounded; `half_up` if that is not said.
        pub rounding: Option<Rounding> = "rounding",
        /// What tax is computed on and rounded for; `line` if that is not said. Shipping is a line of its own.
        pub per: Option<TaxPer> = "per",
        /// The smallest coin that totals are rounded to, in major units, such as `0.05` for francs; the
        /// smallest unit of the currency if that is not said.
        pub cash: Option<Decimal> = "cash",
        /// Which former price may be shown beside a lower one; `list` if that is not said.
        pub was: Option<WasRule> = "was",
    }
}
