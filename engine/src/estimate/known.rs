//! What is known of a place, and the one spelling that places are compared in.

use super::{area::Area, Destination};

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
    pub(super) country: Option<&'a str>,
    pub(super) region: Option<&'a str>,
    pub(super) postcode: Option<&'a str>,
}

impl<'a> Known<'a> {
    /// What is known of `destination`.
    pub(super) fn of(destination: Option<&'a Destination>) -> Self {
        match destination {
            Some(place) => Self {
                country: Some(&place.country),
                region: place.region.as_deref(),
                postcode: place.postcode.as_deref(),
            },
            None => Self::default(),
        }
    }

    /// What is known of a place that lies in `area` as well.
    pub(super) fn within(self, area: &'a Area) -> Self {
        Self {
            country: self.country.or(area.country.as_deref()),
            region: self.region.or(area.region.as_deref()),
            postcode: self.postcode,
        }
    }
}

/// True for a country code of two capitals.
pub(super) fn is_country(text: &str) -> bool {
    matches!(text.as_bytes(), [b'A'..=b'Z', b'A'..=b'Z'])
}

/// A region's code in capitals, without the country that ISO 3166-2 puts before it.
pub(super) fn region(text: &str, country: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    let rest = code.strip_prefix(country).and_then(|rest| rest.strip_prefix('-')).unwrap_or(&code);
    let fits = (1..=3).contains(&rest.len()) && rest.as_bytes().iter().all(u8::is_ascii_alphanumeric);
    fits.then(|| rest.into())
}

/// A postcode in capitals, without spaces; its hyphens stay.
pub(super) fn postcode(text: &str) -> Option<String> {
    let mut code = String::new();
    let mut empty = true;
    for char in text.chars() {
        if char.is_ascii_alphanumeric() || char == '-' {
            empty &= char == '-';
            code.push(char.to_ascii_uppercase());
        } else if !char.is_whitespace() {
            return None;
        }
    }
    (!empty).then_some(code)
}
