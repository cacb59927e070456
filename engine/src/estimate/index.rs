//! Finds the places that may fit without looking at all of them.
//!
//! A module without the feature `pricing` has [`no_index`](../no_index.rs) in its place.

use super::area::Area;
use super::known::{Fit, Known};
use super::postcodes::Postcodes;

/// Entries, numbered in the order of the configuration, by the areas that they hold for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    /// Sorted by their codes.
    countries: Vec<Country>,
    /// Entries for any country.
    anywhere: Vec<u32>,
    /// How many entries there are.
    length: u32,
}

/// The entries for one country.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Country {
    code: String,
    /// Entries without postcodes, and those whose postcodes overlap with narrower ones: always looked at.
    broad: Vec<u32>,
    /// The others by their postcodes. Once the index is finished they are sorted, and no postcode is in two of
    /// them, so that they can be searched.
    coded: Vec<(Postcodes, u32)>,
}

impl Index {
    /// Adds the next entry.
    pub(super) fn push(&mut self, area: &Area) {
        let entry = self.length;
        self.length += 1;
        let Some(code) = &area.country else { return self.anywhere.push(entry) };
        let place = match self.countries.binary_search_by(|country| country.code.cmp(code)) {
            Ok(place) => place,
            Err(place) => {
                let new = Country { code: code.clone(), broad: Vec::new(), coded: Vec::new() };
                self.countries.insert(place, new);
                place
            }
        };
        let country = &mut self.countries[place];
        if area.postcodes.is_empty() {
            country.broad.push(entry);
        }
        for postcodes in &area.postcodes {
            country.coded.push((postcodes.clone(), entry));
        }
    }

    /// Sorts what was added. Of those that overlap, the one that ends first stays in what is searched: so as many
    /// stay as can.
    pub(super) fn finish(&mut self) {
        for Country { broad, coded, .. } in &mut self.countries {
            coded.sort_by(|(one, _), (other, _)| one.compare_ends(other));
            let mut apart: Vec<(Postcodes, u32)> = Vec::with_capacity(coded.len());
            for (postcodes, entry) in coded.drain(..) {
                match apart.last() {
                    Some((before, _)) if !before.is_apart(&postcodes) => broad.push(entry),
                    _ => apart.push((postcodes, entry)),
                }
            }
            *coded = apart;
        }
    }

    /// All entries that may fit `place`, in their order, and maybe some that do not.
    pub(super) fn find(&self, place: Known<'_>) -> std::vec::IntoIter<u32> {
        let Some(code) = place.country else { return (0..self.length).collect::<Vec<_>>().into_iter() };
        let mut found = self.anywhere.clone();
        if let Ok(index) = self.countries.binary_search_by(|country| country.code.as_str().cmp(code)) {
            let Country { broad, coded, .. } = &self.countries[index];
            found.extend_from_slice(broad);
            let mut from = 0;
            let postcode = place.postcode.map(str::as_bytes);
            if let Some(postcode) = postcode {
                from = coded.partition_point(|(postcodes, _)| postcodes.is_below(postcode));
            }
            for (postcodes, entry) in &coded[from..] {
                if postcode.is_some_and(|postcode| postcodes.fit(postcode) == Fit::No) {
                    break;
                }
                found.push(*entry);
            }
        }
        found.sort_unstable();
        found.dedup();
        found.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::Reader;

    fn area(postcodes: &str) -> Area {
        let mut reader = Reader::new();
        let area = Area::compile(&"UA".into(), None, &[postcodes.into()], &mut reader);
        assert_eq!(reader.problems(), [], "{postcodes}");
        area.expect(postcodes)
    }

    /// One zone for all the rest does not make every other one be looked at.
    #[test]
    fn what_overlaps_is_looked_at_beside_what_is_searched() {
        let mut index = Index::default();
        for code in 0..1000 {
            index.push(&area(&format!("{code:05}")));
        }
        for wide in ["00000-99999", "005*", "00998-01005"] {
            index.push(&area(wide));
        }
        index.finish();
        for (postcode, found) in [
            ("00042", &[42, 1000, 1001, 1002][..]),
            ("00999", &[999, 1000, 1001, 1002]),
            ("01003", &[1000, 1001, 1002]),
        ] {
            let place = Known { country: Some("UA"), region: None, postcode: Some(postcode) };
            assert_eq!(index.find(place).collect::<Vec<_>>(), found, "{postcode}");
        }
    }
}
