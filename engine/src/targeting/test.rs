//! What one attribute must be.

use super::fold::is_alike;
use super::operator::Operator;
use super::value::{is_same, is_true, number, text};
use super::Number;
use crate::wire::{Json, Reader};

/// What an attribute is held against.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Test {
    /// It reads like this text.
    Text(String),
    /// It counts as this number.
    Number(Option<Number>),
    /// It is there, and as true as this.
    Bool(bool),
    /// It is missing or `null`.
    Null,
    /// It is this list or object.
    Same(Json),
    /// All of these hold.
    Operators(Vec<Operator>),
}

impl Test {
    pub(super) fn compile(written: &Json, reader: &mut Reader) -> Self {
        match written {
            Json::Text(text) => Self::Text(text.clone()),
            Json::Number(number) => Self::Number(Number::parse(number)),
            Json::Bool(bool) => Self::Bool(*bool),
            Json::Null => Self::Null,
            Json::Object(fields) if has_operators(written) => {
                let compile = |(name, operand): &(String, Json)| {
                    reader.at_key(name, |reader| Operator::compile(name, operand, reader))
                };
                Self::Operators(fields.iter().map(compile).collect())
            }
            Json::List(_) | Json::Object(_) => Self::Same(written.clone()),
        }
    }

    pub(super) fn holds(&self, value: &Json, groups: &Json) -> bool {
        match self {
            Self::Text(wanted) => text(value).as_ref() == Some(wanted),
            Self::Number(wanted) => wanted.is_some() && number(value) == *wanted,
            Self::Bool(wanted) => *value != Json::Null && is_true(value) == *wanted,
            Self::Null => *value == Json::Null,
            Self::Same(wanted) => is_same(value, wanted),
            Self::Operators(operators) => operators.iter().all(|operator| operator.holds(value, groups)),
        }
    }

    /// Like [`Self::holds`], for texts in whatever case.
    pub(super) fn holds_caseless(&self, value: &Json, groups: &Json) -> bool {
        match self {
            Self::Text(wanted) => text(value).is_some_and(|text| is_alike(&text, wanted)),
            other => other.holds(value, groups),
        }
    }
}

/// True for an object that has operators and nothing else.
pub(super) fn has_operators(written: &Json) -> bool {
    match written {
        Json::Object(fields) => !fields.is_empty() && fields.iter().all(|(key, _)| key.starts_with('$')),
        _ => false,
    }
}
