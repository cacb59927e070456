//! Carts in the forms of the platforms, read by the descriptors that the command has.

use crate::config::TaxMode;
use crate::event::Item;
use crate::money::Currency;
use crate::platform::{CartContents, Platform};
use crate::wire::{parse, Reader, Wire};

const SHOPIFY: &str = include_str!("../../../../connectors/shopify.json");
const WOOCOMMERCE: &str = include_str!("../../../../connectors/woocommerce.json");
const GA4: &str = include_str!("../../../../connectors/ga4.json");
const MEDUSA_V1: &str = include_str!("../../../../connectors/medusa-v1.json");
const MEDUSA_V2: &str = include_str!("../../../../connectors/medusa-v2.json");

/// What is read of a cart, and each problem as one text.
fn read_as(platform: &str, currency: &str, tax: TaxMode, cart: &str) -> (CartContents, Vec<String>) {
    let (platform, problems) = Platform::from_json(platform);
    assert_eq!(problems, []);
    let mut reader = Reader::new();
    let currency = Currency::parse(currency).expect(currency);
    let read = platform.expect("a platform").read(&parse(cart).expect(cart), currency, tax, &mut reader);
    let told =
        |problem: &crate::wire::Problem| format!("{}: {} — {}", problem.path, problem.value, problem.allowed);
    (read, reader.problems().iter().map(told).collect())
}

fn read(platform: &str, currency: &str, cart: &str) -> (CartContents, Vec<String>) {
    read_as(platform, currency, TaxMode::Included, cart)
}

/// Lines as `id/variant quantity × price`, and the discount.
fn brief(read: &CartContents) -> (Vec<String>, Option<String>) {
    let line = |item: &Item| {
        let variant = item.variant.as_deref().map(|variant| format!("/{variant}")).unwrap_or_default();
        let price = item.price.map(|price| price.text()).unwrap_or_default();
        format!("{}{variant} {} × {price}", item.id, item.quantity.unwrap_or(1))
    };
    (read.lines.iter().map(line).collect(), read.discount.map(|off| off.text()))
}

/// Asserts that a cart is read whole, as these lines and this discount.
fn assert_reads(platform: &str, currency: &str, cart: &str, lines: &[&str], discount: Option<&str>) {
    let (contents, problems) = read(platform, currency, cart);
    assert_eq!(problems, Vec::<String>::new(), "{cart}");
    let (read_lines, off) = brief(&contents);
    assert_eq!((read_lines, off.as_deref()), (lines.iter().map(|line| (*line).into()).collect(), discount));
}

#[test]
fn shopifys_cart_is_in_hundredths_whatever_the_currency() {
    let cart = |currency: &str| {
        format!(
            r#"{{"currency":"{currency}","total_price":410000,"total_discount":20000,"items":[
            {{"product_id":7,"variant_id":71,"product_title":"Kettle","original_price":120000,"final_price":110000,
              "quantity":2,"grams":1200}},
            {{"product_id":8,"variant_id":null,"title":"Mug","original_price":190000,"quantity":1,"grams":0}}]}}"#
        )
    };
    assert_reads(SHOPIFY, "JPY", &cart("JPY"), &["7/71 2 × 1200", "8 1 × 1900"], Some("200"));
    assert_reads(SHOPIFY, "EUR", &cart("EUR"), &["7/71 2 × 1200.00", "8 1 × 1900.00"], Some("200.00"));
    assert_reads(SHOPIFY, "KWD", &cart("KWD"), &["7/71 2 × 1200.000", "8 1 × 1900.000"], Some("200.000"));
    let (contents, _) = read(SHOPIFY, "EUR", &cart("EUR"));
    let names: Vec<_> = contents.lines.iter().map(|line| (line.name.as_deref(), line.weight)).collect();
    assert_eq!(names, [(Some("Kettle"), Some(1200)), (Some("Mug"), Some(0))]);
}

/// One line of a cart of the Store API: its price's digits, and how many of them are decimals.
fn woocommerce(currency: &str, price: &str, decimals: &str) -> String {
    let beside = format!(r#""currency_code":"{currency}","currency_minor_unit":{decimals}"#);
    format!(
        r#"{{"items":[{{"id":38,"name":"Beanie","quantity":3,"prices":{{"price":{price},{beside}}}}}],
        "totals":{{"total_discount":"0","total_discount_tax":"0",{beside}}}}}"#
    )
}

