//! A pattern of postcodes.

use super::known::{self, Fit};

/// Postcodes between two ends, compared as far as the ends are long: `79*` is all that begins with
/// `79`, and the range `AB10-AB39` holds `AB10 1XG`. Hyphens do not count: people leave them out as
/// often as not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Postcodes {
    /// As long as `high`; neither has hyphens.
    low: String,
    high: String,
    /// True for one postcode and no longer one.
    whole: bool,
}

impl Postcodes {
    /// Reads a postcode, a range, or a beginning with `*`.
    ///
    /// A hyphen in the very middle makes a range, whose ends are equally long. Postcodes that have a
    /// hyphen themselves (`00-950`, `1000-001`, `100-0001`, `12345-6789`) never have it in the middle.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let beginning = text.trim_end().strip_suffix('*');
        let code = known::postcode(beginning.unwrap_or(text))?;
        let middle = code.len() / 2;
        let range = beginning.is_none() && code.len() % 2 == 1 && code.as_bytes().get(middle) == Some(&b'-');
        let (low, high) = if range { code.split_at(middle) } else { (&code[..], &code[..]) };
        let (low, high) = (bare(low), bare(high));
        let whole = !range && beginning.is_none();
        (low.len() == high.len() && low <= high).then_some(Self { low, high, whole })
    }

    /// Whether `postcode`, in capitals, fits. One that is too short may not be complete.
    pub(super) fn fit(&self, postcode: &str) -> Fit {
        let (mut above, mut below) = (false, false);
        let (mut lows, mut highs) = (self.low.bytes(), self.high.bytes());
        for given in postcode.bytes() {
            if given == b'-' {
                continue;
            }
            let (Some(low), Some(high)) = (lows.next(), highs.next()) else {
                return if self.whole { Fit::No } else { Fit::Yes };
            };
            if (given < low && !above) || (given > high && !below) {
                return Fit::No;
            }
            above |= given > low;
            below |= given < high;
        }
        if lows.len() > 0 {
            Fit::Maybe
        } else {
            Fit::Yes
        }
    }

    /// True when every postcode of `other` is one of these.
    pub(super) fn covers(&self, other: &Self) -> bool {
        if self.whole {
            return self == other;
        }
        other.low.len() >= self.low.len()
            && self.fit(&other.low) == Fit::Yes
            && self.fit(&other.high) == Fit::Yes
    }
}

/// A postcode without hyphens.
fn bare(postcode: &str) -> String {
    let mut bare = String::new();
    for char in postcode.chars() {
        if char != '-' {
            bare.push(char);
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fits() {
        use Fit::{Maybe, No, Yes};
        for (pattern, postcode, fit) in [
            ("01001-06999", "01001", Yes),
            ("01001-06999", "06999", Yes),
            ("01001-06999", "01000", No),
            ("01001-06999", "07000", No),
            ("01001-06999", "0", Maybe),
            ("01001-06999", "0100", Maybe),
            ("01001-06999", "0700", No),
            ("01001-06999", "010011234", Yes),
            ("79*", "79000", Yes),
            ("79*", "78999", No),
            ("79*", "7", Maybe),
            ("SW1A 1AA", "SW1A1AA", Yes),
            ("sw1a 1aa", "SW1A1AB", No),
            ("SW1A 1AA", "SW1A1AAX", No),
            ("SW1A 1AA", "SW1A", Maybe),
            ("AB10-AB39", "AB101XG", Yes),
            ("00-950", "00950", Yes),
            ("00-001-04-999", "03456", Yes),
            ("00-001-04-999", "05000", No),
            ("1000-001", "1000001", Yes),
            ("12345-6789", "123456789", Yes),
            ("12345-6789", "12345", Maybe),
        ] {
            assert_eq!(Postcodes::parse(pattern).expect(pattern).fit(postcode), fit, "{pattern} {postcode}");
        }
    }

    #[test]
    fn malformed() {
        for pattern in ["", "*", "-", "06999-01001", "79**", "7*9", "а1", "01001–06999", "01001 to 06999,"]
        {
            assert_eq!(Postcodes::parse(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn coverage() {
        for (wide, narrow, covers) in [
            ("79*", "79000-79999", true),
            ("79*", "79001", true),
            ("79*", "7*", false),
            ("01001-06999", "02000-03000", true),
            ("01001-06999", "02*", false),
            ("01001", "01001", true),
            ("01001", "01001*", false),
        ] {
            let [wide, narrow] = [wide, narrow].map(|text| Postcodes::parse(text).expect(text));
            assert_eq!(wide.covers(&narrow), covers, "{wide:?} {narrow:?}");
        }
    }
}
