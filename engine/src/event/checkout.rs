//! On the way to the order.

crate::record! {
    /// Where the parcel goes, as far as that is known.
    pub struct DestinationSet {
        /// Country, ISO 3166-1 alpha-2.
        pub country: String = "country",
        /// Region, the part of ISO 3166-2 after the country.
        pub region: Option<String> = "region",
        /// Postcode.
        pub postcode: Option<String> = "postcode",
        /// What to call the place.
        pub name: Option<String> = "name",
    }
}

crate::record! {
    /// A way of delivery was chosen.
    pub struct MethodChosen {
        /// Its id in the configuration.
        pub id: String = "id",
    }
}

crate::record! {
    /// The checkout is at a step.
    pub struct CheckoutStep {
        /// Which, from 1.
        pub step: u32 = "step",
        /// Of how many.
        pub of: Option<u32> = "of",
        /// What it is called.
        pub name: Option<String> = "name",
    }
}

crate::record! {
    /// A field was refused.
    pub struct FieldError {
        /// Its name; never its content.
        pub field: Option<String> = "field",
    }
}

crate::record! {
    /// A coupon was tried.
    pub struct CouponTried {
        /// True when the shop took it.
        pub accepted: bool = "accepted",
        /// Its code, where it is of one of the configuration's discounts: that counts from now on, or no longer.
        pub code: Option<String> = "code",
    }
}

#[cfg(feature = "pricing")]
crate::record! {
    /// What the shop knows of who buys. What is not said stays as it was.
    #[derive(Copy)]
    pub struct ShopperKnown {
        /// True when it is a first order.
        pub first_order: Option<bool> = "firstOrder",
        /// True for a business that owes the tax itself where the law says so.
        pub business: Option<bool> = "business",
        /// How many points the shopper wants to pay with, as far as the shop lets them.
        pub points: Option<u32> = "points",
    }
}

crate::record! {
    /// The order is placed.
    pub struct OrderPlaced {
        /// The shop's id of the order; the same order is counted once.
        pub id: Option<String> = "id",
    }
}
