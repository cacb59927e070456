//! A JSON value tree that keeps numbers as written.

use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::{Expect, Lex};
use hifijson::{Error, SliceLexer};

/// Deepest nesting accepted; what a shop or a page writes stays far below.
const DEPTH: usize = 32;

/// One JSON value. Numbers keep their text, so that decimals stay exact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it was written, such as `4.90` or `1e3`.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in the order written.
    Object(Vec<(String, Json)>),
}

/// Why a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// The text breaks the grammar of RFC 8259.
    Syntax,
    /// The text goes on after its value.
    Trailing,
}

impl JsonError {
    /// What would have been accepted instead.
    #[must_use]
    pub fn allowed(self) -> &'static str {
        match self {
            Self::Syntax => "well-formed JSON nested at most 32 deep",
            Self::Trailing => "one JSON value and nothing after it",
        }
    }
}

/// Parses one JSON value that fills `text`.
pub fn parse(text: &str) -> Result<Json, JsonError> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    let first = lexer.ws_peek().ok_or(JsonError::Syntax)?;
    let value = value(first, &mut lexer, DEPTH).map_err(|_| JsonError::Syntax)?;
    match lexer.ws_peek() {
        None => Ok(value),
        Some(_) => Err(JsonError::Trailing),
    }
}

/// Parses the value that starts with `first` and nests at most `depth` deep.
fn value(first: u8, lexer: &mut SliceLexer<'_>, depth: usize) -> Result<Json, Error> {
    let depth = depth.checked_sub(1).ok_or(Error::Depth)?;
    Ok(match first {
        b'a'..=b'z' => lexer.null_or_bool().ok_or(Expect::Value)?.map_or(Json::Null, Json::Bool),
        b'0'..=b'9' | b'-' => Json::Number(lexer.num_string().validated()?.0.into()),
        b'"' => Json::Text(lexer.discarded().str_string()?.into_owned()),
        b'[' => {
            let mut items = Vec::new();
            lexer.discarded().seq(b']', Lex::ws_peek, |first, lexer| {
                items.push(value(first, lexer, depth)?);
                Ok::<_, Error>(())
            })?;
            Json::List(items)
        }
        b'{' => {
            let mut fields = Vec::new();
            lexer.discarded().seq(b'}', Lex::ws_peek, |first, lexer| {
                lexer.expect(|_| Some(first), b'"').ok_or(Expect::String)?;
                let key = lexer.str_string()?.into_owned();
                lexer.expect(Lex::ws_peek, b':').ok_or(Expect::Colon)?;
                let first = lexer.ws_peek().ok_or(Expect::Value)?;
                fields.push((key, value(first, lexer, depth)?));
                Ok::<_, Error>(())
            })?;
            Json::Object(fields)
        }
        _ => return Err(Expect::Value.into()),
    })
}

impl Json {
    /// The member `key` of an object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Self::Object(fields) => fields.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text of a string value.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a number written as an integer in range.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Number(text) => text.parse().ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_text() {
        assert_eq!(
            parse("[4.90, 1e3, -0]"),
            Ok(Json::List(["4.90", "1e3", "-0"].map(|text| Json::Number(text.into())).to_vec(),))
        );
    }

    #[test]
    fn refuses_what_is_no_json() {
        for (text, error) in [
            ("", JsonError::Syntax),
            ("{", JsonError::Syntax),
            ("{\"a\":}", JsonError::Syntax),
            ("1 2", JsonError::Trailing),
            (&"[".repeat(100_000), JsonError::Syntax),
        ] {
            assert_eq!(parse(text), Err(error), "{}", &text[..text.len().min(9)]);
        }
    }
}
