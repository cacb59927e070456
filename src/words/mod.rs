//! What the widget says: the texts, and how money, days and places are written in the page's language.

mod days;
pub(crate) mod intl;
mod money;
mod places;

use std::cell::RefCell;

use cartkeep_engine::wire::write_number;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// One text of the table, by its line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word(pub(crate) usize);

/// The texts and formats of one page.
#[derive(Debug)]
pub(crate) struct Words {
    locale: String,
    /// What the shop says instead, by key.
    own: Vec<(String, String)>,
    /// The last currency, and how its amounts are written.
    currency: RefCell<Option<(&'static str, intl::NumberFormat)>>,
}

impl Words {
    /// The texts of a shop that says some of them its own way, on a page in this language.
    pub(crate) fn new(own: Vec<(String, String)>, locale: &str) -> Self {
        // What isn't a language tag would make every format throw.
        let locale = if intl::canonical_locales(locale).is_ok() { locale } else { "en" };
        Self { locale: locale.to_owned(), own, currency: RefCell::default() }
    }

    /// A text that has nothing to fill in.
    pub(crate) fn get(&self, word: Word) -> &str {
        let (key, text) = entry(word);
        self.own(key).unwrap_or(text)
    }

    /// A text with values for its {names}.
    pub(crate) fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        fill(self.get(word), values)
    }

    /// A text that is chosen by a count, which fills {count}. `word` is the one that ends with `.other`.
    pub(crate) fn count(&self, word: Word, count: u32, values: &[(&str, &str)]) -> String {
        let number = number(count.into());
        fill(self.plural(word, count), &[&[("count", &*number)][..], values].concat())
    }

    /// What stands before and after a {name} in a text, so that its value can be set apart.
    pub(crate) fn around(&self, word: Word, name: &str, values: &[(&str, &str)]) -> (String, String) {
        // A mark that no text contains and that filling leaves alone.
        const MARK: char = '\u{1}';
        let text = fill(self.get(word), &[&[(name, "\u{1}")][..], values].concat());
        let (before, after) = text.split_once(MARK).unwrap_or((&text, ""));
        (before.to_owned(), after.to_owned())
    }

    fn plural(&self, other: Word, count: u32) -> &str {
        let (key, text) = entry(other);
        let family = key.strip_suffix("other").unwrap_or(key);
        let own = self.own(&[family, &intl::plural(&self.locale, count)].concat()).or_else(|| self.own(key));
        // The built-in texts are English, whatever the language of the page.
        own.unwrap_or_else(|| if count == 1 { entry(Word(other.0.saturating_sub(1))).1 } else { text })
    }

    fn own(&self, key: &str) -> Option<&str> {
        self.own.iter().find(|(known, _)| known == key).map(|(_, text)| text.as_str())
    }
}

/// Digits, without what formatting by the standard library would bring along.
pub(crate) fn number(number: i64) -> String {
    let mut digits = String::new();
    write_number(&mut digits, number);
    digits
}

fn entry(word: Word) -> (&'static str, &'static str) {
    TABLE.lines().nth(word.0).and_then(|line| line.split_once('=')).unwrap_or_default()
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        rest = after;
        let Some((name, after)) = after.split_once('}') else { continue };
        rest = after;
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            out.push_str(value);
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_names_once_and_leaves_out_what_it_does_not_know() {
        let values = [("total", "{place}"), ("place", "Kyiv")];
        for (text, filled) in [
            ("about {total} delivered to {place}", "about {place} delivered to Kyiv"),
            ("{place}{place}", "KyivKyiv"),
            ("{nobody} knows", " knows"),
            ("an open { brace", "an open  brace"),
            ("", ""),
        ] {
            assert_eq!(fill(text, &values), filled);
        }
    }

    #[test]
    fn every_counted_text_has_one_before_other() {
        let keys: Vec<&str> = TABLE.lines().filter_map(|line| Some(line.split_once('=')?.0)).collect();
        for (place, key) in keys.iter().enumerate() {
            if let Some(family) = key.strip_suffix(".other") {
                assert_eq!(keys[place - 1], [family, ".one"].concat());
            }
        }
    }
}
