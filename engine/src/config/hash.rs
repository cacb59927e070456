//! A name for a configuration, the same however its JSON is laid out.

use crate::money::Decimal;
use crate::wire::{Json, Reader, Wire};

/// FNV-1a, 64 bit, over the values in the order of their sorted keys. White space, the order of
/// keys, escapes and trailing zeros of numbers do not change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConfigHash(pub u64);

impl ConfigHash {
    /// The hash of a configuration.
    #[must_use]
    pub fn of(value: &Json) -> Self {
        let mut hash = Self(0xcbf2_9ce4_8422_2325);
        hash.value(value);
        hash
    }

    fn value(&mut self, value: &Json) {
        match value {
            Json::Null => self.bytes(b"n"),
            Json::Bool(bool) => self.bytes(if *bool { b"t" } else { b"f" }),
            Json::Number(text) => {
                self.bytes(b"#");
                // JSON.stringify drops trailing zeros that the shop's file may have.
                let short = match Decimal::parse(text) {
                    Some(decimal) if decimal.scale > 0 => {
                        decimal.text().trim_end_matches('0').trim_end_matches('.').into()
                    }
                    _ => text.clone(),
                };
                self.bytes(short.as_bytes());
            }
            Json::Text(text) => {
                self.bytes(b"\"");
                self.bytes(text.as_bytes());
            }
            Json::List(items) => {
                self.bytes(b"[");
                items.iter().for_each(|item| self.value(item));
            }
            Json::Object(fields) => {
                self.bytes(b"{");
                // With its place, so that of two equal keys the first stays first.
                let mut sorted: Vec<_> =
                    fields.iter().enumerate().map(|(place, (key, _))| (key.as_str(), place)).collect();
                sorted.sort_unstable();
                for (key, place) in sorted {
                    self.bytes(key.as_bytes());
                    self.value(&fields[place].1);
                }
            }
        }
        self.bytes(&[0]);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// Sixteen hexadecimal digits.
    #[must_use]
    pub fn text(self) -> String {
        let mut out = String::new();
        for place in (0..16).rev() {
            out.extend(char::from_digit((self.0 >> (place * 4) & 15) as u32, 16));
        }
        out
    }
}

impl Wire for ConfigHash {
    fn write(&self, out: &mut String) {
        self.text().write(out);
    }

    fn blank() -> Self {
        Self(0)
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        let read = value.as_text().filter(|text| text.len() == 16);
        let read = read.and_then(|text| u64::from_str_radix(text, 16).ok()).map(Self);
        reader.put(self, read, value, "sixteen hexadecimal digits")
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::pattern("^[0-9a-f]{16}$", "0123456789abcdef")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::parse;

    fn hash(text: &str) -> ConfigHash {
        ConfigHash::of(&parse(text).expect(text))
    }

    #[test]
    fn layout_does_not_matter() {
        let one = hash(r#"{"a": 1.50, "b": ["é", true, null]}"#);
        assert_eq!(one, hash("{\"b\":[\"\\u00e9\",true,null],\n\"a\":1.5}"));
    }

    #[test]
    fn content_does() {
        let texts = [
            "{}",
            "[]",
            "[{}]",
            "{\"a\":1}",
            "{\"a\":\"1\"}",
            "{\"a\":[1]}",
            "{\"a1\":1}",
            "[1,2]",
            "[12]",
            "[\"1\",2]",
        ];
        for (index, left) in texts.iter().enumerate() {
            for right in &texts[index + 1..] {
                assert_ne!(hash(left), hash(right), "{left} {right}");
            }
        }
    }
}
