//! A number exactly as it was written.

use core::fmt::{self, Display, Formatter};

/// `digits * 10^exponent`, with no zero at the end of the digits, so that equal numbers are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    digits: i128,
    exponent: i32,
}

impl Exact {
    /// Nothing.
    pub const ZERO: Self = Self { digits: 0, exponent: 0 };

    /// Reads what JSON writes as a number, such as `12.34`, `-5` or `1e2`; `None` when it is none, or too long
    /// to count with.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (number, power) = match text.split_once(['e', 'E']) {
            Some((number, power)) => (number, integer(power)?),
            None => (text, 0),
        };
        let (whole, fraction) = match number.split_once('.') {
            Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
            Some(_) => return None,
            None => (number, ""),
        };
        let size = whole.strip_prefix('-').unwrap_or(whole);
        if !is_digits(size) {
            return None;
        }
        let mut digits = 0_i128;
        for byte in size.bytes().chain(fraction.bytes()) {
            digits = digits.checked_mul(10)?.checked_add(i128::from(byte - b'0'))?;
        }
        let digits = if size.len() < whole.len() { -digits } else { digits };
        Self { digits, exponent: power }.shifted(i32::try_from(fraction.len()).ok()?)
    }

    /// The number in units of `10^-scale`; `None` when it is no whole number of them, or does not fit.
    #[must_use]
    pub fn at_scale(self, scale: u8) -> Option<i64> {
        let power = self.exponent.checked_add(scale.into())?.try_into().ok();
        match (self.digits, power) {
            (0, _) => Some(0),
            (digits, power) => digits.checked_mul(10_i128.checked_pow(power?)?)?.try_into().ok(),
        }
    }

    /// The number with so many of its last digits behind the point.
    #[must_use]
    pub fn shifted(self, places: i32) -> Option<Self> {
        let mut moved = Self { digits: self.digits, exponent: self.exponent.checked_sub(places)? };
        while moved.digits != 0 && moved.digits % 10 == 0 {
            moved = Self { digits: moved.digits / 10, exponent: moved.exponent.checked_add(1)? };
        }
        Some(if moved.digits == 0 { Self::ZERO } else { moved })
    }

    /// Both together; `None` when the result does not fit.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let digits = self.digits_at(exponent)?.checked_add(other.digits_at(exponent)?)?;
        Self { digits, exponent }.shifted(0)
    }

    /// What is left without `other`; `None` when the result does not fit.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { digits: other.digits.checked_neg()?, ..other })
    }

    fn digits_at(self, exponent: i32) -> Option<i128> {
        let more = u32::try_from(self.exponent.checked_sub(exponent)?).ok()?;
        self.digits.checked_mul(10_i128.checked_pow(more)?)
    }
}

/// Written out where that is short, such as `12.34`; else with its power of ten.
impl Display for Exact {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let places = usize::try_from(-i64::from(self.exponent)).unwrap_or(0);
        if places == 0 || places > LONGEST {
            return match self.digits_at(0) {
                Some(whole) if places == 0 => write!(f, "{whole}"),
                _ => write!(f, "{}e{}", self.digits, self.exponent),
            };
        }
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.digits.unsigned_abs(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        write!(f, "{sign}{whole}.{fraction}")
    }
}

/// Most digits after the point that are written out.
const LONGEST: usize = 40;

fn integer(text: &str) -> Option<i32> {
    is_digits(text.strip_prefix(['-', '+']).unwrap_or(text)).then(|| text.parse().ok())?
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_spelling_of_a_number() {
        for (text, written, hundredths) in [
            ("12.34", "12.34", Some(1234)),
            ("1200", "1200", Some(120_000)),
            ("1200.00", "1200", Some(120_000)),
            ("1e2", "100", Some(10_000)),
            ("1.5E+3", "1500", Some(150_000)),
            ("125e-2", "1.25", Some(125)),
            ("-0.05", "-0.05", Some(-5)),
            ("-0", "0", Some(0)),
            ("0e999", "0", Some(0)),
            ("0.005", "0.005", None),
            ("11.888100000000001", "11.888100000000001", None),
            ("10.00000000000000000000000000", "10", Some(1000)),
            ("1e17", "100000000000000000", None),
            ("1e2000000000", "1e2000000000", None),
            ("1e-2000000000", "1e-2000000000", None),
        ] {
            let exact = Exact::parse(text).expect(text);
            assert_eq!((exact.to_string().as_str(), exact.at_scale(2)), (written, hundredths), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in [
            "",
            "-",
            ".5",
            "5.",
            "1.e2",
            "1e",
            "1e+",
            "1e+-2",
            "1,000",
            " 1",
            "1 ",
            "+1",
            "--1",
            "0x1",
            "1e2.5",
            "1e99999999999",
            "€1",
        ] {
            assert_eq!(Exact::parse(text), None, "{text}");
        }
        assert_eq!(Exact::parse(&"9".repeat(40)), None);
    }

    #[test]
    fn sums_are_exact_or_none() {
        let exact = |text: &str| Exact::parse(text).expect(text);
        assert_eq!(exact("0.1").plus(exact("0.2")), Some(exact("0.3")));
        assert_eq!(exact("11.8881").minus(exact("1.8881")), Some(exact("10")));
        assert_eq!(exact("1e30").plus(exact("1e-30")), None);
    }
}
