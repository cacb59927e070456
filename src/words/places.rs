//! How places are written.

use js_sys::{Array, JsString};
use wasm_bindgen::JsCast;

use super::{intl, Words};

impl Words {
    /// The name of a country in the page's language; its code, when it has none there.
    pub(crate) fn country(&self, code: &str) -> String {
        name(self.country_names().as_ref(), code)
    }

    /// Codes and names of countries, in the order in which the page's language sorts the names.
    pub(crate) fn countries(&self, codes: &[String]) -> Vec<(String, String)> {
        let names = self.country_names();
        let list = Array::new();
        for code in codes {
            list.push(&[&name(names.as_ref(), code), "\n", code].concat().into());
        }
        if let Ok(collator) = intl::Collator::new(&self.locale) {
            list.unchecked_ref::<intl::Sortable>().sort(&collator.compare());
        }
        let pair = |entry: JsString| {
            let entry = String::from(entry);
            entry.split_once('\n').map(|(name, code)| (code.to_owned(), name.to_owned()))
        };
        list.iter().filter_map(|entry| pair(entry.into())).collect()
    }

    fn country_names(&self) -> Option<intl::DisplayNames> {
        intl::DisplayNames::new(&self.locale, &intl::options(&[("type", "region")])).ok()
    }
}

fn name(names: Option<&intl::DisplayNames>, code: &str) -> String {
    names.and_then(|names| names.of(code).ok().flatten()).unwrap_or_else(|| code.to_owned())
}
