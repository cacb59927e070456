//! A description of places, as zones and tax rules have it.

use super::compile::refuse;
use super::known::{self, Country, Fit, Known};
use super::postcodes::Postcodes;
use crate::wire::{Reader, Wire};

/// Places: all that is said must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// `None` is any.
    pub(super) country: Option<Country>,
    pub(super) region: Option<String>,
    /// Any of them; empty is any at all.
    postcodes: Vec<Postcodes>,
}

impl Area {
    /// Compiles what the configuration says; `None` when it names no places.
    pub(super) fn compile(
        country: &String,
        region: Option<&String>,
        postcodes: &[String],
        reader: &mut Reader,
    ) -> Option<Self> {
        let code = known::country(country);
        if code.is_none() && country != "*" {
            refuse(
                reader,
                "country",
                &country.to_json(),
                "a country code of two capitals such as \"UA\", or \"*\"",
            );
            return None;
        }
        let mut area = Self { country: code, region: None, postcodes: Vec::new() };
        let mut usable = true;
        if let Some(region) = region {
            area.region = known::region(region, country).filter(|_| code.is_some());
            if area.region.is_none() {
                usable = false;
                refuse(
                    reader,
                    "region",
                    &region.to_json(),
                    "one to three letters or digits, beside a country of two capitals",
                );
            }
        }
        reader.at_key("postcodes", |reader| {
            for (index, text) in postcodes.iter().enumerate() {
                let parsed = Postcodes::parse(text).filter(|_| code.is_some());
                if parsed.is_none() {
                    reader.at_index(index, |reader| {
                        reader.problem(&text.to_json(), POSTCODES);
                    });
                }
                area.postcodes.extend(parsed);
            }
        });
        // Without the postcodes it was meant for, it would stand for the whole country.
        (usable && area.postcodes.is_empty() == postcodes.is_empty()).then_some(area)
    }

    /// Whether a place fits, as far as it is known.
    pub(super) fn fit(&self, place: Known<'_>) -> Fit {
        let country = same(self.country, place.country);
        let region = same(self.region.as_deref(), place.region);
        let postcode = match place.postcode {
            _ if self.postcodes.is_empty() => Fit::Yes,
            None => Fit::Maybe,
            Some(given) => {
                self.postcodes.iter().map(|postcodes| postcodes.fit(given)).max().unwrap_or(Fit::No)
            }
        };
        country.min(region).min(postcode)
    }

    /// True when every place of `other` is one of these.
    pub(super) fn covers(&self, other: &Self) -> bool {
        (self.country.is_none() || self.country == other.country)
            && (self.region.is_none() || self.region == other.region)
            && (self.postcodes.is_empty()
                || (!other.postcodes.is_empty()
                    && other
                        .postcodes
                        .iter()
                        .all(|narrow| self.postcodes.iter().any(|wide| wide.covers(narrow)))))
    }
}

const POSTCODES: &str =
    "a postcode, a range of equally long ones such as \"01001-06999\", or a beginning such as \"79*\", \
    beside a country of two capitals";

fn same<T: PartialEq>(wanted: Option<T>, given: Option<T>) -> Fit {
    match (wanted, given) {
        (None, _) => Fit::Yes,
        (Some(_), None) => Fit::Maybe,
        (wanted, given) if wanted == given => Fit::Yes,
        _ => Fit::No,
    }
}
