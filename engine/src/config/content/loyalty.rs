//! A programme of loyalty.

crate::record! {
    /// A programme of loyalty.
    pub struct Loyalty {
        /// What the shop calls it.
        pub name: String = "name",
        /// Its tiers, the lowest first.
        pub tiers: Vec<Tier> = "tiers",
        /// Where to join, and to see more.
        pub url: Option<String> = "url",
    }
}

crate::record! {
    /// A tier.
    pub struct Tier {
        /// What the shop calls it.
        pub name: String = "name",
        /// The points from which on a shopper is in it.
        pub from: u32 = "from",
        /// What it brings.
        pub benefits: Vec<String> = "benefits",
    }
}
