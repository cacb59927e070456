//! The facts that conditions may ask for.

#[cfg(feature = "insight")]
use crate::insight::Reason;
use crate::money::{Decimal, Money};
use crate::time::Duration;
use crate::wire::Json;

crate::choice! {
    /// A fact about this shopper's visit, all of it known on the device.
    pub enum Fact {
        /// Sum of the cart's items in major units of the currency.
        CartTotal = "cart.total",
        /// Pieces in the cart.
        CartCount = "cart.count",
        /// Lines in the cart.
        CartLines = "cart.lines",
        /// Estimated total with delivery and tax, in major units; known only when exact.
        EstimateTotal = "estimate.total",
        /// What is missing for free delivery, in major units.
        EstimateFreeMissing = "estimate.freeMissing",
        /// What the page is for.
        PageKind = "page.kind",
        /// The page's path.
        PagePath = "page.path",
        /// Id of the product that the page is about.
        ProductId = "product.id",
        /// Kind of the product that the page is about.
        ProductKind = "product.kind",
        /// Engaged seconds on this page.
        DwellPage = "dwell.page",
        /// Engaged seconds in this visit.
        DwellVisit = "dwell.visit",
        /// Engaged seconds on pages of the page's product in the last 30 days.
        #[cfg(feature = "insight")]
        DwellProduct = "dwell.product",
        /// Visits to the shop, this one included.
        VisitCount = "visit.count",
        /// Views of the cart in this visit, this one included.
        VisitCart = "visit.cart",
        /// Views of the page's product in the last 30 days, this one included.
        VisitProduct = "visit.product",
        /// Ways from the cart to a product and back to the cart in this visit.
        #[cfg(feature = "insight")]
        VisitLoops = "visit.loops",
        /// Looks at a product in this visit that ended within ten seconds with another page.
        #[cfg(feature = "insight")]
        VisitPogo = "visit.pogo",
        /// Whole days between the visit before this one and its beginning.
        #[cfg(feature = "insight")]
        VisitDaysAway = "visit.daysAway",
        /// Step of the checkout, from 1.
        CheckoutStep = "checkout.step",
        /// Fields refused on this page.
        CheckoutErrors = "checkout.errors",
        /// Payments failed on this page.
        PaymentFailures = "payment.failures",
        /// Country of the destination.
        DestinationCountry = "destination.country",
        /// True when the destination is only a guess.
        DestinationGuess = "destination.guess",
        /// True when the main pointer is a finger.
        DeviceTouch = "device.touch",
        /// The reason that stands out, or `unknown`.
        #[cfg(feature = "insight")]
        ReasonTop = "reason.top",
        /// The largest share of a reason, from 0 to 1.
        #[cfg(feature = "insight")]
        ReasonShare = "reason.share",
        /// Share of: it costs too much.
        #[cfg(feature = "insight")]
        ReasonPrice = "reason.price",
        /// Share of: delivery costs too much or takes too long.
        #[cfg(feature = "insight")]
        ReasonDelivery = "reason.delivery",
        /// Share of: the shop is not trusted.
        #[cfg(feature = "insight")]
        ReasonTrust = "reason.trust",
        /// Share of: it may be the wrong product.
        #[cfg(feature = "insight")]
        ReasonProduct = "reason.product",
        /// Share of: the checkout asks too much.
        #[cfg(feature = "insight")]
        ReasonComplexity = "reason.complexity",
        /// Share of: the payment does not go through.
        #[cfg(feature = "insight")]
        ReasonPayment = "reason.payment",
        /// Share of: there is not enough of it.
        #[cfg(feature = "insight")]
        ReasonStock = "reason.stock",
        /// Share of: only looking around.
        #[cfg(feature = "insight")]
        ReasonBrowsing = "reason.browsing",
        /// Hesitations in this visit.
        #[cfg(feature = "insight")]
        HesitationCount = "hesitation.count",
        /// What kind of shopper it is, or `unknown`.
        #[cfg(feature = "insight")]
        Segment = "segment",
        /// `new` or `returning`.
        #[cfg(feature = "insight")]
        SegmentVisitor = "segment.visitor",
        /// `touch` or `pointer`.
        #[cfg(feature = "insight")]
        SegmentDevice = "segment.device",
    }
}

/// What kind of value a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactType {
    /// A number.
    Number,
    /// A string.
    Text,
    /// True or false.
    Bool,
}

impl FactType {
    /// What a condition may compare such a fact with.
    #[must_use]
    pub fn allowed(self) -> &'static str {
        match self {
            Self::Number => "a number with at most six decimals",
            Self::Text => "a string",
            Self::Bool => "true or false",
        }
    }
}

