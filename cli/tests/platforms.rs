//! Amounts as platforms have really written them, in files that lie beside the project where there are any.

#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use cartkeep_engine::config::TaxMode;
use cartkeep_engine::money::{Currency, Decimal, Money};
use cartkeep_engine::platform::{CartContents, Encoding, Platform};
use cartkeep_engine::wire::{parse, Json, Reader, Wire};

const SHOPIFY: &str = include_str!("../../connectors/shopify.json");
const WOOCOMMERCE: &str = include_str!("../../connectors/woocommerce.json");
const GA4: &str = include_str!("../../connectors/ga4.json");
const MEDUSA_V1: &str = include_str!("../../connectors/medusa-v1.json");
const MEDUSA_V2: &str = include_str!("../../connectors/medusa-v2.json");

#[test]
fn shopify_writes_the_same_amounts_as_decimals_and_as_hundredths() {
    let Some(files) = files("shopify") else { return };
    let mut compared = 0;
    for (_, json) in &files {
        each(json, &mut |key, value, _| {
            let Some(text) = value.as_text().filter(|text| has_cents(text) && !key.contains("itude")) else {
                return;
            };
            let decimal = Encoding::Major.money(value, currency("USD"), None).expect(text);
            assert_eq!(decimal.text(), text, "{key}");
            let cents = Json::Text(text.replace('.', ""));
            assert_eq!(Encoding::Hundredths.money(&cents, decimal.currency, None), Some(decimal), "{key}");
            compared += 1;
        });
    }
    // A cart's price of a variant in hundredths, the catalogue's as a decimal.
    let file = |name: &str| &files.iter().find(|(file, _)| file == name).expect(name).1;
    let mut catalogue = Vec::new();
    each(file("products_real_50.json"), &mut |key, value, variant| {
        if let ("price", Some(Json::Number(id))) = (key, variant.get("id")) {
            let price = Encoding::Major.money(value, currency("NZD"), None).expect("a price");
            catalogue.push((id.clone(), price));
        }
    });
    let cart = file("ajax_cart_real.json");
    let read = read(SHOPIFY, cart, "NZD");
    for line in &read.lines {
        let price = money(line.price, "NZD");
        let variant = line.variant.as_deref().expect("a variant");
        assert_eq!(
            catalogue.iter().find(|(id, _)| id == variant).map(|(_, price)| *price),
            Some(price),
            "{variant}"
        );
        compared += 1;
    }
    assert_eq!(read.lines.len(), 2);
    let total = Encoding::Hundredths.money(member(cart, &["total_price"]), currency("NZD"), None);
    assert_eq!(Some(sum(&read, "NZD")), total);
    assert_eq!(self::read(SHOPIFY, file("ajax_cart_empty.json"), "NZD"), CartContents::default());
    report("Shopify", compared + 1, 140);
}

#[test]
fn woocommerce_prints_what_was_read() {
    let Some(files) = files("woocommerce") else { return };
    let mut compared = 0;
    for (_, json) in &files {
        each(json, &mut |key, value, within| {
            let (Some(decimals), Some(text)) = (within.get("currency_minor_unit"), value.as_text()) else {
                return;
            };
            if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
                return;
            }
            let decimals = decimals.as_integer().and_then(|number| number.try_into().ok());
            let code = within.get("currency_code").and_then(Json::as_text).expect("a code");
            let money = Encoding::Minor.money(value, currency(code), decimals).expect(text);
            assert_eq!(
                printed(&money.text(), within),
                printed(&by_hand(text, decimals.map_or(0, usize::from)), within),
                "{key}"
            );
            compared += 1;
            // The same price once more, with six decimals.
            if let Some(raw) = within.get("raw_prices").and_then(|raw| raw.get(key)) {
                assert_eq!(Encoding::Minor.money(raw, currency(code), Some(6)), Some(money), "{key}");
                compared += 1;
            }
        });
    }
    let examples = &files.iter().find(|(file, _)| file == "store_api_cart_examples.json").expect("carts").1;
    let mut carts = Vec::new();
    each(examples, &mut |key, value, _| {
        carts.extend((key == "json" && value.get("items").is_some()).then(|| value.clone()))
    });
    let cart = carts.first().expect("a cart");
    let read = read(WOOCOMMERCE, cart, "USD");
    let total = |key| Encoding::Minor.money(member(cart, &["totals", key]), currency("USD"), Some(2));
    let off = money(read.discount, "USD");
    let items = sum(&CartContents { discount: None, ..read }, "USD");
    assert_eq!((Some(items), items.text().as_str()), (total("total_items"), "73.00"));
    assert_eq!(
        Some(off),
        total("total_discount").and_then(|net| net.plus(total("total_discount_tax")?).ok())
    );
    report("WooCommerce", compared + 2, 50);
}

