//! Telling that a price has changed without carrying it.

use crate::money::Money;

/// One byte that stands for a price: other bytes mean other prices; of all prices, one in 256
/// has the same byte. A link says with it that a price has changed, and nobody can read a price
/// out of the link or write one into it.
#[must_use]
pub fn price_mark(price: Money) -> u8 {
    let mut hash = price.minor as u64;
    for byte in price.currency.code().bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(SPREAD).rotate_left(29);
    }
    (hash.wrapping_mul(SPREAD) >> 56) as u8
}

/// 2^64 divided by the golden ratio: neighbouring prices get bytes far apart.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn mark(minor: i64, currency: &str) -> u8 {
        price_mark(Money { minor, currency: Currency::parse(currency).unwrap() })
    }

    #[test]
    fn marks_are_the_same_everywhere() {
        assert_eq!(
            [(2490, "EUR"), (2290, "EUR"), (2490, "USD")].map(|(minor, code)| mark(minor, code)),
            [53, 61, 55]
        );
    }

    #[test]
    fn hardly_any_change_of_price_goes_unnoticed() {
        let mut changes = 0;
        let mut missed = 0;
        for price in (90..30_000).step_by(100) {
            // Five to fifty percent off or on, rounded to tens of cents, and a few cents.
            for part in (-10..=10).filter(|part| *part != 0) {
                for other in [price + price * part / 20 / 10 * 10, price + part] {
                    changes += i32::from(other != price);
                    missed += i32::from(other != price && mark(price, "EUR") == mark(other, "EUR"));
                }
            }
        }
        assert!(missed * 200 < changes, "{missed} of {changes}");
    }
}
