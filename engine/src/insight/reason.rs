//! Why the shopper may leave: an additive score for each reason, and its share.

use super::evidence::weights;
use super::share::{shares, WHOLE};
use super::Sign;

crate::choice! {
    /// Why a shopper may leave.
    pub enum Reason {
        /// The goods, or all of it together, cost too much.
        Price = "price",
        /// Delivery costs too much, or takes too long.
        Delivery = "delivery",
        /// The shop, or paying there, is not trusted.
        Trust = "trust",
        /// It may not be the right product.
        Product = "product",
        /// The checkout asks too much, or fails.
        Complexity = "complexity",
        /// The payment does not go through, or the wanted way to pay is missing.
        Payment = "payment",
        /// There is not enough of it.
        Stock = "stock",
        /// The shopper only looks around.
        Browsing = "browsing",
    }
}

/// How long ago a sign was last seen. An older one counts for less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// In this visit: it counts in full.
    Visit,
    /// In the last 7 days: it counts half.
    Week,
    /// Before: it counts a quarter.
    Older,
}

crate::record! {
    /// What a sign adds to the score of a reason.
    #[derive(Copy, Eq)]
    pub struct Contribution {
        /// The sign.
        pub sign: Sign = "sign",
        /// What it adds, in thousandths; below zero, it speaks against the reason.
        pub weight: i64 = "weight",
    }
}

crate::record! {
    /// A reason, and what speaks for it.
    #[derive(Eq)]
    pub struct Score {
        /// The reason.
        pub reason: Reason = "reason",
        /// The score before anything was seen, in thousandths: the logarithm of its share among all who leave.
        pub prior: i64 = "prior",
        /// What signs add to it, in their order.
        pub contributions: Vec<Contribution> = "contributions",
        /// The sum of all that, in thousandths.
        pub score: i64 = "score",
        /// Its share among the reasons, in millionths.
        pub share: u32 = "share",
    }
}

/// All reasons, in the order declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// A score for each.
    pub scores: Vec<Score>,
}

/// The logarithm of each reason's share among all who leave, in thousandths.
///
/// 42 % are only looking around (Baymard). The other 58 % are shared out by the answers to its survey of US adults of September
/// 2025, of which one may give several: extra costs 40 (half to price and half to delivery, for it does not tell them apart),
/// no total up front 12 (price), slow delivery 20, no trust with the card 19 and returns 13 (trust), an account 18, too
/// long 17 and errors 17 (complexity), a declined card 10 and too few ways to pay 9 (payment). It did not ask for doubts about
/// the product and for stock: they get as much as a middling answer, 17, and as the rarest, 9. So the shares are 9.2 % price,
/// 11.5 % delivery, 9.2 % trust, 4.9 % product, 15.1 % complexity, 5.5 % payment, 2.6 % stock.
const PRIOR: [i64; 8] = [-2386, -2163, -2386, -3016, -1890, -2900, -3650, -868];

/// What signs say is divided by this, in thousandths: they go together (who sorts by price also looks for a code), and adding
/// them up as if they did not would be too sure. It is to be fitted as soon as there are answers of shoppers; until then, a
/// guess.
const TEMPER: i64 = 1250;

/// A top reason with a smaller share, in millionths, is not said.
const CLEAR: u32 = 450_000;
/// Nor one that is ahead of the next by less.
const AHEAD: u32 = 150_000;

impl Reasons {
    /// The prior counts as much as the answers of so many shoppers would. There are none yet: it is what a model that learns
    /// from them begins with.
    pub const PRIOR_STRENGTH: u32 = 100;

    /// Weighs signs, each of which counts once however often it is given; the first counts.
    #[must_use]
    pub fn weigh(signs: &[(Sign, Age)]) -> Self {
        let mut scores: Vec<Score> = Reason::ALL
            .iter()
            .zip(PRIOR)
            .map(|(reason, prior)| Score {
                reason: *reason,
                prior,
                contributions: Vec::new(),
                score: prior,
                share: 0,
            })
            .collect();
        for (place, (sign, age)) in signs.iter().enumerate() {
            if signs[..place].iter().any(|(before, _)| before == sign) {
                continue;
            }
            for (reason, weight) in weights(*sign) {
                let weight = weight * 1000 / TEMPER / age.divisor();
                let score = &mut scores[*reason as usize];
                score.contributions.push(Contribution { sign: *sign, weight });
                score.score += weight;
            }
        }
        let mut sums = [0; PRIOR.len()];
        for (sum, score) in sums.iter_mut().zip(&scores) {
            *sum = score.score;
        }
        for (score, share) in scores.iter_mut().zip(shares(sums)) {
            score.share = share.min(WHOLE) as u32;
        }
        Self { scores }
    }

    /// The reason that stands out; `None` when none does, which is an answer: it is not known.
    #[must_use]
    pub fn top(&self) -> Option<&Score> {
        let (first, second) = self.leaders();
        first.filter(|first| {
            first.share >= CLEAR && second.is_none_or(|second| first.share - second.share >= AHEAD)
        })
    }

    /// The largest share, whether it stands out or not, in millionths.
    #[must_use]
    pub fn highest(&self) -> u32 {
        self.leaders().0.map_or(0, |score| score.share)
    }

    fn leaders(&self) -> (Option<&Score>, Option<&Score>) {
        let (mut first, mut second): (Option<&Score>, Option<&Score>) = (None, None);
        for score in &self.scores {
            if first.is_none_or(|first| score.share > first.share) {
                second = first;
                first = Some(score);
            } else if second.is_none_or(|second| score.share > second.share) {
                second = Some(score);
            }
        }
        (first, second)
    }
}

