//! Where the parcel goes, as an argument.

use cartkeep_engine::estimate::Destination;

/// Reads `CC[-REGION][:POSTCODE]`.
pub(super) fn parse(text: &str) -> Result<Destination, &'static str> {
    let (place, postcode) = split(text, ':');
    let (country, region) = split(place, '-');
    let to = Destination::new(country, region, postcode, None, false);
    // What was said must count: a parcel for a region that is none would be priced as for the whole country.
    to.filter(|to| to.region.is_some() == region.is_some() && to.postcode.is_some() == postcode.is_some())
        .ok_or("give a country as two letters, and maybe region and postcode, as in UA-30:01001")
}

fn split(text: &str, at: char) -> (&str, Option<&str>) {
    match text.split_once(at) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_country_region_and_postcode() {
        for (text, expected) in [
            ("UA", Some(("UA", None, None))),
            ("ua-30", Some(("UA", Some("30"), None))),
            ("UA-30:01001", Some(("UA", Some("30"), Some("01001")))),
            ("GB:SW1A 1AA", Some(("GB", None, Some("SW1A1AA")))),
            ("PT:1000-001", Some(("PT", None, Some("1000-001")))),
            ("", None),
            ("U", None),
            ("UKR", None),
            ("UA-", None),
            ("UA:", None),
            ("-30", None),
            ("UA-Kyiv", None),
            ("UA:?", None),
        ] {
            let read = parse(text).ok();
            let read = read.as_ref().map(|to| (&*to.country, to.region.as_deref(), to.postcode.as_deref()));
            assert_eq!(read, expected, "{text}");
        }
    }
}
