//! `cartkeep quote --platform`

use crate::run::{cartkeep, Ran};

fn quote(platform: &str, cart: &str) -> Ran {
    cartkeep(&["quote", "--config", "shop.json", "--platform", platform, "--cart", "-", "--to", "DE"], cart)
}

/// Two pieces at 48.00 and 1.00 off, as each platform writes it. Delivery is 14.00.
const CARTS: [(&str, &str); 5] = [
    (
        "shopify",
        r#"{"currency":"EUR","total_price":9500,"total_discount":100,
        "items":[{"product_id":7,"variant_id":71,"original_price":4800,"quantity":2,"grams":1200}]}"#,
    ),
    (
        "woocommerce",
        r#"{"items":[{"id":7,"quantity":2,"prices":{"price":"4800","currency_minor_unit":2}}],"totals":
        {"total_discount":"83","total_discount_tax":"17","currency_code":"EUR","currency_minor_unit":2}}"#,
    ),
    (
        "ga4",
        r#"{"event":"view_cart","ecommerce":{"currency":"EUR","value":95,
        "items":[{"item_id":"7","price":47.5,"quantity":2}]}}"#,
    ),
    (
        "medusa-v1",
        r#"{"cart":{"region":{"currency_code":"eur"},"discount_total":100,
        "items":[{"id":"item","unit_price":4800,"quantity":2}]}}"#,
    ),
    (
        "medusa-v2",
        r#"{"cart":{"currency_code":"eur","original_item_total":96,"item_total":95,
        "items":[{"id":"item","product_id":"7","unit_price":48,"quantity":2}]}}"#,
    ),
];

#[test]
fn the_same_cart_costs_the_same_whoever_wrote_it() {
    for (platform, cart) in CARTS {
        let ran = quote(platform, cart);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{platform}");
        let total = r#"{"status":"exact","total":{"low":{"amount":"109.00","currency":"EUR"},"#;
        assert!(ran.out.starts_with(total), "{platform}\n{}", ran.out);
    }
}

#[test]
fn all_that_is_wrong_with_a_cart_is_told() {
    let cart = r#"{"cart":{"currency_code":"usd","original_item_total":96,"item_total":"?",
        "items":[{"id":"item","unit_price":48.005,"quantity":-2}]}}"#;
    let ran = quote("medusa-v2", cart);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert_eq!(
        ran.err,
        "cartkeep: standard input cannot be used:\n  \
         cart.currency_code: \"usd\" — \"EUR\", the shop's currency\n  \
         cart.items[0].unit_price: 48.005 — an amount of USD from 0 with at most 2 decimals\n  \
         cart.items[0].quantity: -2 — an integer from 0\n  \
         cart.item_total: \"?\" — an amount of USD from 0 with at most 2 decimals\n"
    );
    let ran = quote("shopify", "{\"currency\":\n 'EUR'}");
    assert!(ran.err.contains("\n  line 2, column 2: 'EUR'} — well-formed JSON"), "{}", ran.err);
}

#[test]
fn a_platform_that_is_not_known_is_refused_with_those_that_are() {
    let ran = quote("shopfy", "{}");
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    for part in ["'shopfy'", "shopify, woocommerce, ga4, medusa-v1, medusa-v2", "'shopify'"] {
        assert!(ran.err.contains(part), "{part}\n{}", ran.err);
    }
}
