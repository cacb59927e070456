//! Discounts that do not count, and why.

use super::discount::{Discount, Missing};
use crate::money::{Currency, Money};

crate::choice! {
    /// What keeps a discount from counting.
    pub enum Unmet {
        /// Its time has not come, or is over.
        Time = "time",
        /// It is for a first order.
        FirstOrder = "first_order",
        /// Nothing that it is for is in the cart.
        Products = "products",
        /// The products that it is for must cost more.
        Amount = "amount",
        /// More pieces are needed.
        Pieces = "pieces",
        /// Another one takes off more, and they do not count together.
        Outdone = "outdone",
    }
}

crate::record! {
    /// A discount that does not count, and what is missing. One that needs a code is told of only once that
    /// was entered.
    pub struct UnmetDiscount {
        /// Its id in the configuration.
        pub id: String = "id",
        /// Its name.
        pub name: String = "name",
        /// Why it does not count.
        pub why: Unmet = "why",
        /// How much more the products that it is for must cost.
        pub missing: Option<Money> = "missing",
        /// How many more pieces are needed.
        pub pieces: Option<u32> = "pieces",
    }
}

impl UnmetDiscount {
    /// What to say of `discount`, if anything: nobody asked for one that is out of season, or for other products.
    pub(super) fn of(discount: &Discount, missing: Option<Missing>, currency: Currency) -> Option<Self> {
        let (mut amount, mut pieces) = (None, None);
        let why = match missing {
            None => Unmet::Outdone,
            Some(Missing::Time) => Unmet::Time,
            Some(Missing::FirstOrder) => Unmet::FirstOrder,
            Some(Missing::Products) => Unmet::Products,
            Some(Missing::Amount(minor)) => {
                amount = Some(Money { minor, currency });
                Unmet::Amount
            }
            Some(Missing::Pieces(missing)) => {
                pieces = Some(u32::try_from(missing).unwrap_or(u32::MAX));
                Unmet::Pieces
            }
        };
        let asked = discount.code.is_some() || !matches!(why, Unmet::Time | Unmet::Products);
        let (id, name) = (discount.id.clone(), discount.name.clone());
        asked.then_some(Self { id, name, why, missing: amount, pieces })
    }
}
