//! The ladder's finer rules: for whom, when, how often and at what cost.

use super::ProductKind;
use crate::money::Decimal;
use crate::time::{DayTime, Duration};

crate::record! {
    /// How often prompts of one kind may be shown.
    pub struct KindCap {
        /// In one visit.
        pub per_visit: Option<u32> = "perVisit",
        /// In the time that `per` says.
        pub most: Option<u32> = "most",
        /// The time that `most` is counted in; at most `180d`, which is how long what was shown is remembered.
        pub per: Option<Duration> = "per",
    }
}

crate::record! {
    /// Which products a prompt is for: one of them is what the page is about, or in the cart.
    #[derive(Eq)]
    pub struct Aim {
        /// Their categories.
        pub categories: Vec<String> = "categories",
        /// Their kinds.
        pub kinds: Vec<ProductKind> = "kinds",
    }
}

crate::record! {
    /// Hours of the day, in the shop's time zone. Over midnight where `to` is the earlier one.
    #[derive(Eq)]
    pub struct Hours {
        /// From this minute on.
        pub from: DayTime = "from",
        /// Until before this minute.
        pub to: DayTime = "to",
    }
}

crate::record! {
    /// What an offer costs the shop when it is taken.
    #[derive(Eq)]
    pub struct Costs {
        /// So many percent of the cart's items ...
        pub percent: Option<Decimal> = "percent",
        /// ... but no more than this, in major units.
        pub at_most: Option<Decimal> = "atMost",
        /// Or this much, in major units.
        pub amount: Option<Decimal> = "amount",
    }
}

crate::record! {
    /// A code that the shop's server makes once an offer is taken, for one use.
    #[derive(Eq)]
    pub struct Offer {
        /// The address that is asked, and answers `{"code", "expires"?}`.
        pub url: String = "url",
        /// How long an answer is waited for. `5s` when absent.
        pub timeout: Option<Duration> = "timeout",
        /// What the prompt says with the code; `{until}` is filled in. Its text stays when absent.
        pub text: Option<String> = "text",
        /// What it says when there is none. `No code could be made just now, so nothing is promised.` when absent.
        pub failed: Option<String> = "failed",
        /// The word on the button then. `Close` when absent.
        pub done: Option<String> = "done",
    }
}

crate::record! {
    /// So much in so much time.
    #[derive(Eq)]
    pub struct Budget {
        /// In major units.
        pub amount: Decimal = "amount",
        /// The time that it is counted in; at most `180d`.
        pub per: Duration = "per",
    }
}

crate::record! {
    /// What all offers together must keep to: prompts of the kinds `free_delivery`, `loyalty` and `discount`.
    #[derive(Eq)]
    pub struct Offers {
        /// Percent of the items' price that the shop keeps after what it paid for them.
        pub margin: Option<Decimal> = "margin",
        /// Percent that must be left of it after an offer.
        pub floor: Option<Decimal> = "floor",
        /// What one shopper's offers may cost, by what they have taken on this device.
        pub budget: Option<Budget> = "budget",
        /// No offer once the shopper has left the cart and come back to it so often without an order: it would teach to do so.
        pub loops: Option<u32> = "loops",
    }
}
