//! How values of JSON are taken for one another: as JavaScript does, which GrowthBook's conditions are evaluated by.

use core::cmp::Ordering;

use super::Number;
use crate::wire::Json;

/// A value that is no list and no object, as a text. What is missing is `null`.
pub(crate) fn text(value: &Json) -> Option<String> {
    match value {
        Json::Null => Some("null".into()),
        Json::Bool(bool) => Some(if *bool { "true" } else { "false" }.into()),
        Json::Number(number) => Some(Number::parse(number)?.text()),
        Json::Text(text) => Some(text.clone()),
        Json::List(_) | Json::Object(_) => None,
    }
}

/// A value as a number: `null` and the empty text are 0, `true` is 1.
pub(super) fn number(value: &Json) -> Option<Number> {
    match value {
        Json::Null | Json::Bool(false) => Number::parse("0"),
        Json::Bool(true) => Number::parse("1"),
        Json::Number(number) => Number::parse(number),
        Json::Text(text) if text.trim().is_empty() => Number::parse("0"),
        Json::Text(text) => Number::parse(text),
        Json::List(_) | Json::Object(_) => None,
    }
}

/// False for `null`, `false`, 0 and the empty text.
pub(crate) fn is_true(value: &Json) -> bool {
    match value {
        Json::Null => false,
        Json::Bool(bool) => *bool,
        Json::Number(number) => Number::parse(number).is_some_and(|number| !number.is_zero()),
        Json::Text(text) => !text.is_empty(),
        Json::List(_) | Json::Object(_) => true,
    }
}

/// True for two equal values of one type, neither list nor object.
pub(super) fn is_identical(left: &Json, right: &Json) -> bool {
    !matches!(left, Json::List(_) | Json::Object(_)) && is_same(left, right)
}

/// True for two values that JSON writes alike: lists and the keys of objects in one order, too.
pub(super) fn is_same(left: &Json, right: &Json) -> bool {
    match (left, right) {
        (Json::Number(left), Json::Number(right)) => Number::parse(left) == Number::parse(right),
        (Json::List(left), Json::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| is_same(left, right))
        }
        (Json::Object(left), Json::Object(right)) => {
            let alike = |(left, right): (&(String, Json), &(String, Json))| {
                left.0 == right.0 && is_same(&left.1, &right.1)
            };
            left.len() == right.len() && left.iter().zip(right).all(alike)
        }
        _ => left == right,
    }
}

/// The order of two values: of two texts that of their letters, else that of numbers, if both are.
pub(super) fn order(left: &Json, right: &Json) -> Option<Ordering> {
    if let (Json::Text(left), Json::Text(right)) = (left, right) {
        return Some(order_of_texts(left, right));
    }
    Some(number(left)?.cmp(&number(right)?))
}

/// By UTF-16 code units, as JavaScript compares.
pub(super) fn order_of_texts(left: &str, right: &str) -> Ordering {
    left.encode_utf16().cmp(right.encode_utf16())
}

/// What stands at the end of a path; `null` where there is nothing.
pub(super) fn at<'a>(value: &'a Json, path: &[String]) -> &'a Json {
    path.iter().try_fold(value, |value, key| value.get(key)).unwrap_or(&Json::Null)
}
