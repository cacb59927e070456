//! Signs of hesitation.

use crate::event::HesitationKind;

crate::choice! {
    /// Something that says why a shopper may leave. All but the last three are hesitations.
    pub enum Sign {
        /// The field for a coupon had the focus.
        CouponFocus = "coupon_focus",
        /// A coupon was refused.
        CouponRefused = "coupon_refused",
        /// A list was sorted by price.
        PriceSort = "price_sort",
        /// A cheaper variant was looked at after another one.
        CheaperVariant = "cheaper_variant",
        /// The product's name was copied.
        NameCopied = "name_copied",
        /// The total was copied.
        TotalCopied = "total_copied",
        /// A long look at what it costs, or what that consists of was opened.
        CostLook = "cost_look",
        /// A long look at delivery.
        ShippingLook = "shipping_look",
        /// A long look at returns.
        ReturnsLook = "returns_look",
        /// A long look at what others say of the product.
        ReviewsLook = "reviews_look",
        /// A long look at security.
        SecurityLook = "security_look",
        /// A long look at how to reach the shop.
        ContactLook = "contact_look",
        /// The destination was changed.
        DestinationChanged = "destination_changed",
        /// The shopper turned to leave soon after the cost of delivery came into view.
        LeftAfterShipping = "left_after_shipping",
        /// Something was taken out after the total was seen.
        RemovedAfterTotal = "removed_after_total",
        /// A quantity went up and down again, or down and up.
        QuantityFlip = "quantity_flip",
        /// One variant after the other was looked at, and the first one again.
        VariantFlip = "variant_flip",
        /// A product that is in the cart was looked at again.
        ProductReturn = "product_return",
        /// Fields were refused more than once.
        FieldErrors = "field_errors",
        /// The shopper went back a step in the checkout.
        StepBack = "step_back",
        /// The same place in the checkout was clicked again and again.
        RepeatedClicks = "repeated_clicks",
        /// The checkout asked for an account, and the shopper left.
        AccountWallLeft = "account_wall_left",
        /// A field for a card had the focus and was left empty.
        CardLeftEmpty = "card_left_empty",
        /// A payment failed.
        PaymentFailed = "payment_failed",
        /// Something is sold out, or there is less of it than the cart has.
        StockShort = "stock_short",
        /// The checkout was begun in this visit.
        CheckoutStarted = "checkout_started",
        /// Something was ordered in an earlier visit.
        BoughtBefore = "bought_before",
        /// Many products were looked at in this visit.
        ManyProducts = "many_products",
    }
}

impl Sign {
    /// True when it is a hesitation; else it is what is known of the visit anyway.
    #[must_use]
    pub fn is_hesitation(self) -> bool {
        self < Self::CheckoutStarted
    }

    /// The sign of a long look at an area of this name.
    #[must_use]
    pub fn of_area(area: &str) -> Option<Self> {
        match area {
            "cost" => Some(Self::CostLook),
            "shipping" => Some(Self::ShippingLook),
            "returns" => Some(Self::ReturnsLook),
            "reviews" => Some(Self::ReviewsLook),
            "security" => Some(Self::SecurityLook),
            "contact" => Some(Self::ContactLook),
            _ => None,
        }
    }
}

impl From<HesitationKind> for Sign {
    fn from(kind: HesitationKind) -> Self {
        match kind {
            HesitationKind::CouponFocus => Self::CouponFocus,
            HesitationKind::NameCopied => Self::NameCopied,
            HesitationKind::TotalCopied => Self::TotalCopied,
            HesitationKind::RepeatedClicks => Self::RepeatedClicks,
            HesitationKind::PriceSort => Self::PriceSort,
            HesitationKind::AccountWallLeft => Self::AccountWallLeft,
            HesitationKind::CardLeftEmpty => Self::CardLeftEmpty,
            HesitationKind::CostOpened => Self::CostLook,
        }
    }
}
