//! Shares from scores, in integers: the same everywhere.

/// Millionths.
pub(super) const WHOLE: u64 = 1_000_000;

/// `exp(-2^k / 1000)` for k from 0, in units of 2^-32, rounded.
const POWERS: [u64; 15] = [
    4_290_674_475,
    4_286_385_946,
    4_277_821_741,
    4_260_744_631,
    4_226_794_655,
    4_159_704_096,
    4_028_700_796,
    3_778_941_489,
    3_324_914_438,
    2_573_955_809,
    1_542_560_875,
    554_019_132,
    71_464_385,
    1_189_103,
    329,
];

/// `exp(-thousandths / 1000)` in units of 2^-32.
///
/// It is the product of the powers for the bits of `thousandths`. Each factor is off by 2^-33 at most and each product by
/// 2^-32, so the result is off by less than 15 * 1.5 * 2^-32, which is 5.3e-9. From 32,768 on it is 0, which is less than 1e-14
/// off.
fn exp_of_minus(thousandths: u64) -> u64 {
    if thousandths >> POWERS.len() != 0 {
        return 0;
    }
    let mut product = 1 << 32;
    for (bit, power) in POWERS.iter().enumerate() {
        if thousandths >> bit & 1 == 1 {
            product = (product * power) >> 32;
        }
    }
    product
}

/// The share of each score, in millionths: proportional to `exp(score / 1000)`. They add up to a million exactly. Each is
/// rounded down, which takes less than 1.1 off it, but for the highest, which gets what is left over: less than `N + 1`.
pub(super) fn shares<const N: usize>(scores: [i64; N]) -> [u64; N] {
    let highest = scores.iter().copied().max().unwrap_or(0);
    let parts = scores.map(|score| exp_of_minus(highest.abs_diff(score)));
    let sum: u64 = parts.iter().sum::<u64>().max(1);
    let mut shares = parts.map(|part| part * WHOLE / sum);
    // It is the smallest part of the highest.
    let left = WHOLE - shares.iter().sum::<u64>().min(WHOLE);
    if let Some(place) = scores.iter().position(|score| *score == highest) {
        shares[place] += left;
    }
    shares
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What floating point says.
    #[expect(clippy::float_arithmetic, reason = "the fixed-point figures are held against it")]
    fn off(scores: [i64; 8]) -> f64 {
        let parts = scores.map(|score| (score as f64 / 1000.0).exp());
        let sum: f64 = parts.iter().sum();
        let exact = parts.map(|part| part / sum * 1e6);
        shares(scores)
            .iter()
            .zip(exact)
            .map(|(share, exact)| (*share as f64 - exact).abs())
            .fold(0.0, f64::max)
    }

    #[test]
    fn exp_is_as_near_as_it_says() {
        let mut worst = 0.0_f64;
        for thousandths in 0..40_000 {
            let exact = (-(thousandths as f64) / 1000.0).exp();
            let near = exp_of_minus(thousandths) as f64 / f64::from(2).powi(32);
            worst = worst.max((near - exact).abs());
        }
        assert!(worst < 5.3e-9, "{worst}");
        assert!(worst > 1e-10, "it is no float");
    }

    #[test]
    fn far_apart() {
        assert_eq!(shares([i64::MIN, 0, i64::MAX]), [0, 0, WHOLE]);
        assert_eq!(shares([5, 5, 5]), [333_334, 333_333, 333_333]);
    }

    proptest! {
        #[test]
        fn shares_are_whole_and_near(scores in prop::array::uniform8(-9000_i64..9000)) {
            prop_assert_eq!(shares(scores).iter().sum::<u64>(), WHOLE);
            prop_assert!(off(scores) < 9.0);
        }
    }
}
