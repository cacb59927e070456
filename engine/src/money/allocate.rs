//! Dividing an amount without losing a coin.

use core::cmp::Reverse;

/// Divides `total` in proportion to `weights`: the shares add up to it, and each is within one unit
/// of its exact quota. What rounding leaves over goes to the largest remainders, of equal ones to the
/// first. When every weight is zero there is nobody to give to, and every share is zero.
#[must_use]
pub fn allocate(total: i64, weights: &[u64]) -> Vec<i64> {
    let whole: u128 = weights.iter().copied().map(u128::from).sum();
    if whole == 0 {
        return vec![0; weights.len()];
    }
    let size = u128::from(total.unsigned_abs());
    let mut shares: Vec<u128> = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for (index, &weight) in weights.iter().enumerate() {
        let quota = size * u128::from(weight);
        shares.push(quota / whole);
        remainders.push((Reverse(quota % whole), index));
    }
    // Fewer coins are left than there are remainders above zero, so nobody without a share gets one.
    let left = size - shares.iter().sum::<u128>();
    remainders.sort_unstable();
    for &(_, index) in remainders.iter().take(left as usize) {
        shares[index] += 1;
    }
    let sign = |share: u128| if total < 0 { (share as i64).wrapping_neg() } else { share as i64 };
    shares.into_iter().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn worked_examples() {
        for (total, weights, shares) in [
            (100, &[1, 1, 1][..], &[34, 33, 33][..]),
            (1000, &[1999, 4999, 250, 0], &[276, 690, 34, 0]),
            (5, &[3, 7], &[2, 3]),
            (-100, &[1, 1, 1], &[-34, -33, -33]),
            (0, &[5, 0], &[0, 0]),
            (7, &[0, 0], &[0, 0]),
            (7, &[], &[]),
            (i64::MIN, &[1], &[i64::MIN]),
            (i64::MAX, &[u64::MAX, u64::MAX], &[i64::MAX / 2 + 1, i64::MAX / 2]),
        ] {
            assert_eq!(allocate(total, weights), shares, "{total} over {weights:?}");
        }
    }

    proptest! {
        #[test]
        fn adds_up_and_stays_near_the_quota(total: i64, weights in prop::collection::vec(any::<u64>(), 1..20)) {
            let shares = allocate(total, &weights);
            let whole: u128 = weights.iter().copied().map(u128::from).sum();
            prop_assume!(whole > 0);
            prop_assert_eq!(shares.iter().map(|&share| i128::from(share)).sum::<i128>(), i128::from(total));
            for (&share, &weight) in shares.iter().zip(&weights) {
                let quota = u128::from(total.unsigned_abs()) * u128::from(weight) / whole;
                let size = u128::from(share.unsigned_abs());
                prop_assert!(size == quota || size == quota + 1);
                prop_assert!(weight > 0 || share == 0);
            }
        }
    }
}
