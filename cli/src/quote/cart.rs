//! The cart to quote.

use std::path::Path;

use cartkeep_engine::config::{Config, TaxMode};
use cartkeep_engine::platform::CartContents;
use cartkeep_engine::wire::{check_keys, parse, read_field, Json, Reader};

use super::platform::Name;
use crate::failure::Failure;
use crate::input;

/// Reads a cart, written for a quote or by a `platform`. A quote for a part of it would be wrong, so any problem
/// is a failure.
pub(super) fn read(path: &Path, platform: Option<Name>, config: &Config) -> Result<CartContents, Failure> {
    let text = input::text(path)?;
    let failure = |problems| Failure::problems(path, &text, problems);
    let platform = platform.map(Name::platform).transpose().map_err(failure)?;
    let mut reader = Reader::new();
    let mut read = CartContents::default();
    match (parse(&text), platform) {
        (Ok(cart), Some(platform)) => {
            read = platform.read(&cart, config.currency, tax_mode(config), &mut reader);
        }
        (Ok(cart), None) => read = written(&cart, &mut reader),
        (Err(error), _) => reader.problem(&text, error.allowed()),
    }
    match reader.into_problems() {
        problems if problems.is_empty() => Ok(read),
        problems => Err(failure(problems)),
    }
}

/// Reads a cart as it is written for a quote.
fn written(cart: &Json, reader: &mut Reader) -> CartContents {
    let mut read = CartContents::default();
    if check_keys(cart, &["lines", "discount"], &[], reader) {
        read.lines = read_field(cart, "lines", reader).unwrap_or_default();
        read.discount = read_field(cart, "discount", reader).flatten();
    }
    read
}

fn tax_mode(config: &Config) -> TaxMode {
    config.written.prices.as_ref().and_then(|prices| prices.tax).unwrap_or(TaxMode::Included)
}
