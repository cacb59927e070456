//! A rate, such as of a tax.

use super::{Decimal, Money, Rounding};

/// A rate from 0 to 100 percent, exact to seven decimals of a percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Parts of [`WHOLE`].
    parts: u32,
}

/// 100 percent.
const WHOLE: u32 = 1_000_000_000;

/// Decimals of a percent that [`WHOLE`] has room for.
const PERCENT_SCALE: u8 = 7;

impl Rate {
    /// Nothing.
    pub const ZERO: Self = Self { parts: 0 };
    /// 100 percent.
    pub const ALL: Self = Self { parts: WHOLE };

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        // Below this, the arithmetic of rounding stays within its bounds.
        Self { parts: self.parts.saturating_add(other.parts).min(3 * WHOLE) }
    }

    /// This rate where it is taken of a price with the taxes at rate `before`, as a share of the price
    /// without them.
    #[must_use]
    pub fn on_top_of(self, before: Self) -> Self {
        let parts = u64::from(self.parts) * u64::from(WHOLE.saturating_add(before.parts));
        Self { parts: (parts / u64::from(WHOLE)).min(u64::from(WHOLE)) as u32 }
    }

    /// Its weight beside other rates.
    #[must_use]
    pub fn weight(self) -> u64 {
        self.parts.into()
    }

    /// The rate of so many percent, such as `9.975`.
    #[must_use]
    pub fn percent(percent: Decimal) -> Option<Self> {
        let parts = percent.at_scale(PERCENT_SCALE)?.try_into().ok()?;
        (parts <= WHOLE).then_some(Self { parts })
    }

    /// The tax that is added to `net`.
    #[must_use]
    pub fn of(self, net: Money, rounding: Rounding) -> Money {
        Money { minor: rounding.share(net.minor, self.parts, WHOLE), ..net }
    }

    /// The tax that `gross` contains.
    #[must_use]
    pub fn contained_in(self, gross: Money, rounding: Rounding) -> Money {
        Money { minor: rounding.share(gross.minor, self.parts, WHOLE + self.parts), ..gross }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn rate(percent: &str) -> Option<Rate> {
        Rate::percent(Decimal::parse(percent).expect(percent))
    }

    #[test]
    fn bounds() {
        for percent in ["0", "20", "9.975", "8.8750000", "100", "0.0000001"] {
            assert!(rate(percent).is_some(), "{percent}");
        }
        for percent in ["-1", "100.0000001", "0.00000001", "9000000000000"] {
            assert_eq!(rate(percent), None, "{percent}");
        }
    }

    #[test]
    fn added_and_contained() {
        for (percent, code, minor, added, contained) in [
            ("20", "EUR", 999, 200, 167),
            ("23", "EUR", 1500, 345, 280),
            ("20", "EUR", 99, 20, 17),
            ("20", "EUR", 495, 99, 83),
            ("10", "JPY", 1500, 150, 136),
            ("5", "KWD", 12_345, 617, 588),
            ("9.975", "CAD", 10_000, 998, 907),
            ("100", "EUR", 5, 5, 3),
            ("0", "EUR", 5, 0, 0),
        ] {
            let money = Money { minor, currency: Currency::parse(code).unwrap() };
            let rate = rate(percent).expect(percent);
            assert_eq!(rate.of(money, Rounding::HalfUp).minor, added, "{percent} {minor}");
            assert_eq!(rate.contained_in(money, Rounding::HalfUp).minor, contained, "{percent} {minor}");
        }
    }
}
