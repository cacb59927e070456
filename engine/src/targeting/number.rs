//! Numbers as texts write them, of any size, compared exactly.

use core::cmp::Ordering;

/// A decimal number: `0.DIGITS * 10^point`. Digits neither start nor end with a zero, so equal numbers are equal values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    negative: bool,
    digits: Vec<u8>,
    point: i64,
}

/// From here on, powers of ten are written with an exponent, as JavaScript does.
const PLAIN: core::ops::RangeInclusive<i64> = -5..=21;

impl Number {
    /// Reads `-12`, `0.50`, `.5`, `1e-3`; white space around it does not count.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (negative, text) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, power(exponent)?),
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, fraction].concat();
        if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let kept = all.trim_start_matches('0');
        let point = whole.len() as i64 - (all.len() - kept.len()) as i64;
        let digits = kept.trim_end_matches('0').as_bytes().to_vec();
        if digits.is_empty() {
            return Some(Self { negative: false, digits, point: 0 });
        }
        Some(Self { negative, digits, point: point.saturating_add(exponent) })
    }

    /// As JavaScript writes it: `0.5`, `100`, `1e+21`.
    #[must_use]
    pub fn text(&self) -> String {
        let digits: String = self.digits.iter().map(|&byte| char::from(byte)).collect();
        let mut out = String::from(if self.negative { "-" } else { "" });
        if digits.is_empty() {
            out.push('0');
        } else if !PLAIN.contains(&self.point) {
            out.push_str(&digits[..1]);
            if digits.len() > 1 {
                out.push('.');
                out.push_str(&digits[1..]);
            }
            out.push_str(if self.point > 0 { "e+" } else { "e" });
            crate::wire::write_number(&mut out, self.point - 1);
        } else if self.point <= 0 {
            out.push_str("0.");
            (self.point..0).for_each(|_| out.push('0'));
            out.push_str(&digits);
        } else {
            let whole = self.point as usize;
            out.push_str(&digits[..whole.min(digits.len())]);
            (digits.len()..whole).for_each(|_| out.push('0'));
            if whole < digits.len() {
                out.push('.');
                out.push_str(&digits[whole..]);
            }
        }
        out
    }

    /// True for nothing but 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }
}

/// An exponent; one beyond all measure stays as large as fits.
fn power(text: &str) -> Option<i64> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| sign * digits.parse().unwrap_or(i64::from(u32::MAX)).min(i64::from(u32::MAX)))
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        let rank = |number: &Self| match (number.digits.is_empty(), number.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let size = (self.point, &self.digits).cmp(&(other.point, &other.digits));
        let size = if self.negative { size.reverse() } else { size };
        rank(self).cmp(&rank(other)).then(size)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).expect(text)
    }

    #[test]
    fn equal_numbers_are_equal_however_they_are_written() {
        for (one, other) in
            [("1", "1.0"), ("1e3", "1000"), ("0.5", ".50"), ("-0", "0"), (" 7 ", "+7"), ("5.", "5")]
        {
            assert_eq!(number(one), number(other), "{one} {other}");
        }
    }

    #[test]
    fn orders_exactly() {
        let ordered = [
            "-1e9",
            "-10.5",
            "-10.4",
            "-0.001",
            "0",
            "1e-9",
            "0.1",
            "0.10000000000000000001",
            "9",
            "10",
            "1e21",
        ];
        for pair in ordered.windows(2) {
            assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn writes_like_javascript() {
        for (text, written) in [
            ("10.0", "10"),
            ("0.0500", "0.05"),
            ("-3", "-3"),
            ("1e3", "1000"),
            ("1e21", "1e+21"),
            ("123e20", "1.23e+22"),
            ("0.000001", "0.000001"),
            ("0.0000001", "1e-7"),
            ("0", "0"),
            ("12.5", "12.5"),
        ] {
            assert_eq!(number(text).text(), written, "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["", "-", ".", "e5", "1e", "1e+", "0x10", "1 2", "NaN", "1,5", "1.2.3"] {
            assert_eq!(Number::parse(text), None, "{text}");
        }
    }
}
