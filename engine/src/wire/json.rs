//! A JSON value tree that keeps numbers as written.

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
