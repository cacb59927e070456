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
    /// Entries without postcodes.
    broad: Vec<u32>,
    /// The others by their postcodes, sorted once the index is finished.
    coded: Vec<(Postcodes, u32)>,
    /// True when no postcode is in two of them, so that they can be searched.
    apart: bool,
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
                let new = Country { code: code.clone(), broad: Vec::new(), coded: Vec::new(), apart: false };
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

    /// Sorts what was added.
    pub(super) fn finish(&mut self) {
        for country in &mut self.countries {
            country.coded.sort_by(|(one, _), (other, _)| one.low().cmp(&other.low()));
            let pairs = country.coded.iter().zip(country.coded.iter().skip(1));
            country.apart = pairs.clone().all(|((one, _), (next, _))| one.is_apart(next));
        }
    }

    /// All entries that may fit `place`, in their order, and maybe some that do not.
    pub(super) fn find(&self, place: Known<'_>) -> std::vec::IntoIter<u32> {
        let Some(code) = place.country else { return (0..self.length).collect::<Vec<_>>().into_iter() };
        let mut found = self.anywhere.clone();
        if let Ok(index) = self.countries.binary_search_by(|country| country.code.as_str().cmp(code)) {
            let Country { broad, coded, apart, .. } = &self.countries[index];
            found.extend_from_slice(broad);
            let mut from = 0;
            let postcode = place.postcode.map(str::as_bytes).filter(|_| *apart);
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
