//! Paying with points of loyalty.

use crate::money::Decimal;

crate::record! {
    /// What points of loyalty are worth.
    pub struct Points {
        /// What to call them.
        pub name: String = "name",
        /// What one is worth, in major units.
        pub worth: Decimal = "worth",
        /// The most that they may pay of the items, in percent; 100 if that is not said.
        pub at_most: Option<Decimal> = "atMost",
    }
}
