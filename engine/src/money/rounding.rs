//! What happens to fractions of the smallest coin.

crate::choice! {
    /// How a fraction of the smallest coin is rounded.
    pub enum Rounding {
        /// To the nearest; a half goes up, away from zero.
        HalfUp = "half_up",
        /// To the nearest; a half goes to the even neighbour.
        HalfEven = "half_even",
        /// Towards zero.
        Down = "down",
    }
}

impl Rounding {
    /// `amount * part / whole`, rounded once. `part` must not exceed `whole`, nor `whole` 2^32.
    ///
    /// Splitting the amount by `whole` first keeps every product within 64 bits, so that the result
    /// is exact without 128-bit division, whose code is large in WebAssembly.
    pub(super) fn share(self, amount: i64, part: u32, whole: u32) -> i64 {
        let (size, part, whole) = (amount.unsigned_abs(), u64::from(part), u64::from(whole));
        let rest = size % whole * part;
        let mut share = size / whole * part + rest / whole;
        let twice = rest % whole * 2;
        let up = match self {
            Self::HalfUp => twice >= whole,
            Self::HalfEven => twice > whole || (twice == whole && share % 2 == 1),
            Self::Down => false,
        };
        share += u64::from(up);
        if amount < 0 {
            (share as i64).wrapping_neg()
        } else {
            share as i64
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn halves() {
        // .125, .135 and 2.665 of a unit of 1000, rounded to hundredths.
        for (thousandths, up, even, down) in [
            (125, 13, 12, 12),
            (135, 14, 14, 13),
            (2665, 267, 266, 266),
            (124, 12, 12, 12),
            (126, 13, 13, 12),
        ] {
            for (rounding, expected) in
                [(Rounding::HalfUp, up), (Rounding::HalfEven, even), (Rounding::Down, down)]
            {
                assert_eq!(rounding.share(thousandths, 1, 10), expected, "{rounding:?} {thousandths}");
                assert_eq!(rounding.share(-thousandths, 1, 10), -expected, "{rounding:?} -{thousandths}");
            }
        }
    }

    #[test]
    fn largest_amounts() {
        for amount in [i64::MAX, i64::MIN] {
            assert_eq!(Rounding::HalfUp.share(amount, 1_000_000_000, 1_000_000_000), amount);
            assert_eq!(Rounding::HalfUp.share(amount, 0, 1), 0);
        }
    }

    proptest! {
        #[test]
        fn agrees_with_wide_arithmetic(amount: i64, parts in (0..=1_000_000_000_u32, 1..=1_000_000_000_u32)) {
            let (part, whole) = (parts.0, parts.0 + parts.1);
            let product = i128::from(amount.unsigned_abs()) * i128::from(part);
            let whole_wide = i128::from(whole);
            for (rounding, offset) in [(Rounding::Down, 0), (Rounding::HalfUp, whole_wide)] {
                let expected = (product * 2 + offset) / (whole_wide * 2) * i128::from(amount.signum());
                prop_assert_eq!(i128::from(rounding.share(amount, part, whole)), expected);
            }
            let even = i128::from(Rounding::HalfEven.share(amount, part, whole)).abs();
            prop_assert!((even * whole_wide - product).abs() * 2 <= whole_wide);
        }
    }
}
