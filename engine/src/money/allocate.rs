//! Dividing an amount without losing a coin.

/// Divides `total` in proportion to `weights`: the shares add up to it, and each is within one unit
/// of its exact quota. What rounding leaves over goes to the largest remainders, of equal ones to the
/// first. When every weight is zero there is nobody to give to, and every share is zero.
///
/// The weights may add up to 2^62 at most.
#[must_use]
pub fn allocate(total: i64, weights: &[u64]) -> Vec<i64> {
    let whole: u64 = weights.iter().fold(0, |sum, weight| sum.saturating_add(*weight));
    let mut shares = vec![0; weights.len()];
    if whole == 0 {
        return shares;
    }
    let size = total.unsigned_abs();
    let mut left = size;
    let mut remainders = Vec::with_capacity(weights.len());
    for (index, &weight) in weights.iter().enumerate() {
        let (quota, rest) = divide(size, weight, whole);
        shares[index] = quota as i64;
        left -= quota;
        // The largest first, and of equal ones the first.
        remainders.push((whole - rest, index));
    }
    // Fewer coins are left than there are remainders above zero, so nobody without a share gets one.
    remainders.sort_unstable();
    for &(_, index) in remainders.iter().take(left as usize) {
        shares[index] += 1;
    }
    if total < 0 {
        shares.iter_mut().for_each(|share| *share = share.wrapping_neg());
    }
    shares
}

/// `size * weight / whole` and its remainder, digit by digit: the code of a division of 128 bits is
/// large in WebAssembly.
fn divide(size: u64, weight: u64, whole: u64) -> (u64, u64) {
    let (mut quota, mut rest) = (0_u64, 0_u64);
    let (full, part) = (size / whole, size % whole);
    for bit in (0..64).rev() {
        (quota, rest) = (quota << 1, rest << 1);
        if rest >= whole {
            (quota, rest) = (quota + 1, rest - whole);
        }
        if weight >> bit & 1 == 1 {
            (quota, rest) = (quota + full, rest + part);
            if rest >= whole {
                (quota, rest) = (quota + 1, rest - whole);
            }
        }
    }
    (quota, rest)
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
            (i64::MAX, &[1 << 61, 1 << 61], &[i64::MAX / 2 + 1, i64::MAX / 2]),
        ] {
            assert_eq!(allocate(total, weights), shares, "{total} over {weights:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn adds_up_and_stays_near_the_quota(total: i64, weights in prop::collection::vec(0..1_u64 << 57, 1..20)) {
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
