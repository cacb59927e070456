//! What one line of the mini cart says.

use cartkeep_engine::view::CartLine;

use super::made::key;
use crate::view::template::{Data, Row};
use crate::words::{
    number, Words, CART_EACH, CART_FEWER, CART_MORE, CART_QUANTITY, CART_REMOVE_OF, CART_WAS,
};

pub(super) fn row(words: &Words, line: &CartLine) -> Row {
    let mut data = Data::default();
    let variant = line.variant.as_deref().unwrap_or_default();
    match &line.url {
        Some(url) => {
            data.text(key::LINKED, &line.name);
            data.text(key::URL, url);
        }
        None => data.text(key::UNLINKED, &line.name),
    }
    data.text(key::VARIANT, variant);
    data.text_if(key::IMAGE, line.image.as_deref());
    data.made_if(key::TOTAL, line.total.map(|total| words.money(total)));
    if let Some(price) = line.price.filter(|_| line.quantity > 1) {
        data.made(key::EACH, words.fill(CART_EACH, &[("price", &words.money(price))]));
    }
    data.made_if(key::WAS, line.was.map(|was| words.fill(CART_WAS, &[("price", &words.money(was))])));
    data.made(key::QUANTITY, number(line.quantity.into()));
    if line.quantity <= 1 {
        data.text(key::LEAST, "true");
    }
    for (label, word) in [
        (key::FEWER, CART_FEWER),
        (key::MORE, CART_MORE),
        (key::QUANTITY_OF, CART_QUANTITY),
        (key::REMOVE, CART_REMOVE_OF),
    ] {
        data.made(label, words.fill(word, &[("name", &line.name)]));
    }
    Row { key: [&line.id, "\n", variant].concat(), data }
}
