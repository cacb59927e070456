//! What kind of shopper it is, by rule.

use super::Sign;
use crate::policy::{line, Why};
use crate::time::Duration;

crate::choice! {
    /// A kind of shopper.
    pub enum Segment {
        /// Ordered here before.
        Loyal = "loyal",
        /// Looks for a lower price.
        BargainHunter = "bargain_hunter",
        /// Looks for reasons to trust the shop.
        TrustSeeker = "trust_seeker",
        /// Has chosen, and hesitates.
        Undecided = "undecided",
        /// Compares, reads and takes time.
        Researcher = "researcher",
        /// Is on the way to pay before long.
        Impulsive = "impulsive",
    }
}

/// What a shopper did, as far as the rules ask.
#[derive(Clone, Debug, Default)]
pub struct Habits {
    /// The signs of this visit, each once.
    pub signs: Vec<Sign>,
    /// True when something was ordered in an earlier visit of the last 30 days.
    pub ordered_before: bool,
    /// Pieces in the cart.
    pub pieces: u32,
    /// Looks at the cart in this visit.
    pub cart_views: u32,
    /// Different products looked at in this visit.
    pub products: u32,
    /// Engaged time in this visit.
    pub dwell: Duration,
    /// How long after the visit began the checkout was begun.
    pub checkout_after: Option<Duration>,
}

/// Different products that make somebody who compares; [`Sign::ManyProducts`], too.
pub(crate) const MANY_PRODUCTS: u32 = 5;
const RESEARCH: Duration = Duration::seconds(3 * 60);
const IMPULSE: Duration = Duration::seconds(3 * 60);

const BARGAIN: &[Sign] = &[
    Sign::CouponFocus,
    Sign::CouponRefused,
    Sign::PriceSort,
    Sign::CheaperVariant,
    Sign::NameCopied,
    Sign::TotalCopied,
];
const TRUST: &[Sign] = &[Sign::ReturnsLook, Sign::SecurityLook, Sign::ContactLook, Sign::CardLeftEmpty];

impl Segment {
    /// The first whose rule holds, in the order declared, or none of them. Every rule on the way is explained.
    #[must_use]
    pub fn of(habits: &Habits, why: &mut Why) -> Option<Self> {
        Self::ALL.iter().copied().find(|segment| segment.holds(habits, why))
    }

    fn holds(self, habits: &Habits, why: &mut Why) -> bool {
        let among = |signs: &[Sign]| habits.signs.iter().filter(|sign| signs.contains(sign)).count() as i64;
        let mut all = |conditions: &[(bool, &str, &str, i64)]| {
            let mut met = true;
            for (holds, what, wanted, value) in conditions {
                met &=
                    why.note(*holds, || line(&[self.word(), ": ", what].concat(), wanted, &number(*value)));
            }
            met
        };
        match self {
            Self::Loyal => all(&[(
                habits.ordered_before,
                "ordered in an earlier visit",
                "1",
                habits.ordered_before.into(),
            )]),
            Self::BargainHunter => {
                let signs = among(BARGAIN);
                all(&[(signs >= 2, "signs of looking for a lower price", "2 or more", signs)])
            }
            Self::TrustSeeker => {
                let signs = among(TRUST);
                all(&[(signs >= 2, "signs of looking for trust", "2 or more", signs)])
            }
            Self::Undecided => {
                let hesitations = habits.signs.iter().filter(|sign| sign.is_hesitation()).count() as i64;
                let most = hesitations.max(habits.cart_views.into());
                all(&[
                    (habits.pieces > 0, "pieces in the cart", "1 or more", habits.pieces.into()),
                    (most >= 3, "kinds of hesitation, or looks at the cart", "3 or more", most),
                ])
            }
            Self::Researcher => {
                let (products, seconds) = (habits.products, habits.dwell.0 / 1000);
                let reads = habits.signs.contains(&Sign::ReviewsLook);
                all(&[
                    (
                        reads || products >= MANY_PRODUCTS,
                        "products looked at, unless reviews were read",
                        "5 or more",
                        products.into(),
                    ),
                    (habits.dwell >= RESEARCH, "engaged seconds", "180 or more", seconds),
                ])
            }
            Self::Impulsive => {
                let (after, products) = (habits.checkout_after, habits.products);
                let seconds = after.map_or(-1, |after| after.0 / 1000);
                all(&[
                    (
                        after.is_some_and(|after| after <= IMPULSE),
                        "seconds until the checkout, -1 without one",
                        "0 to 180",
                        seconds,
                    ),
                    (products <= 2, "products looked at", "2 or fewer", products.into()),
                ])
            }
        }
    }
}

fn number(value: i64) -> String {
    let mut out = String::new();
    crate::wire::write_number(&mut out, value);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules() {
        use Sign::*;
        let minutes = |minutes: i64| Duration::seconds(60 * minutes);
        let nobody = Habits::default;
        for (name, habits, expected) in [
            ("nothing known", nobody(), None),
            ("ordered", Habits { ordered_before: true, ..nobody() }, Some(Segment::Loyal)),
            (
                "prices",
                Habits { signs: vec![CouponFocus, PriceSort], ..nobody() },
                Some(Segment::BargainHunter),
            ),
            ("one price", Habits { signs: vec![CouponFocus], ..nobody() }, None),
            (
                "trust",
                Habits { signs: vec![ReturnsLook, SecurityLook], ..nobody() },
                Some(Segment::TrustSeeker),
            ),
            ("looks at the cart", Habits { pieces: 1, cart_views: 3, ..nobody() }, Some(Segment::Undecided)),
            (
                "hesitates",
                Habits { pieces: 2, signs: vec![QuantityFlip, VariantFlip, CostLook], ..nobody() },
                Some(Segment::Undecided),
            ),
            (
                "hesitates over nothing",
                Habits { signs: vec![QuantityFlip, VariantFlip, CostLook], ..nobody() },
                None,
            ),
            (
                "not hesitations",
                Habits { pieces: 1, signs: vec![CheckoutStarted, BoughtBefore, ManyProducts], ..nobody() },
                None,
            ),
            ("compares", Habits { products: 5, dwell: minutes(3), ..nobody() }, Some(Segment::Researcher)),
            (
                "reads",
                Habits { products: 1, signs: vec![ReviewsLook], dwell: minutes(4), ..nobody() },
                Some(Segment::Researcher),
            ),
            ("leafs through", Habits { products: 9, dwell: minutes(1), ..nobody() }, None),
            (
                "pays at once",
                Habits { products: 1, checkout_after: Some(minutes(2)), ..nobody() },
                Some(Segment::Impulsive),
            ),
            ("pays later", Habits { products: 1, checkout_after: Some(minutes(9)), ..nobody() }, None),
        ] {
            assert_eq!(Segment::of(&habits, &mut Why::default()), expected, "{name}");
        }
    }

    #[cfg(feature = "explain")]
    #[test]
    fn every_rule_is_explained() {
        let mut why = Why::default();
        assert_eq!(Segment::of(&Habits::default(), &mut why), None);
        let lines = why.into_lines();
        for word in Segment::WORDS {
            assert!(lines.iter().any(|line| line.what.starts_with(word) && !line.met), "{word}");
        }
    }
}
