//! What is wrong with discounts, fees, points and exchanged tables is told, as with all the rest.

use crate::run::cartkeep;

fn discount(keys: &str) -> String {
    format!(r#"{{"currency":"EUR","discounts":[{{"id":"d","name":"D",{keys}}}]}}"#)
}

fn fee(keys: &str) -> String {
    format!(r#"{{"currency":"EUR","fees":[{{"id":"f","name":"F",{keys}}}]}}"#)
}

fn points(keys: &str) -> String {
    format!(r#"{{"currency":"EUR","points":{{"name":"P",{keys}}}}}"#)
}

fn exchange(keys: &str) -> String {
    format!(r#"{{"currency":"EUR","shipping":{{{keys}}}}}"#)
}

/// A configuration, and the only problem that it has: path, value, and how what is allowed begins.
fn mistakes() -> Vec<(String, &'static str, &'static str, &'static str)> {
    vec![
        (discount(r#""kind":"percent""#), "discounts[0].percent", "null", "percent from 0 to 100"),
        (
            discount(r#""kind":"percent","percent":"120""#),
            "discounts[0].percent",
            "\"120\"",
            "percent from 0 to 100",
        ),
        (
            discount(r#""kind":"free_delivery","percent":"10""#),
            "discounts[0].percent",
            "\"10\"",
            "percent from 0 to 100 with `percent`",
        ),
        (discount(r#""kind":"amount""#), "discounts[0].amount", "null", "an amount with `amount`"),
        (
            discount(r#""kind":"buy_get","buy":2"#),
            "discounts[0].buy",
            "buy and get",
            "both from 1 with `buy_get`",
        ),
        (discount(r#""kind":"half""#), "discounts[0].kind", "\"half\"", "one of percent, amount"),
        (
            discount(r#""kind":"free_delivery","starts":"2026-12-24","ends":"2026-12-01""#),
            "discounts[0].ends",
            "\"2026-12-01\"",
            "a day that is not before `starts`",
        ),
        (
            discount(r#""kind":"free_delivery","from":"-4""#),
            "discounts[0].from",
            "\"-4\"",
            "an amount from 0 with no more decimals",
        ),
        (
            discount(r#""kind":"free_delivery"},{"id":"d","name":"E","kind":"free_delivery""#),
            "discounts[1].id",
            "\"d\"",
            "an id that no earlier discount has",
        ),
        (fee(r#""taxed":true"#), "fees[0].amount", "amount and percent", "either an amount or a percentage"),
        (fee(r#""amount":"1","percent":"2""#), "fees[0].amount", "amount and percent", "either an amount"),
        (fee(r#""percent":"101""#), "fees[0].percent", "\"101\"", "percent from 0 to 100"),
        (fee(r#""amount":"1","from":"20","below":"10""#), "fees[0].below", "\"10\"", "more than `from`"),
        (
            fee(r#""amount":"1","to":[{"country":"Kyiv"}]"#),
            "fees[0].to[0].country",
            "\"Kyiv\"",
            "a country code",
        ),
        (
            fee(r#""amount":"1"},{"id":"f","name":"G","amount":"2""#),
            "fees[1].id",
            "\"f\"",
            "an id that no earlier fee",
        ),
        (points(r#""worth":"0""#), "points.worth", "\"0\"", "an amount above 0"),
        (points(r#""worth":"0.01","atMost":"150""#), "points.atMost", "\"150\"", "percent from 0 to 100"),
        (exchange(r#""currency":"USD""#), "shipping.exchange", "null", "what one of that currency is worth"),
        (exchange(r#""exchange":"0.9""#), "shipping.currency", "null", "the currency that is exchanged"),
        (
            exchange(r#""currency":"USDT","exchange":"0.9""#),
            "shipping.currency",
            "\"USDT\"",
            "a currency of ISO 4217",
        ),
        (
            exchange(r#""currency":"USD","exchange":"0""#),
            "shipping.exchange",
            "\"0\"",
            "what one of that currency",
        ),
    ]
}

#[test]
fn each_mistake_is_told_with_path_value_and_what_is_allowed() {
    for (text, path, value, allowed) in mistakes() {
        let ran = cartkeep(&["check", "-"], &text);
        assert_eq!(ran.code, Some(1), "{text}");
        let told = format!("{}{}", ran.out, ran.err);
        for part in [path, value, allowed] {
            assert!(told.contains(part), "{part} is not in what was told of {text}\n{told}");
        }
    }
}

/// Everybody pays too little, or too much, when a rule is left out: so there is no total.
#[test]
fn a_rule_that_is_wrong_withholds_the_total() {
    let shipping = r#""shipping":{"zones":[{"id":"z","to":[{"country":"*"}],"methods":[{"id":"m","name":"M","price":"1"}]}]}"#;
    for (rules, status) in [
        ("", "exact"),
        (r#","discounts":[{"id":"d","name":"D","kind":"percent"}]"#, "unpriced"),
        (r#","fees":[{"id":"f","name":"F"}]"#, "unpriced"),
        (r#","points":{"name":"P","worth":"0"}"#, "unpriced"),
    ] {
        let config = std::env::temp_dir().join(format!("cartkeep-rules-{}.json", std::process::id()));
        std::fs::write(&config, format!(r#"{{"currency":"EUR",{shipping}{rules}}}"#)).expect("a file");
        let cart = r#"{"lines":[{"id":"kettle","price":"48.00"}]}"#;
        let ran = cartkeep(
            &["quote", "--config", config.to_str().expect("a path"), "--cart", "-", "--to", "UA"],
            cart,
        );
        assert!(ran.out.contains(&format!(r#"{{"status":"{status}""#)), "{rules}\n{}{}", ran.out, ran.err);
        std::fs::remove_file(&config).expect("the file");
    }
}
