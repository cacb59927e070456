//! `cartkeep quote`

use crate::run::{cartkeep, Ran};

fn quote(args: &[&str], cart: &str) -> Ran {
    cartkeep(&[&["quote", "--config", "shop.json", "--cart", "-"], args].concat(), cart)
}

const KETTLES: &str = r#"{"lines": [{"id": "kettle", "quantity": 2}]}"#;

#[test]
fn prints_the_estimate_in_one_line() {
    let at = "2026-11-24T10:00:00+02:00";
    let ran =
        cartkeep(&["quote", "--config", "shop.json", "--cart", "cart.json", "--to", "UA", "--at", at], "");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let expected = [
        r#"{"status":"exact","total":{"low":{"amount":"109.40","currency":"EUR"},"#,
        r#""amount":{"low":{"amount":"105.50","currency":"EUR"},"#,
        r#""destination":{"country":"UA","guess":false}}"#,
    ];
    for part in expected {
        assert!(ran.out.contains(part), "{part}\n{}", ran.out);
    }
    assert_eq!(ran.out.matches('\n').count(), 1);
}

#[test]
fn destination_and_method_decide() {
    for (args, part) in [
        (&["--to", "UA"][..], r#""total":{"low":{"amount":"99.90""#),
        (&["--to", "ua:01001", "--method", "post"], r#""total":{"low":{"amount":"103.90""#),
        (&["--to", "DE"], r#""total":{"low":{"amount":"110.00""#),
        (&["--to", "FR"], r#"{"status":"unreachable","#),
        (&[], r#""destination":{"country":"UA","name":"Kyiv","guess":true}"#),
    ] {
        let ran = quote(args, KETTLES);
        assert_eq!(ran.code, Some(0), "{args:?}\n{}", ran.err);
        assert!(ran.out.contains(part), "{args:?} {part}\n{}", ran.out);
    }
}

/// The cut-off is at 14:00 by the shop's clocks, two hours ahead of UTC in winter and three in summer.
#[test]
fn the_time_is_the_shops() {
    for (at, from) in [
        ("2026-11-24T11:59:00Z", "2026-11-26"),
        ("2026-11-24T12:00:00Z", "2026-11-27"),
        ("2026-11-24T13:59:00+02:00", "2026-11-26"),
        ("2026-06-23T10:59:00Z", "2026-06-25"),
        ("2026-06-23T11:00:00Z", "2026-06-26"),
    ] {
        let ran = quote(&["--to", "UA", "--at", at], KETTLES);
        let part = format!(
            r#""name":"Courier","price":{{"low":{{"amount":"3.90","currency":"EUR"}},"high":{{"amount":"3.90","currency":"EUR"}}}},"from":"{from}""#
        );
        assert!(ran.out.contains(&part), "{at}\n{}", ran.out);
    }
}

#[test]
fn says_what_is_wrong_with_the_cart() {
    for (cart, message) in [
        ("", "  line 1, column 1: (end) — well-formed JSON"),
        ("[]", "  [...] — an object"),
        (r#"{"line": []}"#, "  line: [...] — one of the keys lines"),
        (r#"{"lines": {}}"#, "  lines: {...} — a list"),
        (r#"{"lines": [{"quantity": 1}]}"#, "  lines[0].id: (missing) — "),
        (r#"{"lines": [{"id": "kettle", "quantity": -1}]}"#, "  lines[0].quantity: -1 — an integer from 0"),
    ] {
        let ran = quote(&[], cart);
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{cart}");
        assert!(ran.err.starts_with("cartkeep: standard input cannot be used:\n"), "{}", ran.err);
        assert!(ran.err.contains(message), "{cart}\n{}", ran.err);
    }
}

#[test]
fn a_method_that_is_not_on_offer_is_refused() {
    let ran = quote(&["--to", "DE", "--method", "courier"], KETTLES);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert_eq!(
        ran.err,
        "cartkeep: no way of delivery courier for this cart and destination; allowed: post\n"
    );
}

#[test]
fn bad_parts_of_the_configuration_are_left_out_aloud() {
    let ran = cartkeep(&["quote", "--config", "bad.json", "--cart", "-"], KETTLES);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("`cartkeep check bad.json`"), "{}", ran.err);
}

#[test]
fn the_shops_discount_is_taken_off() {
    let cart = r#"{"lines": [{"id": "kettle", "quantity": 2}], "discount": "9.60"}"#;
    let ran = cartkeep(&["quote", "--config", "shop.json", "--cart", "-", "--to", "UA"], cart);
    for part in [
        r#"{"kind":"discount","amount":{"low":{"amount":"-9.60","currency":"EUR"},"#,
        r#""total":{"low":{"amount":"90.30","#,
    ] {
        assert!(ran.out.contains(part), "{part}\n{}", ran.out);
    }
}

/// Each component says why it is there, and a discount that is not there what is missing.
#[test]
fn rules_tell_their_reasons() {
    let quote = |args: &[&str]| {
        let ran = cartkeep(
            &[&["quote", "--config", "rules.json", "--cart", "-"], args].concat(),
            r#"{"lines": [{"id": "kettle"}]}"#,
        );
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        ran.out
    };
    for (args, parts) in [
        (
            &["--to", "CH"][..],
            &[
                r#""total":{"low":{"amount":"62.00""#,
                r#"{"kind":"fee","name":"Duty","amount":{"low":{"amount":"4.80""#,
                r#""because":"fee duty""#,
                r#"{"id":"gift","name":"Free delivery","why":"amount","missing":{"amount":"8.10","currency":"EUR"}}"#,
            ][..],
        ),
        (
            &["--to", "DE", "--business"],
            &[
                r#""total":{"low":{"amount":"57.20""#,
                "19 % on items and shipping, owed by the business that buys",
            ],
        ),
        (
            &["--to", "CH", "--code", "hello5", "--first-order", "--points", "250"],
            &[
                r#""total":{"low":{"amount":"54.00""#,
                r#""because":"discount hello""#,
                r#"{"kind":"points","name":"Acorns","amount":{"low":{"amount":"-2.50""#,
                r#""because":"250 points""#,
            ],
        ),
        (&["--to", "CH", "--code", "HELLO5"], &[r#"{"id":"hello","name":"Welcome","why":"first_order"}"#]),
    ] {
        let out = quote(args);
        for part in parts {
            assert!(out.contains(part), "{part}\n{out}");
        }
    }
}
