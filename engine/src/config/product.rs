//! What the shop says about a product.

use crate::money::Decimal;

crate::choice! {
    /// What kind of product it is, as far as timing goes.
    pub enum ProductKind {
        /// Nothing special.
        Ordinary = "ordinary",
        /// It does not keep: soon is better.
        Perishable = "perishable",
        /// It costs much: people take their time.
        Costly = "costly",
        /// It needs explaining.
        Complex = "complex",
    }
}

crate::record! {
    /// What pages do not say about a product.
    #[derive(Eq)]
    pub struct Product {
        /// Its name.
        pub name: Option<String> = "name",
        /// Price of one, in major units.
        pub price: Option<Decimal> = "price",
        /// Weight of one, in grams.
        pub weight: Option<u32> = "weight",
        /// The shop's word for the group of products that it belongs to, for rates of tax and ways of delivery.
        pub category: Option<String> = "category",
        /// Length, width and height of one as packed, in millimetres.
        pub size: Vec<u16> = "size",
        /// What kind of product it is; `ordinary` if that is not said.
        pub kind: Option<ProductKind> = "kind",
        /// Address of a picture.
        pub image: Option<String> = "image",
        /// Address of its page.
        pub url: Option<String> = "url",
        /// How many there are.
        pub stock: Option<u32> = "stock",
    }
}