impl Score {
    /// The contributions that count most, largest first, at most `most` of them.
    #[cfg(feature = "explain")]
    #[must_use]
    pub fn foremost(&self, most: usize) -> Vec<Contribution> {
        let mut foremost = self.contributions.clone();
        foremost.sort_by_key(|contribution| std::cmp::Reverse(contribution.weight.abs()));
        foremost.truncate(most);
        foremost
    }
}

impl Age {
    fn divisor(self) -> i64 {
        match self {
            Self::Visit => 1,
            Self::Week => 2,
            Self::Older => 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seen(signs: &[Sign]) -> Reasons {
        Reasons::weigh(&signs.iter().map(|sign| (*sign, Age::Visit)).collect::<Vec<_>>())
    }

    #[test]
    fn nothing_seen_is_the_prior_and_unknown() {
        let nothing = seen(&[]);
        let per_mille: Vec<_> = nothing.scores.iter().map(|score| (score.share + 500) / 1000).collect();
        assert_eq!(per_mille, [92, 115, 92, 49, 151, 55, 26, 420]);
        assert!(nothing.scores.iter().all(|score| score.score == score.prior));
        assert_eq!(nothing.top(), None);
    }

    #[test]
    fn each_reason_is_found_by_its_signs() {
        use Sign::*;
        for (signs, expected) in [
            (&[CouponFocus, PriceSort][..], Some(Reason::Price)),
            (&[CouponFocus, CouponRefused], Some(Reason::Price)),
            (&[CostLook, RemovedAfterTotal, CheaperVariant, QuantityFlip], Some(Reason::Price)),
            (&[ShippingLook, LeftAfterShipping], Some(Reason::Delivery)),
            (&[ShippingLook, DestinationChanged, CheckoutStarted], Some(Reason::Delivery)),
            (&[SecurityLook, ReturnsLook], Some(Reason::Trust)),
            (&[CardLeftEmpty, ContactLook, CheckoutStarted], Some(Reason::Trust)),
            (&[VariantFlip, ReviewsLook, ProductReturn], Some(Reason::Product)),
            (&[FieldErrors, CheckoutStarted], Some(Reason::Complexity)),
            (&[AccountWallLeft, CheckoutStarted], Some(Reason::Complexity)),
            (&[RepeatedClicks, StepBack], Some(Reason::Complexity)),
            (&[PaymentFailed, CheckoutStarted], Some(Reason::Payment)),
            (&[StockShort], Some(Reason::Stock)),
            (&[ManyProducts], Some(Reason::Browsing)),
            // One sign alone is not enough where others are as likely.
            (&[CouponFocus], None),
            (&[ReturnsLook], None),
            (&[QuantityFlip], None),
            (&[CheckoutStarted], None),
            // Signs for different reasons leave it open.
            (&[CouponFocus, SecurityLook, FieldErrors], None),
            // Who bought here before trusts the shop.
            (&[SecurityLook, ReturnsLook, BoughtBefore], None),
        ] {
            let reasons = seen(signs);
            assert_eq!(reasons.top().map(|top| top.reason), expected, "{signs:?}: {:?}", reasons.scores);
        }
    }

    #[test]
    fn older_signs_count_for_less() {
        let weight = |age| Reasons::weigh(&[(Sign::PriceSort, age)]).scores[0].contributions[0].weight;
        assert_eq!([Age::Visit, Age::Week, Age::Older].map(weight), [879, 439, 219]);
    }

    #[test]
    fn every_sign_says_something() {
        for sign in Sign::WORDS.iter().filter_map(|word| Sign::from_word(word)) {
            assert_ne!(seen(&[sign]), seen(&[]), "{sign:?}");
        }
    }

    fn some_signs() -> impl Strategy<Value = Vec<(Sign, Age)>> {
        let sign =
            (0..Sign::WORDS.len()).prop_map(|place| Sign::from_word(Sign::WORDS[place]).expect("a sign"));
        let age = prop_oneof![Just(Age::Visit), Just(Age::Week), Just(Age::Older)];
        prop::collection::vec((sign, age), 0..40)
    }

    proptest! {
        #[test]
        fn contributions_add_up_to_the_score_and_shares_to_all(signs in some_signs()) {
            let reasons = Reasons::weigh(&signs);
            for score in &reasons.scores {
                let sum: i64 = score.contributions.iter().map(|part| part.weight).sum();
                prop_assert_eq!(score.prior + sum, score.score);
            }
            prop_assert_eq!(reasons.scores.iter().map(|score| score.share).sum::<u32>(), 1_000_000);
        }

        #[test]
        fn a_sign_counts_once(signs in some_signs(), again in any::<prop::sample::Index>()) {
            prop_assume!(!signs.is_empty());
            let mut twice = signs.clone();
            twice.push(signs[again.index(signs.len())]);
            prop_assert_eq!(Reasons::weigh(&twice), Reasons::weigh(&signs));
        }

        #[test]
        fn a_top_reason_is_clear_and_ahead(signs in some_signs()) {
            let reasons = Reasons::weigh(&signs);
            if let Some(top) = reasons.top() {
                let others = reasons.scores.iter().filter(|score| score.reason != top.reason);
                prop_assert!(top.share >= 450_000);
                prop_assert!(others.into_iter().all(|other| top.share - other.share >= 150_000));
            }
        }
    }
}
