//! Pages, areas, and that somebody is there.

use super::Item;

crate::choice! {
    /// What a page of a shop is for.
    pub enum PageKind {
        /// Products to choose from.
        Listing = "listing",
        /// One product.
        Product = "product",
        /// The cart.
        Cart = "cart",
        /// On the way to pay.
        Checkout = "checkout",
        /// The order is placed.
        Order = "order",
        /// Anything else.
        Other = "other",
    }
}

crate::record! {
    /// A page that can be seen from now on.
    pub struct PageShown {
        /// What it is for, as far as the page says so.
        pub kind: Option<PageKind> = "kind",
        /// Its path, without query and fragment.
        pub path: String = "path",
        /// True when its address has a query, without which it may be another page.
        pub query: Option<bool> = "query",
        /// True when the window has the focus.
        pub focused: bool = "focused",
        /// True when it came out of the back/forward cache.
        pub restored: bool = "restored",
    }
}

crate::choice! {
    /// A kind of input. What was typed or pressed is never known.
    pub enum InputKind {
        /// Pointer moved or pressed.
        Pointer = "pointer",
        /// A key was pressed.
        Key = "key",
        /// The page was scrolled.
        Scroll = "scroll",
        /// The screen was touched.
        Touch = "touch",
    }
}

crate::record! {
    /// The shopper did something.
    pub struct InputSeen {
        /// What kind of thing.
        pub kind: InputKind = "kind",
        /// So many milliseconds before this was told.
        pub ago: Option<u32> = "ago",
    }
}

crate::record! {
    /// The clock and the time that passed differ.
    pub struct ClockJumped {
        /// Milliseconds that the clock went on without any passing; negative when it was set back.
        pub by: i64 = "by",
    }
}

crate::record! {
    /// A named area came into view or left it.
    pub struct AreaInView {
        /// Its name.
        pub area: String = "area",
        /// True while at least half of it can be seen.
        pub visible: bool = "visible",
    }
}

crate::record! {
    /// A product page names its product.
    pub struct ProductViewed {
        /// The product.
        pub item: Item = "item",
    }
}
