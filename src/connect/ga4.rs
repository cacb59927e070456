//! GA4 commerce events, as shops push them to `dataLayer`.
//! <https://developers.google.com/analytics/devguides/collection/ga4/ecommerce>

use cartkeep_engine::event::{
    CartObserved, CheckoutStep, Item, ItemRef, LineAdded, LineRemoved, OrderPlaced, ProductViewed, Source,
};
use cartkeep_engine::money::{Currency, Decimal};
use cartkeep_engine::wire::{parse, Json};
use cartkeep_engine::Event;

/// What a GA4 event means; nothing for one that is not about the cart, or can't be read. Other
/// tools read the same events, so what is missing in them is no error of the shop's.
pub(crate) fn events(name: &str, ecommerce: &str, currency: Currency) -> Vec<Event> {
    let Ok(ecommerce) = parse(ecommerce) else { return Vec::new() };
    let same_currency =
        ecommerce.get("currency").and_then(Json::as_text).is_none_or(|code| code == currency.code());
    let source = Source::DataLayer;
    let mut events = Vec::new();
    let mut lines = Vec::new();
    if let Some(Json::List(items)) = ecommerce.get("items") {
        for written in items {
            let Some(item) = item(written, same_currency) else { continue };
            match name {
                "view_item" if events.is_empty() => {
                    events.push(Event::ProductViewed(ProductViewed { item }));
                }
                "add_to_cart" => events.push(Event::LineAdded(LineAdded { item, source })),
                "remove_from_cart" => {
                    let quantity = Some(item.quantity.unwrap_or(1));
                    let item = ItemRef { id: item.id, variant: item.variant };
                    events.push(Event::LineRemoved(LineRemoved { item, quantity, source }));
                }
                _ => lines.push(item),
            }
        }
    }
    let step = match name {
        "view_cart" => {
            events.push(Event::CartObserved(CartObserved { lines, source }));
            return events;
        }
        "purchase" => {
            let id = ecommerce.get("transaction_id").and_then(Json::as_text).map(Into::into);
            events.push(Event::OrderPlaced(OrderPlaced { id }));
            return events;
        }
        "begin_checkout" => (1, "begin"),
        "add_shipping_info" => (2, "shipping"),
        "add_payment_info" => (3, "payment"),
        _ => return events,
    };
    events.push(Event::CheckoutStep(CheckoutStep { step: step.0, of: None, name: Some(step.1.into()) }));
    events
}

fn item(written: &Json, same_currency: bool) -> Option<Item> {
    let text = |key: &str| match written.get(key) {
        Some(Json::Text(text) | Json::Number(text)) if !text.is_empty() => Some(text.clone()),
        _ => None,
    };
    let id = text("item_id").or_else(|| text("item_name"))?;
    let price = text("price").filter(|_| same_currency);
    Some(Item {
        id,
        variant: text("item_variant"),
        name: text("item_name"),
        price: price.and_then(|price| Decimal::parse(&price)),
        quantity: text("quantity").and_then(|quantity| quantity.parse::<u32>().ok()),
        image: None,
        url: None,
        weight: None,
        kind: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use cartkeep_engine::wire::Wire;

    #[test]
    fn reads_what_shops_push() {
        let ecommerce = r#"{"currency":"EUR","value":48,"items":[{"item_id":"kettle","item_name":"Kettle","price":48.00,"quantity":2}]}"#;
        let item = r#"{"id":"kettle","name":"Kettle","price":"48.00","quantity":2}"#;
        for (name, expected) in [
            ("view_item", vec![format!(r#"{{"e":"product_viewed","item":{item}}}"#)]),
            ("add_to_cart", vec![format!(r#"{{"e":"line_added","item":{item},"source":"data_layer"}}"#)]),
            (
                "remove_from_cart",
                vec![r#"{"e":"line_removed","item":{"id":"kettle"},"quantity":2,"source":"data_layer"}"#
                    .into()],
            ),
            ("view_cart", vec![format!(r#"{{"e":"cart_observed","lines":[{item}],"source":"data_layer"}}"#)]),
            ("begin_checkout", vec![r#"{"e":"checkout_step","step":1,"name":"begin"}"#.into()]),
            ("page_view", vec![]),
        ] {
            let events = events(name, ecommerce, Currency::parse("EUR").expect("EUR"));
            assert_eq!(events.iter().map(Wire::to_json).collect::<Vec<_>>(), expected, "{name}");
        }
    }

    #[test]
    fn a_price_in_another_currency_is_no_price() {
        let ecommerce = r#"{"currency":"USD","items":[{"item_id":"kettle","price":48}]}"#;
        let events = events("view_item", ecommerce, Currency::parse("EUR").expect("EUR"));
        assert_eq!(
            events.first().map(Wire::to_json).as_deref(),
            Some(r#"{"e":"product_viewed","item":{"id":"kettle"}}"#)
        );
    }

    #[test]
    fn what_can_not_be_read_is_nothing() {
        for ecommerce in ["", "null", "[]", "{\"items\":7}", "{\"items\":[7,{\"price\":1}]}"] {
            assert!(
                events("add_to_cart", ecommerce, Currency::parse("EUR").expect("EUR")).is_empty(),
                "{ecommerce}"
            );
        }
    }
}
