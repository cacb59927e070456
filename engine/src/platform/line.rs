//! One line of a platform's cart.

use super::at::{at, at_first, needed, says_nothing};
use super::{Exact, LinePlaces};
use crate::event::Item;
use crate::money::{Decimal, Money};
use crate::wire::{Json, Reader, Wire};

impl LinePlaces {
    /// Reads a line, whose price `price` reads. Every part is read before any is judged, so that all problems
    /// are found at once; `None` when one of them is not usable.
    pub(super) fn read(
        &self,
        line: &Json,
        reader: &mut Reader,
        price: impl FnOnce(&str, &Json, &mut Reader) -> Option<Money>,
    ) -> Option<Item> {
        if !matches!(line, Json::Object(_)) {
            reader.wrong(line, "an object");
            return None;
        }
        let before = reader.problems().len();
        let id = at_first(&self.id, line, reader, |value, reader| {
            needed(value, reader).and_then(|value| text(value, reader))
        });
        let variant = at_first(&self.variant, line, reader, optional(text));
        let name = at_first(&self.name, line, reader, optional(text));
        let price = price(&self.price, line, reader);
        let quantity = at(&self.quantity, Some(line), reader, optional(count));
        let weight = self.weight.as_ref().and_then(|place| at(place, Some(line), reader, optional(count)));
        let whole = reader.problems().len() == before;
        let price = price.map(|price| Decimal { units: price.minor, scale: price.currency.exponent() });
        let id = id.filter(|_| whole)?;
        Some(Item { id, variant, name, price, quantity, weight, ..Item::blank() })
    }
}

/// Reads what may be missing.
fn optional<T>(
    read: impl FnOnce(&Json, &mut Reader) -> Option<T>,
) -> impl FnOnce(Option<&Json>, &mut Reader) -> Option<T> {
    |value, reader| value.filter(|value| !says_nothing(value)).and_then(|value| read(value, reader))
}

/// A text. Many platforms number their products.
fn text(value: &Json, reader: &mut Reader) -> Option<String> {
    let read = match value {
        Json::Text(text) => Some(text.clone()),
        _ => value.as_integer().map(|number| number.to_string()),
    };
    noted(read, value, "a string or an integer", reader)
}

/// A number of things, which some platforms write as `2.0` or `"2"`.
fn count(value: &Json, reader: &mut Reader) -> Option<u32> {
    let read = match value {
        Json::Number(text) | Json::Text(text) => Exact::parse(text),
        _ => None,
    };
    let read = read.and_then(|exact| exact.at_scale(0)).and_then(|whole| whole.try_into().ok());
    noted(read, value, "an integer from 0", reader)
}

fn noted<T>(read: Option<T>, value: &Json, allowed: &str, reader: &mut Reader) -> Option<T> {
    if read.is_none() {
        reader.wrong(value, allowed);
    }
    read
}