#[test]
fn medusas_lines_come_to_its_totals() {
    let Some(files) = files("medusa") else { return };
    let file = |name: &str| &files.iter().find(|(file, _)| file == name).expect(name).1;
    let fixtures = file("v1_medusa_react_fixtures.json");
    let mut compared = 0;
    for path in [&["resources", "cart"][..], &["resources", "order"], &["resources", "draft_order", "cart"]] {
        let cart = member(fixtures, path);
        let amount = |key| {
            Encoding::Minor.money(member(cart, &[key]), currency("USD"), None).expect("an amount of the cart")
        };
        let read = read(MEDUSA_V1, cart, "USD");
        let off = money(read.discount, "USD");
        assert_eq!(off, amount("discount_total"), "{path:?}");
        let goods = sum(&CartContents { discount: None, ..read }, "USD");
        assert_eq!(goods, amount("subtotal"), "{path:?}");
        let total = [amount("shipping_total"), amount("tax_total")].into_iter().try_fold(goods, Money::plus);
        assert_eq!(total.and_then(|total| total.minus(off)), Ok(amount("total")), "{path:?}");
        compared += 3;
    }
    report("Medusa", compared, 9);
    // Of version 2 there is no cart, only the names of what is in one.
    let schemas = file("v2_store_cart_schemas.json");
    let platform = Platform::from_json(MEDUSA_V2).0.expect("a platform");
    let discount = platform.discount.expect("a discount");
    let in_cart = discount.included.iter().chain(&discount.excluded).map(|term| term.trim_start_matches('-'));
    for name in in_cart.chain([&*platform.currency, &*platform.lines]) {
        assert!(member(schemas, &["StoreCart", "properties"]).get(name).is_some(), "{name}");
    }
    let places = [platform.line.id, platform.line.variant, platform.line.name].concat();
    for name in places.iter().chain([&platform.line.price, &platform.line.quantity]) {
        assert!(member(schemas, &["StoreCartLineItem", "properties"]).get(name).is_some(), "{name}");
    }
}

#[test]
fn ga4s_decimals_are_read_digit_for_digit() {
    let Some(files) = files("ga4") else { return };
    let mut compared = 0;
    for (_, json) in &files {
        each(json, &mut |key, value, _| {
            if let ("price" | "discount" | "value", Json::Number(text)) = (key, value) {
                let read = Encoding::Major.money(value, currency("USD"), None);
                assert_eq!(read.map(Money::text).as_ref(), Some(text), "{key}");
                compared += 1;
            }
        });
        let items = member(json, &["items_array_example"]).clone();
        let cart = Json::Object(vec![("currency".into(), Json::Text("USD".into())), ("items".into(), items)]);
        assert_eq!(sum(&read(GA4, &cart, "USD"), "USD").text(), "30.98");
        compared += 1;
    }
    report("GA4", compared, 6);
}

/// The files of a platform, by name; none where there is no such folder.
fn files(platform: &str) -> Option<Vec<(String, Json)>> {
    let folder = std::env::var_os("CARTKEEP_SHARED")
        .map(|shared| PathBuf::from(shared).join("data/platforms").join(platform))
        .filter(|folder| folder.is_dir());
    let Some(folder) = folder else {
        say(&format!("skipped: CARTKEEP_SHARED names no folder with carts of {platform}"));
        return None;
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let json = parse(&fs::read_to_string(&path).expect(&name)).expect(&name);
        files.push((name, json));
    }
    Some(files)
}

/// Says how many amounts agreed, and that they were not too few to mean anything.
fn report(platform: &str, compared: usize, least: usize) {
    say(&format!("{platform}: {compared} amounts compared to the unit"));
    assert!(compared >= least, "{platform}: {compared}");
}

/// Says something past the capture of the test runner, which shows only what has failed.
fn say(text: &str) {
    writeln!(std::io::stderr(), "{text}").expect("stderr");
}

/// Visits every member of every object, with the object.
fn each(json: &Json, visit: &mut dyn FnMut(&str, &Json, &Json)) {
    match json {
        Json::Object(members) => {
            for (key, value) in members {
                visit(key, value, json);
                each(value, visit);
            }
        }
        Json::List(items) => items.iter().for_each(|item| each(item, visit)),
        _ => {}
    }
}

fn member<'a>(json: &'a Json, path: &[&str]) -> &'a Json {
    path.iter().try_fold(json, |json, key| json.get(key)).expect("a member")
}

fn read(platform: &str, cart: &Json, code: &str) -> CartContents {
    let platform = Platform::from_json(platform).0.expect("a platform");
    let mut reader = Reader::new();
    let read = platform.read(cart, currency(code), TaxMode::Included, &mut reader);
    assert_eq!(reader.problems(), []);
    read
}

fn currency(code: &str) -> Currency {
    Currency::parse(code).expect(code)
}

fn money(decimal: Option<Decimal>, code: &str) -> Money {
    let none = Money::zero(currency(code));
    decimal.map_or(none, |decimal| Money::from_decimal(decimal, none.currency).expect("an amount"))
}

/// What the lines come to less the discount.
fn sum(cart: &CartContents, code: &str) -> Money {
    let add = |sum: Money, line: Result<Money, _>| {
        line.and_then(|line| sum.plus(line)).expect("sums of one currency")
    };
    let lines = cart.lines.iter().map(|line| money(line.price, code).times(line.quantity.unwrap_or(1)));
    lines.fold(Money::zero(currency(code)), add).minus(money(cart.discount, code)).expect("one currency")
}

fn has_cents(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('.').is_some_and(|(whole, cents)| digits(whole) && cents.len() == 2 && digits(cents))
}

/// Digits with a point before the last of them.
fn by_hand(digits: &str, decimals: usize) -> String {
    let padded = format!("{digits:0>width$}", width = decimals + 1);
    let (whole, fraction) = padded.split_at(padded.len() - decimals);
    if fraction.is_empty() {
        whole.into()
    } else {
        [whole, ".", fraction].concat()
    }
}

/// An amount in major units as the shop prints it, by what stands beside it.
fn printed(amount: &str, beside: &Json) -> String {
    let format = |key: &str| beside.get(key).and_then(Json::as_text).unwrap_or_default();
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push_str(format("currency_thousand_separator"));
        }
        grouped.push(digit);
    }
    let point = if fraction.is_empty() { "" } else { format("currency_decimal_separator") };
    [format("currency_prefix"), &grouped, point, fraction, format("currency_suffix")].concat()
}
