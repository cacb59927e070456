//! The small sections of a configuration.

use crate::time::Duration;

crate::record! {
    /// Who the shop is.
    pub struct Shop {
        /// Its name.
        pub name: Option<String> = "name",
        /// The time zone that its cut-off is meant in, such as `Europe/Kyiv`. UTC when absent.
        pub time_zone: Option<String> = "timeZone",
    }
}

crate::choice! {
    /// Whether the shopper is asked before anything but the cart is remembered.
    pub enum ConsentMode {
        /// Nothing but the cart until the shop passes on the shopper's consent.
        Ask = "ask",
        /// The shop has the right to measure and to choose prompts without asking.
        Assumed = "assumed",
    }
}

crate::record! {
    /// What stands for missing facts of a product.
    pub struct Defaults {
        /// Weight of one, in grams. Without it, a product whose weight nobody says counts as too heavy
        /// to be priced by weight.
        pub weight: Option<u32> = "weight",
    }
}

crate::record! {
    /// How engaged time and visits are counted.
    pub struct Attention {
        /// How long one input counts as being there. `30s` when absent.
        pub idle_after: Option<Duration> = "idleAfter",
        /// A visit ends after so long without a page. `30m` when absent.
        pub session_gap: Option<Duration> = "sessionGap",
    }
}

crate::record! {
    /// When leaving is noticed.
    pub struct Exit {
        /// Engaged time on the page before leaving counts. `5s` when absent.
        pub after: Option<Duration> = "after",
        /// Time in which the pointer may come back when it left without a doubt; three times as long when it may have
        /// slipped, five times for a finger. `150ms` when absent.
        pub wait: Option<Duration> = "wait",
        /// Points from which on leaving counts, of 100: 50 for the upper edge, 15 for a way upwards, 15 for a steep one, 20 for
        /// a fast one; 75 and more for a fling, 90 for a key that leads to the address. 70 when absent.
        #[cfg(feature = "insight")]
        pub threshold: Option<u32> = "threshold",
        /// Where the main pointer is a finger: leaving is when nothing is done for so long on a page that was looked at for
        /// `after`. Never when absent.
        #[cfg(feature = "insight")]
        pub idle: Option<Duration> = "idle",
        /// Coming back to a page that was out of sight for so long is taken for leaving that failed. Never when absent.
        #[cfg(feature = "insight")]
        pub returned: Option<Duration> = "returned",
    }
}

crate::record! {
    /// The bar that welcomes back.
    pub struct Welcome {
        /// How long the shopper was away. `30m` when absent.
        pub after: Option<Duration> = "after",
        /// What the tab's title says while the shopper looks at another one and something is in the cart; without this
        /// key it stays as it is.
        pub title: Option<String> = "title",
    }
}

crate::record! {
    /// The link that carries a cart to another device.
    pub struct Resume {
        /// Path of the page that it opens, such as `/cart.html`.
        pub url: Option<String> = "url",
        /// A word that the link carries, to tell such visits apart.
        pub campaign: Option<String> = "campaign",
        /// Address that puts lines into the shop's cart, such as `/cart/{variant}:{quantity}`; from the first brace to the
        /// last it is said for each line, with commas between. `{id}`, `{variant}` and `{quantity}` are filled in.
        pub permalink: Option<String> = "permalink",
    }
}

crate::record! {
    /// How paired devices of a shopper keep their carts in step.
    pub struct Sync {
        /// Address of the relay's routes, such as `https://shop.example/sync/v1`, or as seen from the page.
        pub relay: String = "relay",
        /// Time between two questions to it while something happens. `5s` when absent, at least `1s`.
        pub every: Option<Duration> = "every",
    }
}
