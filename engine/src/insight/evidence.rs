//! What each sign says for and against each reason: the one table that reasons are computed from.

use super::reason::Reason::{self, Browsing, Complexity, Delivery, Payment, Price, Product, Stock, Trust};
use super::Sign;

/// How many times as often a sign is seen where the reason holds: its logarithm in thousandths.
const TWICE: i64 = 693;
const THRICE: i64 = 1099;
const FIVE_TIMES: i64 = 1609;
const TWENTY_TIMES: i64 = 2996;
const FIFTY_TIMES: i64 = 3912;

/// What a sign says of reasons; of those that are not named it says nothing.
///
/// No published data set joins what shoppers did with why they left, so all of it is judgement, unvalidated, until answers of
/// shoppers replace it: a sign is worth two times, three where it fits the reason alone, five where it hardly means anything
/// else, and more only where it is the reason itself. Each row says where its direction is from.
pub(super) fn weights(sign: Sign) -> &'static [(Reason, i64)] {
    match sign {
        // Looking for a code is looking for a lower price, and means wanting to buy.
        Sign::CouponFocus => &[(Price, FIVE_TIMES), (Browsing, -TWICE)],
        // The same, with the answer that there is none.
        Sign::CouponRefused => &[(Price, FIVE_TIMES), (Browsing, -THRICE)],
        // Clearance and price-led views go with more use of carts and more carts left: Kukar-Kinney et al., JAMS 2022.
        Sign::PriceSort => &[(Price, THRICE)],
        Sign::CheaperVariant => &[(Price, THRICE)],
        // A name is copied to look for it elsewhere: for a price, or for what others say of it.
        Sign::NameCopied => &[(Price, THRICE), (Product, TWICE)],
        Sign::TotalCopied => &[(Price, THRICE)],
        // Extra costs are the commonest answer of leavers (Baymard), and delivery is most of them.
        Sign::CostLook => &[(Price, TWICE), (Delivery, TWICE)],
        // Who studies delivery is not put off by the price of the goods.
        Sign::ShippingLook => &[(Delivery, THRICE), (Price, -TWICE)],
        // An unsatisfactory policy of returns is an answer of its own (Baymard); it counts as trust here.
        Sign::ReturnsLook => &[(Trust, THRICE), (Product, TWICE)],
        // Reading many reviews goes with more use of carts and more carts left: Kukar-Kinney et al., JAMS 2022.
        Sign::ReviewsLook => &[(Product, THRICE)],
        Sign::SecurityLook => &[(Trust, FIVE_TIMES)],
        Sign::ContactLook => &[(Trust, THRICE)],
        // Trying places is trying what delivery costs there.
        Sign::DestinationChanged => &[(Delivery, THRICE)],
        Sign::LeftAfterShipping => &[(Delivery, FIVE_TIMES)],
        Sign::RemovedAfterTotal => &[(Price, THRICE), (Delivery, TWICE)],
        Sign::QuantityFlip => &[(Price, TWICE)],
        // Going to and fro between variants hardly means anything else.
        Sign::VariantFlip => &[(Product, FIVE_TIMES)],
        Sign::ProductReturn => &[(Product, THRICE)],
        // Too long or complicated, errors, and having to make an account are answers of their own (Baymard).
        Sign::FieldErrors | Sign::RepeatedClicks | Sign::AccountWallLeft => &[(Complexity, FIVE_TIMES)],
        Sign::StepBack => &[(Complexity, THRICE)],
        // No trust with the card is an answer of its own (Baymard); the means of payment may be missing, too.
        Sign::CardLeftEmpty => &[(Trust, FIVE_TIMES), (Payment, TWICE)],
        // A declined card is the reason itself.
        Sign::PaymentFailed => &[(Payment, TWENTY_TIMES), (Browsing, -THRICE)],
        // So is that there is nothing to be had.
        Sign::StockShort => &[(Stock, FIFTY_TIMES), (Browsing, -FIVE_TIMES)],
        // Whoever begins to pay did not come to look around; only now can a checkout be too much.
        Sign::CheckoutStarted => &[(Browsing, -FIVE_TIMES), (Complexity, TWICE), (Payment, TWICE)],
        Sign::BoughtBefore => &[(Trust, -THRICE)],
        // Browsing product pages goes with less use of carts: Kukar-Kinney et al., JAMS 2022.
        Sign::ManyProducts => &[(Browsing, TWICE)],
    }
}
