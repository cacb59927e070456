//! What happens to the cart.

use super::claim::{PriceLock, StockFact};
use crate::money::Decimal;

crate::record! {
    /// A product as a page, a platform or the shop names it.
    pub struct Item {
        /// The shop's id of the product.
        pub id: String = "id",
        /// Which variant of it.
        pub variant: Option<String> = "variant",
        /// Its name.
        pub name: Option<String> = "name",
        /// Price of one, in major units of the shop's currency.
        pub price: Option<Decimal> = "price",
        /// How many.
        pub quantity: Option<u32> = "quantity",
        /// Address of a picture.
        pub image: Option<String> = "image",
        /// Address of its page.
        pub url: Option<String> = "url",
        /// Weight of one, in grams.
        pub weight: Option<u32> = "weight",
        /// The shop's word for the kind of product.
        pub kind: Option<String> = "kind",
        /// The list price of one, or what one cost before, in major units.
        pub was: Option<Decimal> = "was",
        /// The lowest price of one in the 30 days before it was reduced, in major units.
        pub low30: Option<Decimal> = "low30",
        /// That its price is held.
        pub lock: Option<PriceLock> = "lock",
        /// How many are left.
        pub stock: Option<StockFact> = "stock",
    }
}

crate::record! {
    /// Names a line of the cart.
    pub struct ItemRef {
        /// The shop's id of the product.
        pub id: String = "id",
        /// Which variant of it.
        pub variant: Option<String> = "variant",
    }
}

crate::choice! {
    /// Who reported something. The same thing from two sources is one thing.
    pub enum Source {
        /// A commerce event in `dataLayer`.
        DataLayer = "data_layer",
        /// A `data-cartkeep-*` attribute.
        Attribute = "attribute",
        /// The JavaScript API.
        Api = "api",
        /// The widget's own mini cart.
        Widget = "widget",
        /// The shop's platform.
        Platform = "platform",
    }
}

crate::record! {
    /// Something was put into the cart: `quantity` more of it, one if that is not said.
    pub struct LineAdded {
        /// What.
        pub item: Item = "item",
        /// Who says so.
        pub source: Source = "source",
    }
}

crate::record! {
    /// Something was taken out of the cart.
    pub struct LineRemoved {
        /// What.
        pub item: ItemRef = "item",
        /// How many of it; all, if that is not said.
        pub quantity: Option<u32> = "quantity",
        /// Who says so.
        pub source: Source = "source",
    }
}

crate::record! {
    /// A quantity was set.
    pub struct QuantitySet {
        /// Of what.
        pub item: ItemRef = "item",
        /// To how many; 0 takes it out.
        pub quantity: u32 = "quantity",
        /// Who says so.
        pub source: Source = "source",
    }
}

crate::record! {
    /// The shop's whole cart: lines that are not in it are gone.
    pub struct CartObserved {
        /// Every line of it.
        pub lines: Vec<Item> = "lines",
        /// What the shop takes off all of it, beyond the prices of the lines, in major units.
        pub discount: Option<Decimal> = "discount",
        /// Who says so.
        pub source: Source = "source",
    }
}

crate::record! {
    /// A resume link was opened.
    pub struct LinkOpened {
        /// The part of the address that carries the cart.
        pub code: String = "code",
    }
}

crate::record! {
    /// The shopper decided about the cart of a resume link.
    pub struct Restored {
        /// True to have its lines, false to leave the cart as it is.
        pub accepted: bool = "accepted",
        /// True to have them in place of what is in the cart.
        pub replace: Option<bool> = "replace",
    }
}

crate::record! {
    /// One line of the shop's answer to a restored cart.
    pub struct RestoredLine {
        /// The product, with the price asked anew and the quantity really in the cart.
        pub item: Item = "item",
        /// False when it is sold out or no longer sold.
        pub available: bool = "available",
    }
}

crate::record! {
    /// The shop says what became of the lines it was asked to restore.
    pub struct RestoreAnswered {
        /// A line for each one asked.
        pub lines: Vec<RestoredLine> = "lines",
    }
}