#[test]
fn woocommerce_says_how_many_digits_are_decimals() {
    for (currency, price, decimals, line) in [
        ("USD", "\"1800\"", "2", "38 3 × 18.00"),
        ("JPY", "\"1800\"", "0", "38 3 × 1800"),
        ("JPY", "\"180000\"", "2", "38 3 × 1800"),
        ("KWD", "\"1800\"", "3", "38 3 × 1.800"),
        ("EUR", "\"18\"", "0", "38 3 × 18.00"),
        ("EUR", "\"18000000\"", "6", "38 3 × 18.00"),
    ] {
        assert_reads(WOOCOMMERCE, currency, &woocommerce(currency, price, decimals), &[line], None);
    }
    let (_, problems) = read(WOOCOMMERCE, "JPY", &woocommerce("JPY", "\"1850\"", "2"));
    assert_eq!(
        problems,
        ["items[0].prices.price: \"1850\" — an integer from 0 whose last 2 digits are decimals; JPY has at most 0"]
    );
    for price in ["\"18.00\"", "18.0", "18e2", "\"18e2\"", "\"1,800\"", "\" 18\""] {
        let (_, problems) = read(WOOCOMMERCE, "EUR", &woocommerce("EUR", price, "2"));
        let told = format!("items[0].prices.price: {price} — an integer from 0, in the smallest unit of EUR");
        assert_eq!(problems, [told]);
    }
    let (_, problems) = read(WOOCOMMERCE, "EUR", &woocommerce("EUR", "\"1800\"", "-1"));
    assert_eq!(problems[0], "items[0].prices.currency_minor_unit: -1 — an integer from 0 to 255");
    assert_eq!(problems[1..], ["totals.currency_minor_unit: -1 — an integer from 0 to 255"; 2]);
}

#[test]
fn the_discounts_tax_counts_where_prices_have_it() {
    let cart = r#"{"items":[],"totals":{"total_discount":"1095","total_discount_tax":"110","currency_code":"USD",
        "currency_minor_unit":2}}"#;
    for (tax, off) in [(TaxMode::Included, "12.05"), (TaxMode::Excluded, "10.95")] {
        let (contents, problems) = read_as(WOOCOMMERCE, "USD", tax, cart);
        assert_eq!((brief(&contents).1.as_deref(), problems.len()), (Some(off), 0), "{tax:?}");
    }
}

#[test]
fn ga4_writes_decimals_and_may_wrap_them_in_an_event() {
    let items = r#"{"currency":"EUR","value":33.33,"items":[{"item_id":"SKU_1","item_variant":"green","price":9.99,
        "quantity":2},{"item_name":"Mug","price":"1.335e1"},{"item_id":"","item_name":"Cup","price":1e2}]}"#;
    let lines = ["SKU_1/green 2 × 9.99", "Mug 1 × 13.35", "Cup 1 × 100.00"];
    let (contents, problems) = read(GA4, "EUR", items);
    assert_eq!(
        problems,
        ["items[1].price: \"1.335e1\" — an amount of EUR from 0 with at most 2 decimals"],
        "a string has no power of ten"
    );
    assert_eq!(brief(&contents).0, [lines[0], lines[2]], "the rest of the cart is not lost");
    let items = items.replace("\"1.335e1\"", "1.335e1");
    assert_reads(GA4, "EUR", &items, &lines, None);
    let event = format!(r#"{{"event":"view_cart","ecommerce":{items}}}"#);
    assert_reads(GA4, "EUR", &event, &lines, None);
}

