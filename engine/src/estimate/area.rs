//! A description of places, as zones and tax rules have it.

use super::compile::{refuse, report};
use super::known::{self, Fit, Known};
use super::postcodes::Postcodes;
use crate::wire::Reader;

/// Places: all that is said must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// `None` is any.
    pub(super) country: Option<String>,
    pub(super) region: Option<String>,
    /// Any of them; empty is any at all.
    pub(super) postcodes: Vec<Postcodes>,
}

impl Area {
    /// Every place.
    pub(super) fn anywhere() -> Self {
        Self { country: None, region: None, postcodes: Vec::new() }
    }

    /// Compiles what the configuration says; `None` when it names no places.
    pub(super) fn compile(
        country: &String,
        region: Option<&String>,
        postcodes: &[String],
        reader: &mut Reader,
    ) -> Option<Self> {
        let named = known::is_country(country);
        if !named && country != "*" {
            refuse(reader, "country", country, "a country code of two capitals such as \"UA\", or \"*\"");
            return None;
        }
        let mut area = Self {
            country: named.then(|| country.clone()),
            region: region.and_then(|region| known::region(region, country)),
            postcodes: Vec::new(),
        };
        let mut usable = true;
        if let Some(region) = region {
            usable = named && area.region.is_some();
            if !usable {
                refuse(reader, "region", region, REGION);
            }
        }
        reader.at_key("postcodes", |reader| {
            for (index, text) in postcodes.iter().enumerate() {
                let parsed = if named { Postcodes::parse(text) } else { None };
                match parsed {
                    Some(parsed) => area.postcodes.push(parsed),
                    None => reader.at_index(index, |reader| report(reader, text, POSTCODES)),
                }
            }
        });
        // Without the postcodes it was meant for, it would stand for the whole country.
        (usable && area.postcodes.is_empty() == postcodes.is_empty()).then_some(area)
    }

    /// Whether a place fits, as far as it is known.
    pub(super) fn fit(&self, place: Known<'_>) -> Fit {
        let mut postcode = if self.postcodes.is_empty() { Fit::Yes } else { Fit::No };
        for postcodes in &self.postcodes {
            postcode =
                postcode.max(place.postcode.map_or(Fit::Maybe, |given| postcodes.fit(given.as_bytes())));
        }
        postcode.min(self.fit_land(place.country, place.region))
    }

    /// Whether country and region fit, as far as they are known.
    fn fit_land(&self, country: Option<&str>, region: Option<&str>) -> Fit {
        same(self.country.as_deref(), country).min(same(self.region.as_deref(), region))
    }

    /// One of these places: whatever covers all of them fits it.
    pub(super) fn first(&self) -> Known<'_> {
        Known {
            country: self.country.as_deref(),
            region: self.region.as_deref(),
            postcode: self.postcodes.first().map(Postcodes::first),
        }
    }

    /// True when every place of `other` is one of these.
    pub(super) fn covers(&self, other: &Self) -> bool {
        self.fit_land(other.country.as_deref(), other.region.as_deref()) == Fit::Yes
            && (self.postcodes.is_empty()
                || (!other.postcodes.is_empty()
                    && other
                        .postcodes
                        .iter()
                        .all(|narrow| self.postcodes.iter().any(|wide| wide.covers(narrow)))))
    }
}

const REGION: &str = "one to three letters or digits, beside a country of two capitals";

const POSTCODES: &str =
    "a postcode, a range of equally long ones such as \"01001-06999\", or a beginning such as \"79*\", \
    beside a country of two capitals";

fn same(wanted: Option<&str>, given: Option<&str>) -> Fit {
    match (wanted, given) {
        (None, _) => Fit::Yes,
        (Some(_), None) => Fit::Maybe,
        (Some(wanted), Some(given)) if wanted == given => Fit::Yes,
        _ => Fit::No,
    }
}
