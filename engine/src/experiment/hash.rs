//! The hash that draws a shopper's place.

use super::Share;
use crate::wire::write_number;

/// Where `value` lies in what `seed` names: a bucket from 0 up to, but without, 1. `None` for a version that is not known.
///
/// GrowthBook's: version 1 is `fnv(value + seed) % 1000 / 1000`; version 2, without its bias, is
/// `fnv(decimal text of fnv(seed + value)) % 10000 / 10000`.
#[must_use]
pub fn hash(seed: &str, value: &str, version: u32) -> Option<Share> {
    match version {
        1 => Some(Share::of((fnv(&[value, seed]) % 1000) as usize, 1000)),
        2 => {
            let mut digits = String::new();
            write_number(&mut digits, fnv(&[seed, value]).into());
            Some(Share::of((fnv(&[&digits]) % 10_000) as usize, 10_000))
        }
        _ => None,
    }
}

/// FNV-1a of 32 bits (Fowler, Noll, Vo), over UTF-16 code units as `charCodeAt` gives them: over bytes of UTF-8, every
/// shopper with an umlaut would be in another bucket.
fn fnv(parts: &[&str]) -> u32 {
    let units = parts.iter().flat_map(|part| part.encode_utf16());
    units.fold(0x811c_9dc5, |hash, unit| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_vectors() {
        for (seed, value, version, expected) in [
            ("seed", "a", 2, "0.0505"),
            ("seed", "b", 2, "0.2696"),
            ("foo", "ab", 2, "0.2575"),
            ("foo", "def", 2, "0.2019"),
            ("89123klj", "8952klfjas09ujkasdf", 2, "0.124"),
            ("90850943850283058242805", "123", 2, "0.7516"),
            ("", "a", 1, "0.22"),
            ("", "b", 1, "0.077"),
            ("b", "a", 1, "0.946"),
            ("ef", "d", 1, "0.652"),
            ("asdf", "8952klfjas09ujk", 1, "0.549"),
            ("", "123", 1, "0.011"),
        ] {
            assert_eq!(
                hash(seed, value, version).map(Share::text).as_deref(),
                Some(expected),
                "{seed} {value}"
            );
        }
        assert_eq!(hash("abc", "def", 99), None);
    }

    #[test]
    fn over_code_units_of_utf_16() {
        for (value, expected) in [("ü", "0.6166"), ("😀", "0.4346")] {
            assert_eq!(hash("seed", value, 2).map(Share::text).as_deref(), Some(expected), "{value}");
        }
    }
}
