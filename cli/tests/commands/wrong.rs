//! What is wrong with a configuration is told: where, what stands there, and what would do.

use crate::run::cartkeep;

/// A shop in euros with one method to Ukraine and this beside it.
fn with(more: &str) -> String {
    format!(r#"{{"currency":"EUR",{more}}}"#)
}

/// One zone with one method, and these keys of the method.
fn method(keys: &str) -> String {
    with(&format!(
        r#""shipping":{{"zones":[{{"id":"ua","to":[{{"country":"UA"}}],"methods":[{{"id":"m","name":"M",{keys}}}]}}]}}"#
    ))
}

/// Zones, each with these places and one method.
fn zones(places: &[&str]) -> String {
    let zone = |(index, to): (usize, &&str)| {
        format!(r#"{{"id":"z{index}","to":[{to}],"methods":[{{"id":"m","name":"M","price":"1"}}]}}"#)
    };
    let zones: Vec<_> = places.iter().enumerate().map(zone).collect();
    with(&format!(r#""shipping":{{"zones":[{}]}}"#, zones.join(",")))
}

fn prompt(keys: &str) -> String {
    with(&format!(
        r#""prompts":[{{"id":"p","kind":"help","on":"error","title":"T","text":"T","accept":"A",{keys}}}]"#
    ))
}

/// A configuration, and the only problem that it has: path, value, and how what is allowed begins.
fn mistakes() -> Vec<(String, &'static str, &'static str, &'static str)> {
    let tax = |rules: &str| with(&format!(r#""tax":[{rules}]"#));
    vec![
        (r#"{"currency":"Euro"}"#.into(), "currency", "Euro", "a currency of ISO 4217"),
        (r#"{"currency":"XXX"}"#.into(), "currency", "XXX", "a currency of ISO 4217"),
        ("{}".into(), "currency", "(missing)", "a value; this key is required"),
        ("[]".into(), "", "[...]", "an object"),
        (with(r#""shiping":{}"#), "shiping", "{...}", "one of the keys "),
        (with(r#""prices":{"tax":"both"}"#), "prices.tax", "\"both\"", "one of included, excluded"),
        (with(r#""prices":{"cash":"0"}"#), "prices.cash", "\"0\"", "an amount above 0"),
        (
            with(r#""prices":{"cash":"0.005"}"#),
            "prices.cash",
            "\"0.005\"",
            "an amount from 0 with no more decimals",
        ),
        (tax(r#"{"country":"UA","rate":"200"}"#), "tax[0].rate", "\"200\"", "percent from 0 to 100"),
        (tax(r#"{"country":"UA","rate":"-1"}"#), "tax[0].rate", "\"-1\"", "percent from 0 to 100"),
        (tax(r#"{"country":"UA","rate":true}"#), "tax[0].rate", "true", "a decimal number such as \"4.90\""),
        (
            tax(r#"{"country":"ua","rate":"20"}"#),
            "tax[0].country",
            "\"ua\"",
            "a country code of two capitals",
        ),
        (
            tax(r#"{"country":"UA","rate":"20","reduced":{"books":"107"}}"#),
            "tax[0].reduced.books",
            "\"107\"",
            "percent from 0 to 100",
        ),
        (
            tax(r#"{"country":"CA","rate":"5","and":[{"rate":"x"}]}"#),
            "tax[0].and[0].rate",
            "\"x\"",
            "a decimal number such as \"4.90\"",
        ),
        (
            tax(r#"{"country":"UA","rate":"20","from":"2026-12-01","until":"2026-11-30"}"#),
            "tax[0].until",
            "\"2026-11-30\"",
            "a day that is not before `from`",
        ),
        (
            tax(r#"{"country":"UA","rate":"20","from":"2026-02-30"}"#),
            "tax[0].from",
            "\"2026-02-30\"",
            "a day of the calendar",
        ),
        (
            tax(r#"{"country":"*","rate":"0"},{"country":"UA","rate":"20"}"#),
            "tax[1]",
            "{...}",
            "a place that no earlier rule covers",
        ),
        (
            tax(r#"{"country":"UA","postcodes":["06999-01001"],"rate":"20"}"#),
            "tax[0].postcodes[0]",
            "\"06999-01001\"",
            "a postcode, a range of equally long ones",
        ),
        (
            zones(&["{\"country\":\"*\"}", "{\"country\":\"UA\"}"]),
            "shipping.zones[1].to",
            "[...]",
            "a place that no earlier zone covers",
        ),
        (
            zones(&[
                r#"{"country":"UA","postcodes":["01001-06999"]}"#,
                r#"{"country":"UA","postcodes":["02000-03000"]}"#,
            ]),
            "shipping.zones[1].to",
            "[...]",
            "a place that no earlier zone covers",
        ),
        (zones(&[""]), "shipping.zones[0].to", "[]", "at least one place"),
        (method(r#""price":"-1""#), "shipping.zones[0].methods[0].price", "\"-1\"", "an amount from 0"),
        (
            method(r#""price":"1.005""#),
            "shipping.zones[0].methods[0].price",
            "\"1.005\"",
            "an amount from 0 with no more decimals",
        ),
        (method(r#""days":[1,2]"#), "shipping.zones[0].methods[0].price", "(missing)", "a price or steps"),
        (
            method(r#""price":"1","steps":[{"price":"1"}]"#),
            "shipping.zones[0].methods[0].price",
            "\"1\"",
            "either a price or steps, not both",
        ),
        (
            method(r#""steps":[{"upTo":"5000","price":"2"},{"upTo":"1000","price":"1"}]"#),
            "shipping.zones[0].methods[0].steps[1].upTo",
            "\"1000\"",
            "more than the step before",
        ),
        (
            method(r#""steps":[{"price":"2"},{"upTo":"1000","price":"1"}]"#),
            "shipping.zones[0].methods[0].steps[0].upTo",
            "(missing)",
            "a value; only the last step may be without end",
        ),
        (
            method(r#""price":"1","days":[4,2]"#),
            "shipping.zones[0].methods[0].days",
            "[4,2]",
            "two numbers up to 366",
        ),
        (
            with(r#""shipping":{"handling":"36h"}"#),
            "shipping.handling",
            "\"36h\"",
            "whole days such as \"1d\"",
        ),
        (
            with(r#""shipping":{"cutOff":"25:00"}"#),
            "shipping.cutOff",
            "\"25:00\"",
            "a time of day such as \"14:00\"",
        ),
        (
            with(r#""shipping":{"workingDays":["monday"]}"#),
            "shipping.workingDays[0]",
            "\"monday\"",
            "one of mon, tue",
        ),
        (
            with(r#""products":{"kettle":{"price":"4.905"}}"#),
            "products.kettle.price",
            "4.905",
            "a price with no more decimals",
        ),
        (
            with(r#""products":{"kettle":{"size":[300,200]}}"#),
            "products.kettle.size",
            "[300,200]",
            "length, width and height in millimetres",
        ),
        (
            with(r#""shop":{"timeZone":"Mars/Base"}"#),
            "shop.timeZone",
            "\"Mars/Base\"",
            "the name of an IANA time zone",
        ),
        (
            with(r#""sync":{"relay":"javascript:alert(1)"}"#),
            "sync.relay",
            "\"javascript:alert(1)\"",
            "an address by https",
        ),
        (with(r#""sync":{"every":"5s"}"#), "sync.relay", "(missing)", "a value; this key is required"),
        (
            with(r#""sync":{"relay":"/sync/v1","every":"10ms"}"#),
            "sync.every",
            "\"10ms\"",
            "a duration of at least",
        ),
        (
            with(r#""resume":{"permalink":"/cart/{sku}"}"#),
            "resume.permalink",
            "\"/cart/{sku}\"",
            "an address with {id} or {variant}",
        ),
        (
            with(r#""consentFrom":["tcf","gcm"]"#),
            "consentFrom[1]",
            "\"gcm\"",
            "one of \"consent_mode\", \"tcf\"",
        ),
        (prompt(r#""after":"10s""#), "prompts[0].after", "a duration", "nothing, unless \"on\" is \"dwell\""),
        (prompt(r#""when":{"cart.totl":1}"#), "prompts[0].when.cart.totl", "1", "one of the facts "),
        (prompt(r#""closedFor":"month""#), "prompts[0].closedFor", "\"month\"", "a duration such as "),
        (
            with(
                r#""prompts":[{"id":"welcome","kind":"help","on":"error","title":"T","text":"T","accept":"A"}]"#,
            ),
            "prompts[0].id",
            "welcome",
            "an id that no other prompt has",
        ),
    ]
}

#[test]
fn each_mistake_is_told_with_place_value_and_what_is_allowed() {
    let mut wrong = Vec::new();
    for (config, path, value, allowed) in mistakes() {
        let ran = cartkeep(&["check", "-"], &config);
        let place = if path.is_empty() { String::new() } else { format!("{path}: ") };
        let start = format!("{place}{value} — {allowed}");
        let told: Vec<_> = ran.out.lines().filter(|line| line.contains(" — ")).map(str::trim).collect();
        if ran.code != Some(1) || told.len() != 1 || !told[0].starts_with(&start) {
            wrong.push(format!("{config}\n  {start}\n  {}", told.join("\n  ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn all_mistakes_are_told_at_once() {
    let mistakes = mistakes();
    assert!(mistakes.len() > 30);
    // Those that can stand beside each other in one document.
    let config = r#"{"currency":"EUR","shiping":{},"prices":{"tax":"both","cash":"0"},
        "tax":[{"country":"ua","rate":"20"},{"country":"DE","rate":"200"},{"country":"*","rate":"0"},{"country":"UA","rate":"20"}],
        "shipping":{"handling":"36h","cutOff":"25:00","zones":[{"id":"a","to":[],"methods":[]}]},
        "prompts":[{"id":"welcome","kind":"help","on":"error","title":"T","text":"T","accept":"A"}]}"#;
    let ran = cartkeep(&["check", "-"], config);
    assert!(ran.out.contains(": 11 problems\n"), "{}", ran.out);
}
