//! A pack of taxes beside the configuration.

use crate::run::cartkeep;

const CART: &str = r#"{"lines": [{"id": "kettle", "price": "119.00"}]}"#;

/// What `cartkeep quote` prints for a destination.
fn quote(config: &str, to: &str) -> String {
    let at = "2026-11-24T10:00:00+02:00";
    let ran = cartkeep(&["quote", "--config", config, "--cart", "-", "--to", to, "--at", at], CART);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    ran.out
}

#[test]
fn its_rules_count_where_none_of_the_shops_own_does() {
    for (to, part) in [
        ("DE", r#""name":"VAT","amount":{"low":{"amount":"19.00""#),
        ("DE", r#""because":"19 % on items and shipping""#),
        ("UA", r#""because":"7 % on items and shipping""#),
        ("CA-QC", r#""name":"QST","amount":{"low":{"amount":"10.32""#),
        ("FR", r#""status":"exact""#),
    ] {
        let out = quote("packed.json", to);
        assert!(out.contains(part), "{to} {part}\n{out}");
    }
}

#[test]
fn what_is_covered_by_the_shops_own_rules_is_no_problem() {
    let ran = cartkeep(&["check", "packed.json"], "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "packed.json: fine\n"), "{}", ran.err);
}

#[test]
fn without_it_nothing_is_said_but_where_the_shop_has_a_rule() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/packed.json"));
    let text = text.expect("the configuration").replace("/taxes.json", "/none.json");
    let ran = cartkeep(&["check", "-"], &text);
    let expected =
        "standard input: 1 problem\n  taxData: \"/none.json\" — a pack of taxes that lies beside the \
                    configuration, {\"tax\": [...]}\n";
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), expected));
    let cart = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cart.json");
    for (to, status) in [("UA", "exact"), ("DE", "unpriced"), ("FR", "unpriced")] {
        let text = text.replace(
            "\"shipping\"",
            "\"products\":{\"kettle\":{\"price\":\"48\"},\"mug\":{\"price\":\"9\"}},\"shipping\"",
        );
        let ran = cartkeep(&["quote", "--config", "-", "--cart", cart, "--to", to], &text);
        assert!(ran.out.contains(&format!("\"status\":\"{status}\"")), "{to} {}", ran.out);
        assert!(ran.err.contains("problems (1)"), "{}", ran.err);
    }
}
