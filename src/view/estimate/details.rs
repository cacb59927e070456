//! What the total consists of, and what the shopper can change about it.

use cartkeep_engine::estimate::{Component, ComponentKind, Destination, Estimate, MethodOption};
use cartkeep_engine::money::MoneyRange;

use super::made::key;
use crate::view::template::{Data, Row};
use crate::words::{
    number, Words, ESTIMATE_FREE, ESTIMATE_INCLUDED, ESTIMATE_ITEMS, ESTIMATE_MISSING, ESTIMATE_SHIPPING,
    ESTIMATE_TAX,
};

pub(super) fn draw(data: &mut Data, words: &Words, estimate: &Estimate) {
    for part in &estimate.components {
        data.row(key::COMPONENTS, component(words, part));
    }
    data.made_if(key::SUM, estimate.total.map(|total| words.money_range(total)));
    draw_missing(data, words, estimate);
    // One way of delivery is no choice.
    if let [_, _, ..] = estimate.methods.as_slice() {
        for option in &estimate.methods {
            data.row(key::METHODS, method(words, option));
        }
    }
}

/// The form that says where to deliver.
pub(super) fn draw_place(
    data: &mut Data,
    words: &Words,
    destination: Option<&Destination>,
    countries: &[(String, String)],
) {
    let country = destination.map(|destination| destination.country.as_str()).unwrap_or_default();
    // What is shown as chosen must be there to be chosen.
    if !countries.iter().any(|(code, _)| code == country) {
        data.row(key::COUNTRIES, option(country, &words.country(country)));
    }
    for (code, name) in countries {
        data.row(key::COUNTRIES, option(code, name));
    }
    data.text(key::COUNTRY, country);
    let postcode = destination.and_then(|destination| destination.postcode.as_deref());
    data.text(key::POSTCODE, postcode.unwrap_or_default());
}

/// What to call a place: its name, or its postcode and country.
pub(super) fn place(words: &Words, destination: &Destination) -> String {
    if let Some(name) = &destination.name {
        return name.clone();
    }
    let country = words.country(&destination.country);
    match &destination.postcode {
        Some(postcode) => [postcode, ", ", &country].concat(),
        None => country,
    }
}

/// How much is there on the way to free delivery.
fn draw_missing(data: &mut Data, words: &Words, estimate: &Estimate) {
    let items = estimate.components.iter().find(|part| part.kind == ComponentKind::Items);
    let items = items.and_then(|part| part.amount.known());
    let Some((missing, items)) = estimate.free_missing.zip(items) else { return };
    data.made(key::MISSING, words.fill(ESTIMATE_MISSING, &[("missing", &words.money(missing))]));
    if let Ok(threshold) = items.plus(missing) {
        data.made(key::THRESHOLD, number(threshold.minor));
        data.made(key::REACHED, number(items.minor));
    }
}

fn component(words: &Words, part: &Component) -> Row {
    let (word, name) = match part.kind {
        ComponentKind::Items => (ESTIMATE_ITEMS, None),
        ComponentKind::Shipping => (ESTIMATE_SHIPPING, part.name.as_deref()),
        ComponentKind::Tax => (ESTIMATE_TAX, part.name.as_deref()),
    };
    let mut data = Data::default();
    // A tax is called by its name; delivery stays delivery, whoever brings it.
    let tax = part.kind == ComponentKind::Tax;
    data.text(key::NAME, name.filter(|_| tax).unwrap_or(words.get(word)));
    data.text_if(
        key::NOTE,
        if part.included { Some(words.get(ESTIMATE_INCLUDED)) } else { name.filter(|_| !tax) },
    );
    data.made(key::AMOUNT, price(words, part.amount, part.kind == ComponentKind::Shipping));
    Row { key: words.get(word).to_owned(), data }
}

fn method(words: &Words, option: &MethodOption) -> Row {
    let mut data = Data::default();
    data.text(key::NAME, &option.name);
    data.made_if(key::DAYS, option.from.zip(option.to).and_then(|(from, to)| words.days(from, to)));
    data.made(key::PRICE, price(words, option.price, true));
    data.flag(key::CHOSEN, option.chosen);
    Row { key: option.id.clone(), data }
}

fn option(code: &str, name: &str) -> Row {
    let mut data = Data::default();
    data.text(key::CODE, code);
    data.text(key::NAME, name);
    Row { key: code.to_owned(), data }
}

fn price(words: &Words, amount: MoneyRange, may_be_free: bool) -> String {
    match amount.known() {
        Some(known) if may_be_free && known.minor == 0 => words.get(ESTIMATE_FREE).to_owned(),
        _ => words.money_range(amount),
    }
}
