//! The cart to quote.

use std::path::Path;

use cartkeep_engine::event::Item;
use cartkeep_engine::wire::{check_keys, parse, read_field, Reader};

use crate::failure::Failure;
use crate::input;

/// Reads the lines of a cart. A quote for a part of it would be wrong, so any problem is a failure.
pub(super) fn read(path: &Path) -> Result<Vec<Item>, Failure> {
    let text = input::text(path)?;
    let mut reader = Reader::new();
    let lines = match parse(&text) {
        Ok(cart) if check_keys(&cart, &["lines"], &[], &mut reader) => {
            read_field(&cart, "lines", &mut reader).unwrap_or_default()
        }
        Ok(_) => Vec::new(),
        Err(error) => {
            reader.problem(&text, error.allowed());
            Vec::new()
        }
    };
    match reader.into_problems() {
        problems if problems.is_empty() => Ok(lines),
        problems => Err(Failure::problems(path, &text, problems)),
    }
}