impl Fact {
    /// What kind of value it has.
    #[must_use]
    pub fn of_type(self) -> FactType {
        match self {
            Self::PageKind
            | Self::PagePath
            | Self::ProductId
            | Self::ProductKind
            | Self::DestinationCountry => FactType::Text,
            #[cfg(feature = "insight")]
            Self::ReasonTop | Self::Segment | Self::SegmentVisitor | Self::SegmentDevice => FactType::Text,
            Self::DestinationGuess | Self::DeviceTouch => FactType::Bool,
            _ => FactType::Number,
        }
    }

    /// The fact that holds a reason's share.
    #[cfg(feature = "insight")]
    #[must_use]
    pub fn of_reason(reason: Reason) -> Self {
        match reason {
            Reason::Price => Self::ReasonPrice,
            Reason::Delivery => Self::ReasonDelivery,
            Reason::Trust => Self::ReasonTrust,
            Reason::Product => Self::ReasonProduct,
            Reason::Complexity => Self::ReasonComplexity,
            Reason::Payment => Self::ReasonPayment,
            Reason::Stock => Self::ReasonStock,
            Reason::Browsing => Self::ReasonBrowsing,
        }
    }

    /// True when it comes of what is inferred about the shopper.
    #[cfg(feature = "insight")]
    #[must_use]
    pub fn is_inferred(self) -> bool {
        (Self::ReasonTop..=Self::SegmentDevice).contains(&self)
    }
}

/// The value of a fact, or what a condition compares it with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A number in millionths, so that comparing is exact.
    Number(i64),
    /// A string.
    Text(String),
    /// True or false.
    Bool(bool),
}

impl Value {
    /// A whole number.
    #[must_use]
    pub fn whole(number: impl Into<i64>) -> Self {
        Self::Number(number.into().saturating_mul(1_000_000))
    }

    /// A duration in seconds.
    #[must_use]
    pub fn seconds(duration: Duration) -> Self {
        Self::Number(duration.0.saturating_mul(1000))
    }

    /// An amount in major units.
    #[must_use]
    pub fn money(amount: Money) -> Self {
        let decimal = Decimal { units: amount.minor, scale: amount.currency.exponent() };
        Self::Number(decimal.at_scale(6).unwrap_or(i64::MAX))
    }

    /// A number as written, if six decimals hold it.
    #[must_use]
    pub fn number(text: &str) -> Option<Self> {
        Decimal::parse(text)?.at_scale(6).map(Self::Number)
    }

    /// A value as it stands in JSON, if it is of this type.
    #[must_use]
    pub fn read(of_type: FactType, written: &Json) -> Option<Self> {
        match (of_type, written) {
            (FactType::Number, Json::Number(text)) => Self::number(text),
            (FactType::Text, Json::Text(text)) => Some(Self::Text(text.clone())),
            (FactType::Bool, Json::Bool(bool)) => Some(Self::Bool(*bool)),
            _ => None,
        }
    }

    /// Writes the value as JSON.
    #[cfg(feature = "explain")]
    pub fn write(&self, out: &mut String) {
        match self {
            Self::Text(text) => crate::wire::write_text(out, text),
            _ => out.push_str(&self.text()),
        }
    }

    /// For people.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Number(units) => {
                let text = Decimal { units: *units, scale: 6 }.text();
                text.trim_end_matches('0').trim_end_matches('.').into()
            }
            Self::Text(text) => text.clone(),
            Self::Bool(bool) => if *bool { "true" } else { "false" }.into(),
        }
    }
}

/// The values of all facts at one moment.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    values: Vec<(Fact, Value)>,
    /// Engaged time with areas of the page, by their names.
    #[cfg(feature = "insight")]
    pub(super) areas: Vec<(String, Value)>,
}

impl Facts {
    /// Notes a value; unknown facts are left out.
    pub fn set(&mut self, fact: Fact, value: impl Into<Option<Value>>) {
        if let Some(value) = value.into() {
            self.values.push((fact, value));
        }
    }

    /// The value of a fact, if it is known.
    #[must_use]
    pub fn get(&self, fact: Fact) -> Option<&Value> {
        self.values.iter().find(|(known, _)| *known == fact).map(|(_, value)| value)
    }

    /// All that is known.
    pub fn iter(&self) -> impl Iterator<Item = (Fact, &Value)> {
        self.values.iter().map(|(fact, value)| (*fact, value))
    }
}
