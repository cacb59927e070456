//! Where a text stops being JSON.

use std::fmt::{self, Display, Formatter};

use hifijson::token::Lex;
use hifijson::value::parse_bounded;
use hifijson::SliceLexer;

/// As deep as the engine reads.
const DEPTH: usize = 32;

/// Most characters of a line that are quoted.
const EXCERPT: usize = 40;

/// A place in a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Its line, from 1.
    pub(crate) line: usize,
    /// Its column, from 1, in characters.
    pub(crate) column: usize,
    /// What stands there: the rest of the line, shortened.
    pub(crate) found: String,
}

impl Place {
    /// The place where `text` stops being one JSON value; `None` when it is one.
    pub(crate) fn where_json_ends(text: &str) -> Option<Self> {
        let mut lexer = SliceLexer::new(text.as_bytes());
        let value = lexer.ws_peek().and_then(|first| parse_bounded(DEPTH, first, &mut lexer).ok());
        if value.is_some() && lexer.ws_peek().is_none() {
            return None;
        }
        Some(Self::at(text, text.len() - lexer.as_slice().len()))
    }

    fn at(text: &str, mut offset: usize) -> Self {
        // From within a word or a character back to its start.
        while !text.is_char_boundary(offset)
            || text[..offset].ends_with(|char: char| char.is_ascii_alphabetic())
        {
            offset -= 1;
        }
        let (before, after) = text.split_at(offset);
        let line_start = before.rfind('\n').map_or(0, |index| index + 1);
        let found: String = after.lines().next().unwrap_or_default().chars().take(EXCERPT).collect();
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            found: if after.is_empty() { "(end)".into() } else { found },
        }
    }
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_line_and_column() {
        for (text, expected) in [
            ("{\"a\": 1}\n", None),
            ("", Some((1, 1, "(end)"))),
            ("{\n  \"a\": 1\n  \"b\": 2\n}", Some((3, 3, "\"b\": 2"))),
            ("{\n  \"a\": [1, 2,],\n}", Some((2, 14, "],"))),
            ("{\"é\": nul}", Some((1, 7, "nul}"))),
            ("{\"a\": 'x'}", Some((1, 7, "'x'}"))),
            ("{\"a\": 1} {}", Some((1, 10, "{}"))),
            ("{\"a\": 1", Some((1, 8, "(end)"))),
            ("{} // done", Some((1, 4, "// done"))),
        ] {
            let place = Place::where_json_ends(text);
            let place = place.as_ref().map(|place| (place.line, place.column, place.found.as_str()));
            assert_eq!(place, expected, "{text}");
        }
    }
}
