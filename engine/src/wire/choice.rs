//! The macro that declares a choice of words once, and derives reading, writing and the schema
//! from the declaration.

use super::{Json, Reader};

/// The place in `words` of the word that `value` is; anything else is reported.
pub fn read_word(value: &Json, words: &[&str], reader: &mut Reader) -> Option<usize> {
    let found = value.as_text().and_then(|text| words.iter().position(|word| *word == text));
    if found.is_none() {
        reader.wrong(value, &one_of("one of ", words));
    }
    found
}

/// `start`, and the words with commas between them.
#[must_use]
pub fn one_of(start: &str, words: &[&str]) -> String {
    let mut out = String::from(start);
    for (index, word) in words.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        out.push_str(word);
    }
    out
}

/// Declares an enum whose JSON form is one of a closed set of words: `Variant = "word"`. A word may be there only with
/// a feature, by `#[cfg(...)]` after its docs.
#[macro_export]
macro_rules! choice {
    ($(#[doc = $doc:literal])* pub enum $name:ident {
        $($(#[doc = $variant_doc:literal])* $(#[cfg($gate:meta)])? $variant:ident = $word:literal),* $(,)?
    }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[doc = $variant_doc])* $(#[cfg($gate)])? $variant),* }

        impl $name {
            /// The words, in the order declared.
            pub const WORDS: &'static [&'static str] = &[$($(#[cfg($gate)])? $word),*];

            const ALL: &'static [Self] = &[$($(#[cfg($gate)])? Self::$variant),*];

            /// The word of this value.
            #[must_use]
            pub fn word(self) -> &'static str {
                Self::WORDS[self as usize]
            }

            /// The value that `word` names.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                let place = Self::WORDS.iter().position(|known| *known == word)?;
                Self::ALL.get(place).copied()
            }
        }

        impl $crate::wire::Wire for $name {
            fn write(&self, out: &mut String) {
                $crate::wire::write_text(out, self.word());
            }

            fn blank() -> Self {
                Self::ALL[0]
            }

            fn fill(&mut self, value: &$crate::wire::Json, reader: &mut $crate::wire::Reader) -> bool {
                let place = $crate::wire::read_word(value, Self::WORDS, reader);
                if let Some(place) = place {
                    *self = Self::ALL[place];
                }
                place.is_some()
            }

            #[cfg(feature = "tooling")]
            fn schema(_: &mut $crate::wire::schema::Schemas) -> String {
                $crate::wire::schema::words(Self::WORDS)
            }
        }
    };
}
