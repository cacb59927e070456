//! Versions of software, in an order of their own.

use core::cmp::Ordering;

/// A version such as `v1.2.3-rc.1+build`, brought into a form in which texts compare as versions do.
///
/// The form is that of GrowthBook's `paddedVersionString`: a leading `v` and the build are dropped, dots and hyphens
/// divide, numbers are padded to five places, and three parts alone get a `~`, which is greater than any pre-release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version(String);

impl Version {
    /// The version that `text` names; no text at all is version 0.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text = if text.is_empty() { "0" } else { text };
        let text = text.strip_prefix('v').unwrap_or(text);
        let text = text.split('+').next().unwrap_or(text);
        let mut parts: Vec<&str> = text.split(['-', '.']).collect();
        if parts.len() == 3 {
            parts.push("~");
        }
        let mut padded = String::new();
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                padded.push('-');
            }
            if !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) {
                (part.len()..5).for_each(|_| padded.push(' '));
            }
            padded.push_str(part);
        }
        Self(padded)
    }

    /// Which of two comes first.
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        super::value::order_of_texts(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order() {
        let ordered = [
            "0.9.0",
            "0.10.0",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0",
            "v1.2.3-4",
            "1.2.3",
            "10.0.0",
        ];
        for pair in ordered.windows(2) {
            assert!(Version::new(pair[0]).order(&Version::new(pair[1])).is_lt(), "{pair:?}");
        }
        assert_eq!(Version::new("v1.2.3+build.7"), Version::new("1.2.3"));
        assert_eq!(Version::new(""), Version::new("0"));
    }
}
