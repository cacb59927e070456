//! The resume link: any text behind the `#` of an address.

use crate::cart::link::{decode, encode, LinkCart, MAX_LENGTH};
use crate::cart::{Seal, MAX_LINES, MAX_QUANTITY};

/// A link that is read holds no more than a cart may, and says the same once it is written anew.
pub fn cart_link(data: &[u8]) {
    for text in [String::from_utf8_lossy(data).into_owned(), Seal::SHORT.forge(data)] {
        if let Ok(cart) = decode(&text) {
            assert!(cart.lines.len() <= MAX_LINES);
            assert!(cart.lines.iter().all(|line| (1..=MAX_QUANTITY).contains(&line.quantity)));
            assert!(cart.lines.is_sorted_by(|a, b| a.key < b.key));
            check_written(&cart);
        }
    }
}

fn check_written(cart: &LinkCart) {
    let written = encode(cart);
    assert!(written.len() <= MAX_LENGTH);
    assert_eq!(decode(&written).as_ref(), Ok(cart));
}
