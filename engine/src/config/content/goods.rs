//! What is said of goods: what goes with them, who took them, what there is to read.

use crate::money::Decimal;
use crate::time::{Date, Duration};
use crate::wire::Map;

crate::record! {
    /// What goes with what, by the ids of `products`.
    pub struct Recommendations {
        /// Address of a file that says the same, made beforehand; what stands here comes first.
        pub url: Option<String> = "url",
        /// What is bought with a product.
        pub together: Map<Vec<String>> = "together",
        /// What can stand in for a product.
        pub alternatives: Map<Vec<String>> = "alternatives",
        /// What fits any cart: small things that reach free delivery. All `products` when absent.
        pub fill: Vec<String> = "fill",
    }
}

crate::record! {
    /// Something that others did or said. It is shown from the day it was counted on, while it is fresh.
    pub struct Proof {
        /// What is so: `412 sold in October`.
        pub text: String = "text",
        /// Who says so: `our orders`.
        pub source: String = "source",
        /// The day on which it was counted.
        pub on: Date = "on",
        /// How long it holds from then on.
        pub lifetime: Duration = "lifetime",
        /// The product it is about; the shop when absent.
        pub product: Option<String> = "product",
        /// Of five stars, for a rating.
        pub rating: Option<Decimal> = "rating",
        /// How many rated.
        pub count: Option<u32> = "count",
        /// Where it can be checked.
        pub url: Option<String> = "url",
    }
}

crate::choice! {
    /// What a guide is.
    pub enum GuideKind {
        /// How to choose.
        Guide = "guide",
        /// How to use it.
        HowTo = "how_to",
        /// How to look after it.
        Care = "care",
        /// Where others who use it meet.
        Community = "community",
    }
}

crate::record! {
    /// Something to read, or a place to ask.
    pub struct Guide {
        /// What it is.
        pub kind: GuideKind = "kind",
        /// Its title.
        pub title: String = "title",
        /// Where it is.
        pub url: String = "url",
        /// What it says, in a sentence.
        pub text: Option<String> = "text",
        /// Address of a picture.
        pub image: Option<String> = "image",
        /// The products it is for; with none, and no category, any.
        pub products: Vec<String> = "products",
        /// The categories of products it is for.
        pub categories: Vec<String> = "categories",
    }
}
