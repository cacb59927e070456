//! Sets of characters.

use crate::targeting::fold::{capital, small};

/// Characters by ranges of their numbers, both ends in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Set {
    pub(super) ranges: Vec<(u32, u32)>,
    /// True for all but them.
    pub(super) negated: bool,
}

const DIGIT: &[(u32, u32)] = &[(0x30, 0x39)];
const WORD: &[(u32, u32)] = &[(0x30, 0x39), (0x41, 0x5a), (0x5f, 0x5f), (0x61, 0x7a)];
/// White space and ends of lines of ECMAScript.
const SPACE: &[(u32, u32)] = &[
    (0x09, 0x0d),
    (0x20, 0x20),
    (0xa0, 0xa0),
    (0x1680, 0x1680),
    (0x2000, 0x200a),
    (0x2028, 0x2029),
    (0x202f, 0x202f),
    (0x205f, 0x205f),
    (0x3000, 0x3000),
    (0xfeff, 0xfeff),
];
const LINE_END: &[(u32, u32)] = &[(0x0a, 0x0a), (0x0d, 0x0d), (0x2028, 0x2029)];

impl Set {
    /// What `\d`, `\w`, `\s` and their opposites stand for.
    pub(super) fn of_escape(letter: char) -> Option<Self> {
        let ranges = match letter.to_ascii_lowercase() {
            'd' => DIGIT,
            'w' => WORD,
            's' => SPACE,
            _ => return None,
        };
        Some(Self { ranges: ranges.to_vec(), negated: letter.is_ascii_uppercase() })
    }

    /// What `.` stands for.
    pub(super) fn dot() -> Self {
        Self { ranges: LINE_END.to_vec(), negated: true }
    }

    /// Adds what another set has. Its ranges are in order.
    pub(super) fn add(&mut self, other: Self) {
        if !other.negated {
            self.ranges.extend(other.ranges);
            return;
        }
        let mut from = 0;
        for (start, end) in other.ranges {
            if start > from {
                self.ranges.push((from, start - 1));
            }
            from = end + 1;
        }
        self.ranges.push((from, u32::MAX));
    }

    pub(super) fn has(&self, char: char, caseless: bool) -> bool {
        let within =
            |char: char| self.ranges.iter().any(|(start, end)| (*start..=*end).contains(&u32::from(char)));
        let any = within(char) || caseless && (within(small(char)) || within(capital(char)));
        any != self.negated
    }
}

/// True for what `\w` has.
pub(super) fn is_word(char: char) -> bool {
    char.is_ascii_alphanumeric() || char == '_'
}
