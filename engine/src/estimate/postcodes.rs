//! A pattern of postcodes.

use super::known::{self, Fit};

/// Postcodes between two ends, compared as far as the ends are long: `79*` is all that begins with
/// `79`, and the range `AB10-AB39` holds `AB10 1XG`. Hyphens do not count: people leave them out as
/// often as not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Postcodes {
    /// As [`known::postcode`] spells it.
    code: String,
    /// True when its halves are the ends; else it is both of them.
    range: bool,
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
        let middle = code.as_bytes().get(code.len() / 2);
        let range = beginning.is_none() && code.len() % 2 == 1 && middle == Some(&b'-');
        let parsed = Self { code, range, whole: beginning.is_none() && !range };
        let (low, _) = parsed.ends();
        (parsed.fit(low) == Fit::Yes).then_some(parsed)
    }

    fn ends(&self) -> (&[u8], &[u8]) {
        let code = self.code.as_bytes();
        if self.range {
            code.split_at(code.len() / 2)
        } else {
            (code, code)
        }
    }

    /// Whether `postcode`, in capitals, fits. One that is too short may not be complete.
    pub(super) fn fit(&self, mut postcode: &[u8]) -> Fit {
        let (mut low, mut high) = self.ends();
        let (mut above, mut below) = (false, false);
        loop {
            match (next(&mut postcode), next(&mut low), next(&mut high)) {
                (Some(given), Some(low), Some(high)) => {
                    if (given < low && !above) || (given > high && !below) {
                        return Fit::No;
                    }
                    above |= given > low;
                    below |= given < high;
                }
                (None, None, None) => return Fit::Yes,
                (Some(_), None, None) if !self.whole => return Fit::Yes,
                (None, Some(_), Some(_)) => return Fit::Maybe,
                _ => return Fit::No,
            }
        }
    }

    /// The beginning of one of them.
    pub(super) fn first(&self) -> &str {
        if self.range {
            self.code.get(..self.code.len() / 2).unwrap_or_default()
        } else {
            &self.code
        }
    }

    /// True when every postcode of `other` is one of these.
    pub(super) fn covers(&self, other: &Self) -> bool {
        let (low, high) = other.ends();
        (other.whole || !self.whole) && self.fit(low) == Fit::Yes && self.fit(high) == Fit::Yes
    }
}

#[cfg(feature = "pricing")]
impl Postcodes {
    /// Which of two ends first. All that begins with a code comes before the end of a beginning or a range.
    pub(super) fn compare_ends(&self, other: &Self) -> core::cmp::Ordering {
        let ((_, mut one), (_, mut two)) = (self.ends(), other.ends());
        let after = |whole: bool| if whole { 0 } else { u16::MAX };
        loop {
            let (one, two) = (next(&mut one), next(&mut two));
            let signs = (one.map_or(after(self.whole), u16::from), two.map_or(after(other.whole), u16::from));
            if signs.0 != signs.1 || (one, two) == (None, None) {
                return signs.0.cmp(&signs.1);
            }
        }
    }

    /// True when all of them come before `postcode`.
    pub(super) fn is_below(&self, postcode: &[u8]) -> bool {
        self.fit(postcode) == Fit::No && Plain(self.ends().0) < Plain(postcode)
    }

    /// True when no postcode is one of these and one of `next`, whose first comes later.
    pub(super) fn is_apart(&self, next: &Self) -> bool {
        let ((_, high), (low, _)) = (self.ends(), next.ends());
        self.fit(low) == Fit::No && next.fit(high) == Fit::No && Plain(high) < Plain(low)
    }
}

/// Takes the next sign that is no hyphen.
// Not inlined: it would be compiled for each of three codes.
#[inline(never)]
fn next(code: &mut &[u8]) -> Option<u8> {
    while let [first, rest @ ..] = *code {
        *code = rest;
        if *first != b'-' {
            return Some(*first);
        }
    }
    None
}

/// A postcode to sort by, without its hyphens.
#[cfg(feature = "pricing")]
#[derive(Debug)]
pub(super) struct Plain<'a>(&'a [u8]);

#[cfg(feature = "pricing")]
impl Ord for Plain<'_> {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        let (mut one, mut other) = (self.0, other.0);
        loop {
            match (next(&mut one), next(&mut other)) {
                (None, None) => return core::cmp::Ordering::Equal,
                (one, other) if one != other => return one.cmp(&other),
                _ => {}
            }
        }
    }
}

#[cfg(feature = "pricing")]
impl PartialOrd for Plain<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(feature = "pricing")]
impl PartialEq for Plain<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == core::cmp::Ordering::Equal
    }
}

#[cfg(feature = "pricing")]
impl Eq for Plain<'_> {}

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
            assert_eq!(
                Postcodes::parse(pattern).expect(pattern).fit(postcode.as_bytes()),
                fit,
                "{pattern} {postcode}"
            );
        }
    }

    #[test]
    fn malformed() {
        for pattern in
            ["", "*", "-", "06999-01001", "1-2-333", "79**", "7*9", "а1", "01001–06999", "01001 to 06999,"]
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
            ("00-950", "00950", true),
        ] {
            let [wide, narrow] = [wide, narrow].map(|text| Postcodes::parse(text).expect(text));
            assert_eq!(wide.covers(&narrow), covers, "{wide:?} {narrow:?}");
        }
    }
}
