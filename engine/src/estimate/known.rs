//! What is known of a place, and the one spelling that places are compared in.

use super::{area::Area, Destination};

/// A country code.
pub(super) type Country = [u8; 2];

/// Whether a place fits a description. Ordered, so that the least of several is what holds for all of
/// them together, and the most what holds for any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It does not, whatever else may come to be known.
    No,
    /// That depends on what is not known yet.
    Maybe,
    /// It does.
    Yes,
}

/// What is known of a place.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known<'a> {
    pub(super) country: Option<Country>,
    pub(super) region: Option<&'a str>,
    /// As [`bare`] spells it.
    pub(super) postcode: Option<&'a [u8]>,
}

impl<'a> Known<'a> {
    /// What is known of `destination`, with its postcode as [`bare`] spells it.
    pub(super) fn of(destination: Option<&'a Destination>, postcode: Option<&'a [u8]>) -> Self {
        match destination {
            Some(place) => {
                Self { country: country(&place.country), region: place.region.as_deref(), postcode }
            }
            None => Self::default(),
        }
    }

    /// What is known of a place that lies in `area` as well.
    pub(super) fn within(self, area: &'a Area) -> Self {
        Self {
            country: self.country.or(area.country),
            region: self.region.or(area.region.as_deref()),
            postcode: self.postcode,
        }
    }
}

/// A country code of two capitals.
pub(super) fn country(text: &str) -> Option<Country> {
    let code: Country = text.as_bytes().try_into().ok()?;
    code.iter().all(u8::is_ascii_uppercase).then_some(code)
}

/// A region's code in capitals, without the country that ISO 3166-2 puts before it.
pub(super) fn region(text: &str, country: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let rest = code.strip_prefix(country).and_then(|rest| rest.strip_prefix('-')).unwrap_or(&code);
    let fits = (1..=3).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
    fits.then(|| rest.into())
}

/// A postcode in capitals, without spaces; its hyphens stay.
pub(super) fn postcode(text: &str) -> Option<String> {
    let mut code = String::new();
    for char in text.chars() {
        if char.is_ascii_alphanumeric() || char == '-' {
            code.push(char.to_ascii_uppercase());
        } else if !char.is_whitespace() {
            return None;
        }
    }
    (!bare(code.as_bytes()).is_empty()).then_some(code)
}

/// A postcode without hyphens: people leave them out as often as not.
pub(super) fn bare(postcode: &[u8]) -> Vec<u8> {
    postcode.iter().copied().filter(|byte| *byte != b'-').collect()
}
