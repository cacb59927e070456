//! What `<cartkeep-cart>` shows.

use crate::money::Money;
use crate::time::Time;

crate::record! {
    /// The mini cart.
    pub struct CartView {
        /// Its lines, in the order they were first put in.
        pub lines: Vec<CartLine> = "lines",
        /// How many pieces.
        pub count: u32 = "count",
        /// Sum of the lines whose price is known; `None` when any is not.
        pub subtotal: Option<Money> = "subtotal",
        /// What is put aside for later, in the order in which that was done. It counts in nothing else.
        pub saved: Vec<CartLine> = "saved",
    }
}

crate::record! {
    /// One line of the mini cart.
    pub struct CartLine {
        /// The shop's id of the product.
        pub id: String = "id",
        /// Which variant of it.
        pub variant: Option<String> = "variant",
        /// Its name, or its id.
        pub name: String = "name",
        /// Address of a picture.
        pub image: Option<String> = "image",
        /// Address of its page.
        pub url: Option<String> = "url",
        /// How many.
        pub quantity: u32 = "quantity",
        /// Price of one, now.
        pub price: Option<Money> = "price",
        /// Price of one when it was put in, where that differs from now.
        pub was: Option<Money> = "was",
        /// The higher price that the shop compares it with, where it may.
        pub list: Option<Money> = "list",
        /// In its place, the lowest price of the 30 days before, where the configuration asks for that.
        pub low30: Option<Money> = "low30",
        /// Until when the price is held, while it is.
        pub held_until: Option<Time> = "heldUntil",
        /// How many there are to be had, while that is known.
        pub left: Option<u32> = "left",
        /// Price of all.
        pub total: Option<Money> = "total",
    }
}
