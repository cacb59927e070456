//! Where the shop delivers, how, when and for how much.

#[cfg(feature = "pricing")]
use super::Rates;
use crate::money::Decimal;
use crate::time::{Date, DayTime, Duration, Weekday};
use crate::wire::Map;

crate::record! {
    /// How the shop delivers.
    pub struct Shipping {
        /// Working days from the order until the carrier has the parcel, such as `1d`; none if that is not said.
        pub handling: Option<Duration> = "handling",
        /// Orders from this time of the shop's day on are handled the next working day.
        pub cut_off: Option<DayTime> = "cutOff",
        /// The days on which parcels are handled and carried; Monday to Friday if that is not said.
        pub working_days: Vec<Weekday> = "workingDays",
        /// Days on which they are not.
        pub holidays: Vec<Date> = "holidays",
        /// Days on which nothing is delivered, by the country of the destination.
        pub holidays_at: Map<Vec<Date>> = "holidaysAt",
        /// The currency that the amounts below are in, ISO 4217; the shop's if that is not said.
        #[cfg(feature = "pricing")]
        pub currency: Option<String> = "currency",
        /// What one of that currency is worth in the shop's, as the shop states.
        #[cfg(feature = "pricing")]
        pub exchange: Option<Decimal> = "exchange",
        /// Delivery is free when the items cost at least this much after discounts, in major units.
        pub free_from: Option<Decimal> = "freeFrom",
        /// Cubic centimetres that count as a kilogram where a product is lighter than it is large.
        pub volumetric: Option<u32> = "volumetric",
        /// Where to ask for prices once it is known where a cart goes.
        #[cfg(feature = "pricing")]
        pub rates: Option<Rates> = "rates",
        /// Where the shop delivers. The first zone that fits the destination counts.
        pub zones: Vec<Zone> = "zones",
    }
}

crate::record! {
    /// A part of the world with the same ways of delivery.
    pub struct Zone {
        /// The shop's id of it.
        pub id: String = "id",
        /// What to call it.
        pub name: Option<String> = "name",
        /// The places that it is made of.
        pub to: Vec<PlacePattern> = "to",
        /// The ways of delivery there.
        pub methods: Vec<Method> = "methods",
    }
}

crate::record! {
    /// Places: all that is said must hold. An estimate stays a range until all that is said is known
    /// of the destination, so say a region or postcodes, not both, where one is enough.
    pub struct PlacePattern {
        /// Country, ISO 3166-1 alpha-2; `*` is any.
        pub country: String = "country",
        /// Region, the part of ISO 3166-2 after the country.
        pub region: Option<String> = "region",
        /// Postcodes: one, a range such as `01001-06999`, or a beginning such as `79*`.
        pub postcodes: Vec<String> = "postcodes",
    }
}

crate::choice! {
    /// What steps of a price go by.
    pub enum StepBy {
        /// Weight of the cart, in grams.
        Weight = "weight",
        /// What the items cost after discounts, in major units.
        Subtotal = "subtotal",
        /// How many pieces.
        Count = "count",
    }
}

crate::record! {
    /// A way of delivery, with either a price or steps.
    pub struct Method {
        /// The shop's id of it; the same in every zone that has it.
        pub id: String = "id",
        /// What to call it.
        pub name: String = "name",
        /// Its price, in major units.
        pub price: Option<Decimal> = "price",
        /// What the steps go by; `weight` if that is not said.
        pub by: Option<StepBy> = "by",
        /// Its price in steps, the smallest first.
        pub steps: Vec<Step> = "steps",
        /// The most that one parcel may weigh, in grams: more goes in several parcels, each at its price.
        pub parcel: Option<u32> = "parcel",
        /// Categories of products that it does not carry.
        pub not: Vec<String> = "not",
        /// Where to fetch it, for a pick-up point.
        pub pick_up: Option<String> = "pickUp",
        /// Working days that the carrier takes: at least, at most.
        pub days: Vec<u16> = "days",
        /// The days on which its carrier delivers; the shop's working days if that is not said.
        pub delivers: Vec<Weekday> = "delivers",
        /// Orders from this time of the shop's day on leave a working day later; instead of what holds for the shop.
        pub cut_off: Option<DayTime> = "cutOff",
        /// Working days until its carrier has the parcel; instead of what holds for the shop.
        pub handling: Option<Duration> = "handling",
        /// Free when the items cost at least this much after discounts, in major units; instead of what holds for the shop.
        pub free_from: Option<Decimal> = "freeFrom",
    }
}

crate::record! {
    /// A step of a price.
    #[derive(Copy, Eq)]
    pub struct Step {
        /// The last weight, subtotal or count that it holds for. The last step may leave it out, to hold
        /// for all that is more; if it does not, more than that is not carried.
        pub up_to: Option<Decimal> = "upTo",
        /// The price, in major units.
        pub price: Decimal = "price",
        /// With weights: what each begun kilogram above the step before costs on top.
        pub per_kg: Option<Decimal> = "perKg",
    }
}
