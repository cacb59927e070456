//! What the page alone can tell of hesitation.

crate::choice! {
    /// A hesitation. That it happened is all that is known; what was typed, copied or clicked is not.
    pub enum HesitationKind {
        /// The field for a coupon got the focus.
        CouponFocus = "coupon_focus",
        /// The product's name was copied.
        NameCopied = "name_copied",
        /// The total was copied.
        TotalCopied = "total_copied",
        /// The same place was clicked again and again.
        RepeatedClicks = "repeated_clicks",
        /// A list was sorted by price.
        PriceSort = "price_sort",
        /// The page asked for an account, and the shopper left it.
        AccountWallLeft = "account_wall_left",
        /// A field for a card had the focus and was left empty.
        CardLeftEmpty = "card_left_empty",
        /// What the cost consists of was opened.
        CostOpened = "cost_opened",
    }
}

crate::record! {
    /// The shopper hesitated.
    #[derive(Copy)]
    pub struct HesitationSeen {
        /// Over what.
        pub kind: HesitationKind = "kind",
    }
}
