//! The cart to quote.

use std::path::Path;

use cartkeep_engine::event::Item;
use cartkeep_engine::money::Decimal;
use cartkeep_engine::wire::{check_keys, parse, read_field, Reader};

use crate::failure::Failure;
use crate::input;

/// A cart as it is written for a quote.
#[derive(Debug, Default)]
pub(super) struct WrittenCart {
    pub(super) lines: Vec<Item>,
    /// What the shop takes off all of it, in major units.
    pub(super) discount: Option<Decimal>,
}

/// Reads a cart. A quote for a part of it would be wrong, so any problem is a failure.
pub(super) fn read(path: &Path) -> Result<WrittenCart, Failure> {
    let text = input::text(path)?;
    let mut reader = Reader::new();
    let mut read = WrittenCart::default();
    match parse(&text) {
        Ok(cart) if check_keys(&cart, &["lines", "discount"], &[], &mut reader) => {
            read.lines = read_field(&cart, "lines", &mut reader).unwrap_or_default();
            read.discount = read_field(&cart, "discount", &mut reader).flatten();
        }
        Ok(_) => {}
        Err(error) => reader.problem(&text, error.allowed()),
    }
    match reader.into_problems() {
        problems if problems.is_empty() => Ok(read),
        problems => Err(Failure::problems(path, &text, problems)),
    }
}
