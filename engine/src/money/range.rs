//! An amount that is known within bounds.

use super::{Money, MoneyError};

crate::record! {
    /// An amount between two bounds, both included.
    #[derive(Copy, Eq)]
    pub struct MoneyRange {
        /// The least it can be.
        pub low: Money = "low",
        /// The most it can be.
        pub high: Money = "high",
    }
}

impl MoneyRange {
    /// An amount that is known.
    #[must_use]
    pub const fn exact(amount: Money) -> Self {
        Self { low: amount, high: amount }
    }

    /// The amount, when both bounds agree on it.
    #[must_use]
    pub fn known(self) -> Option<Money> {
        (self.low == self.high).then_some(self.low)
    }

    /// The smallest range that contains both.
    pub fn hull(self, other: Self) -> Result<Self, MoneyError> {
        if self.low.currency != other.low.currency {
            return Err(MoneyError::Currency);
        }
        let low = if other.low.minor < self.low.minor { other.low } else { self.low };
        let high = if other.high.minor > self.high.minor { other.high } else { self.high };
        Ok(Self { low, high })
    }

    /// The range of the sum of both.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        Ok(Self { low: self.low.plus(other.low)?, high: self.high.plus(other.high)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn range(low: i64, high: i64, code: &str) -> MoneyRange {
        let currency = Currency::parse(code).unwrap();
        MoneyRange { low: Money { minor: low, currency }, high: Money { minor: high, currency } }
    }

    #[test]
    fn hulls_and_sums() {
        let (one, other) = (range(1, 4, "EUR"), range(3, 9, "EUR"));
        assert_eq!(one.hull(other), Ok(range(1, 9, "EUR")));
        assert_eq!(other.hull(one), Ok(range(1, 9, "EUR")));
        assert_eq!(one.plus(other), Ok(range(4, 13, "EUR")));
        assert_eq!(one.hull(range(1, 1, "USD")), Err(MoneyError::Currency));
        assert_eq!(one.plus(range(1, 1, "USD")), Err(MoneyError::Currency));
        assert_eq!(one.known(), None);
        assert_eq!(MoneyRange::exact(one.low).known(), Some(one.low));
    }
}
