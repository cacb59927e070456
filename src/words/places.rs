//! How places are written.

use super::intl::{options, Collator, DisplayNames};
use super::Words;

impl Words {
    /// The name of a country in the page's language; its code, when it has none there.
    pub(crate) fn country(&self, code: &str) -> String {
        name(self.country_names().as_ref(), code)
    }

    /// Codes and names of countries, in the order in which the page's language sorts the names.
    pub(crate) fn countries(&self, codes: &[String]) -> Vec<(String, String)> {
        let names = self.country_names();
        let collator = Collator::new(&self.locale);
        let mut list: Vec<(String, String)> = Vec::new();
        for code in codes {
            let name = name(names.as_ref(), code);
            let place = list.partition_point(|(_, known)| collator.compare(known, &name) < 0);
            list.insert(place, (code.clone(), name));
        }
        list
    }

    fn country_names(&self) -> Option<DisplayNames> {
        DisplayNames::new(&self.locale, &options(&[("type", "region")])).ok()
    }
}

fn name(names: Option<&DisplayNames>, code: &str) -> String {
    match names.map(|names| names.of(code)) {
        Some(Ok(Some(name))) => name,
        _ => code.to_owned(),
    }
}