#[test]
fn medusa_went_from_minor_units_to_major() {
    let first = |currency: &str| {
        format!(
            r#"{{"cart":{{"region":{{"currency_code":"{currency}"}},"discount_total":800,"items":[
            {{"id":"item_1","variant_id":"variant_1","variant":{{"product_id":"prod_1"}},"title":"Tee",
              "unit_price":8000,"quantity":1}}, {{"id":"item_2","unit_price":5,"quantity":2}}]}}}}"#
        )
    };
    assert_reads(
        MEDUSA_V1,
        "USD",
        &first("usd"),
        &["prod_1/variant_1 1 × 80.00", "item_2 2 × 0.05"],
        Some("8.00"),
    );
    assert_reads(
        MEDUSA_V1,
        "JPY",
        &first("jpy"),
        &["prod_1/variant_1 1 × 8000", "item_2 2 × 5"],
        Some("800"),
    );
    // 10 % off 80.00 at 19 %: parts of a cent occur in the totals, not in the discount that they come to.
    let second = r#"{"cart":{"currency_code":"eur","original_item_total":95.2,"original_item_tax_total":15.2,
        "item_total":85.68,"item_tax_total":13.68,"items":[
        {"id":"item_1","product_id":"prod_1","variant_id":"variant_1","unit_price":80,"quantity":1}]}}"#;
    for (tax, off) in [(TaxMode::Included, "9.52"), (TaxMode::Excluded, "8.00")] {
        let (contents, problems) = read_as(MEDUSA_V2, "EUR", tax, second);
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!(
            brief(&contents),
            (vec!["prod_1/variant_1 1 × 80.00".into()], Some(off.into())),
            "{tax:?}"
        );
    }
    let parts = second.replace("13.68", "13.6801").replace("85.68", "85.6801");
    let (contents, _) = read_as(MEDUSA_V2, "EUR", TaxMode::Excluded, &parts);
    assert_eq!(brief(&contents).1.as_deref(), Some("8.00"));
    let (_, problems) = read_as(MEDUSA_V2, "EUR", TaxMode::Included, &parts);
    assert_eq!(
        problems,
        ["cart.original_item_total: 9.5199 — an amount from 0 as the sum of original_item_total -item_total, with \
          at most the decimals of EUR"]
    );
}

#[test]
fn every_problem_is_told_at_once_with_its_place() {
    let cart = r#"{"currency":"USD","total_price":"x","total_discount":-5,"items":[
        {"product_id":true,"original_price":12.5,"quantity":1.5,"grams":-1},
        {"original_price":-100,"quantity":"many"},
        7,
        {"product_id":9,"variant_id":[],"product_title":{},"quantity":2},
        {"product_id":10,"original_price":200,"quantity":1}]}"#;
    let (contents, problems) = read(SHOPIFY, "EUR", cart);
    assert_eq!(
        problems,
        [
            "currency: \"USD\" — \"EUR\", the shop's currency",
            "items[0].product_id: true — a string or an integer",
            "items[0].original_price: 12.5 — an integer from 0, in the smallest unit of USD",
            "items[0].quantity: 1.5 — an integer from 0",
            "items[0].grams: -1 — an integer from 0",
            "items[1].product_id: (missing) — a value; this key is required",
            "items[1].original_price: -100 — an integer from 0, in the smallest unit of USD",
            "items[1].quantity: \"many\" — an integer from 0",
            "items[2]: 7 — an object",
            "items[3].variant_id: [...] — a string or an integer",
            "items[3].product_title: {...} — a string or an integer",
            "items[3].original_price: (missing) — a value; this key is required",
            "total_discount: -0.05 — an amount from 0 as the sum of total_discount, with at most the decimals of USD",
        ]
    );
    assert_eq!(brief(&contents).0, ["10 1 × 2.00"], "the good line is not lost");
}

#[test]
fn a_cart_that_is_none_is_told() {
    for (platform, cart, problem) in [
        (SHOPIFY, "[]", ": [...] — an object"),
        (GA4, r#"{"ecommerce":{"currency":"EUR","items":{}}}"#, "ecommerce.items: {...} — a list"),
        (GA4, r#"{"currency":"EUR"}"#, "items: (missing) — a value; this key is required"),
        (GA4, r#"{"currency":null,"items":[]}"#, "currency: null — a value; this key is required"),
        (GA4, r#"{"currency":978,"items":[]}"#, "currency: 978 — \"EUR\", the shop's currency"),
        (
            MEDUSA_V1,
            r#"{"region":null,"items":[],"discount_total":0}"#,
            "region.currency_code: (missing) — a value; this key is required",
        ),
    ] {
        let (_, problems) = read(platform, "EUR", cart);
        assert_eq!(problems, [problem], "{cart}");
    }
}

#[test]
fn a_total_that_the_lines_do_not_come_to_is_told() {
    let cart = r#"{"currency":"EUR","total_price":5000,"total_discount":0,"items":[
        {"product_id":7,"original_price":4800,"quantity":2}]}"#;
    let (_, problems) = read(SHOPIFY, "EUR", cart);
    assert_eq!(problems, ["total_price: 50.00 — what the lines come to less the discount, which is 96.00"]);
}
