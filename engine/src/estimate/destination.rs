//! Where a parcel goes, as far as that is known.

use super::known;

crate::record! {
    /// A place, or the part of its address that is known.
    #[derive(Eq)]
    pub struct Destination {
        /// Country, ISO 3166-1 alpha-2, in capitals.
        pub country: String = "country",
        /// Region, the part of ISO 3166-2 after the country, in capitals.
        pub region: Option<String> = "region",
        /// Postcode, in capitals and without spaces.
        pub postcode: Option<String> = "postcode",
        /// What to call the place.
        pub name: Option<String> = "name",
        /// True while nobody has confirmed it.
        pub guess: bool = "guess",
    }
}

impl Destination {
    /// A destination from parts in any spelling; `None` without a country code. A region or a postcode
    /// that cannot be one counts as not known, so that it decides nothing.
    #[must_use]
    pub fn new(
        country: &str,
        region: Option<&str>,
        postcode: Option<&str>,
        name: Option<&str>,
        guess: bool,
    ) -> Option<Self> {
        let country = country.trim().to_ascii_uppercase();
        if !known::is_country(&country) {
            return None;
        }
        let region = region.and_then(|region| known::region(region, &country));
        let postcode = postcode.and_then(known::postcode);
        let name = name.map(str::trim).filter(|name| !name.is_empty()).map(Into::into);
        Some(Self { country, region, postcode, name, guess })
    }

    /// The same place in the one spelling; `None` without a country code.
    pub(super) fn tidy(&self) -> Option<Self> {
        Self::new(
            &self.country,
            self.region.as_deref(),
            self.postcode.as_deref(),
            self.name.as_deref(),
            self.guess,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_spelling_becomes_one() {
        for (given, kept) in [
            (("ua", Some("30"), Some("01 001")), ("UA", Some("30"), Some("01001"))),
            ((" gb ", Some("gb-lnd"), Some("sw1a 1aa")), ("GB", Some("LND"), Some("SW1A1AA"))),
            (("PL", Some(""), Some("00-950")), ("PL", None, Some("00-950"))),
            (("UA", Some("Kyiv City"), Some("?")), ("UA", None, None)),
            (("US", Some("US-"), Some(" - ")), ("US", None, None)),
        ] {
            let (country, region, postcode) = given;
            let made = Destination::new(country, region, postcode, Some(" "), true).expect(country);
            assert_eq!((made.country.as_str(), made.region.as_deref(), made.postcode.as_deref()), kept);
            assert_eq!((made.name, made.guess), (None, true));
        }
    }

    #[test]
    fn no_country_no_destination() {
        for country in ["", "U", "UKR", "1A", "*", "Україна", "é"] {
            assert_eq!(Destination::new(country, None, None, None, false), None, "{country}");
        }
    }
}
