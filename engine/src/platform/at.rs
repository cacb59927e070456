//! Going to the places that a descriptor names.

use crate::wire::{Json, Reader};

/// Reads at `place`, which may have nothing.
pub(super) fn at<T>(
    place: &str,
    value: Option<&Json>,
    reader: &mut Reader,
    read: impl FnOnce(Option<&Json>, &mut Reader) -> T,
) -> T {
    let (key, rest) = match place.split_once('.') {
        Some((key, rest)) => (key, Some(rest)),
        None => (place, None),
    };
    let member = value.and_then(|value| value.get(key));
    reader.at_key(key, |reader| match rest {
        Some(rest) => at(rest, member, reader, read),
        None => read(member, reader),
    })
}

/// Reads at the first of `places` that says something; at the first of all where none does.
pub(super) fn at_first<T>(
    places: &[String],
    value: &Json,
    reader: &mut Reader,
    read: impl FnOnce(Option<&Json>, &mut Reader) -> T,
) -> T {
    let says = |place: &&String| {
        let found = place.split('.').try_fold(value, |value, key| value.get(key));
        found.is_some_and(|found| !says_nothing(found))
    };
    let place = places.iter().find(says).or_else(|| places.first());
    at(place.map_or("", String::as_str), Some(value), reader, read)
}

/// The value, where there is one that says something; else that it is missing is noted.
pub(super) fn needed<'a>(value: Option<&'a Json>, reader: &mut Reader) -> Option<&'a Json> {
    match value {
        Some(value) if !says_nothing(value) => return Some(value),
        Some(value) => reader.wrong(value, REQUIRED),
        None => reader.problem("(missing)", REQUIRED),
    }
    None
}

/// What is said of a key that must be there.
const REQUIRED: &str = "a value; this key is required";

/// True for what platforms write where there is nothing.
pub(super) fn says_nothing(value: &Json) -> bool {
    *value == Json::Null || value.as_text() == Some("")
}
