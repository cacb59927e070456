//! An exact decimal number, as prices and rates are written.

use crate::wire::{write_number, Json, Reader, Wire};

/// `units / 10^scale`, kept as it was written: `"4.90"` is 490 and 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// All digits as one integer.
    pub units: i64,
    /// How many of them follow the point; at most 9.
    pub scale: u8,
}

/// Most digits after the point.
const MAX_SCALE: u8 = 9;

impl Decimal {
    /// Reads `"4.90"`, `"-3"`, `"0.5"`; no exponent, no grouping, at most nine digits after the point.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let mut units = 0_i64;
        // How many digits follow the point, once it was there.
        let mut scale = None;
        for (index, &byte) in digits.as_bytes().iter().enumerate() {
            match (byte, scale) {
                (b'.', None) if index > 0 => scale = Some(0),
                (b'0'..=b'9', _) if scale < Some(MAX_SCALE) => {
                    units = append(units, byte - b'0')?;
                    scale = scale.map(|scale| scale + 1);
                }
                _ => return None,
            }
        }
        if digits.is_empty() || scale == Some(0) {
            return None;
        }
        let units = if digits.len() < text.len() { -units } else { units };
        Some(Self { units, scale: scale.unwrap_or(0) })
    }

    /// The same number in units of `10^-scale`; `None` when digits would be lost or it does not fit.
    #[must_use]
    pub fn at_scale(self, scale: u8) -> Option<i64> {
        let mut units = self.units;
        for _ in self.scale..scale {
            units = append(units, 0)?;
        }
        for _ in scale..self.scale {
            if units % 10 != 0 {
                return None;
            }
            units /= 10;
        }
        Some(units)
    }

    /// The decimal text, such as `4.90`.
    #[must_use]
    pub fn text(self) -> String {
        let mut digits = String::new();
        write_number(&mut digits, self.units.saturating_abs());
        let scale = usize::from(self.scale);
        while digits.len() <= scale {
            digits.insert(0, '0');
        }
        if scale > 0 {
            digits.insert(digits.len() - scale, '.');
        }
        if self.units < 0 {
            digits.insert(0, '-');
        }
        digits
    }
}

/// The number with one digit more at its end; `None` when it does not fit.
// Not inlined: a checked multiplication of 64 bits is long in WebAssembly.
#[inline(never)]
fn append(units: i64, digit: u8) -> Option<i64> {
    units.checked_mul(10)?.checked_add(i64::from(digit))
}

/// Written as a string; a JSON number is read too, by its digits, never through a float.
impl Wire for Decimal {
    fn write(&self, out: &mut String) {
        out.push('"');
        out.push_str(&self.text());
        out.push('"');
    }

    fn blank() -> Self {
        Self { units: 0, scale: 0 }
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let read = match value {
            Json::Text(text) | Json::Number(text) => Self::parse(text),
            _ => None,
        };
        reader.put(self, read, value, "a decimal number such as \"4.90\"")
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::pattern("^-?[0-9]+(\\.[0-9]{1,9})?$", "4.90")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_exactly_and_prints_what_it_read() {
        for (text, units, scale) in
            [("4.90", 490, 2), ("0", 0, 0), ("-0.5", -5, 1), ("1000", 1000, 0), ("9.975", 9975, 3)]
        {
            let decimal = Decimal::parse(text).expect(text);
            assert_eq!((decimal.units, decimal.scale), (units, scale), "{text}");
            assert_eq!(decimal.text(), text);
        }
    }

    #[test]
    fn refuses_what_is_not_a_plain_decimal() {
        for text in ["", "-", ".5", "5.", "1e3", "1,000", " 1", "+1", "99999999999999999999", "0.1234567890"]
        {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn changes_scale_only_without_loss() {
        let decimal = Decimal::parse("4.90").expect("decimal");
        assert_eq!(
            [0, 1, 2, 3].map(|scale| decimal.at_scale(scale)),
            [None, Some(49), Some(490), Some(4900)]
        );
    }
}
