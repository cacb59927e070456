//! Amounts, tax and rounding.

use super::*;

fn prices(tax: &str, rounding: &str, per: &str) -> String {
    format!(r#"{{"tax":"{tax}","rounding":"{rounding}","per":"{per}"}}"#)
}

fn tax_of(prices: &str, rate: &str, lines: &[Line]) -> (String, String) {
    let rule = format!(r#"[{{"country":"*","rate":"{rate}"}}]"#);
    let estimate = ask(&tariff(prices, &rule, FREE), lines, Some("UA"), None);
    (component(&estimate, ComponentKind::Tax).expect("tax"), total(&estimate))
}

#[test]
fn what_tax_is_computed_on() {
    let five_lines = [line("0.99", 1); 5];
    let five_pieces = [line("0.99", 5)];
    for (per, lines, tax) in [
        ("unit", &five_pieces[..], "1.00"),
        ("unit", &five_lines, "1.00"),
        ("line", &five_pieces, "0.99"),
        ("line", &five_lines, "1.00"),
        ("order", &five_pieces, "0.99"),
        ("order", &five_lines, "0.99"),
    ] {
        let (shown, total) = tax_of(&prices("excluded", "half_up", per), "20", lines);
        assert_eq!(shown, tax, "{per} {}", lines.len());
        assert_eq!(total, if tax == "1.00" { "5.95" } else { "5.94" });
    }
}

#[test]
fn included_tax_is_shown_not_added() {
    for per in ["unit", "line", "order"] {
        let prices = prices("included", "half_up", per);
        assert_eq!(tax_of(&prices, "20", &[line("9.99", 1)]), ("1.67".into(), "9.99".into()));
        assert_eq!(tax_of(&prices, "23", &[line("15.00", 1)]), ("2.80".into(), "15.00".into()));
    }
    assert_eq!(tax_of(&prices("included", "half_up", "unit"), "20", &[line("9.99", 3)]).0, "5.01");
    assert_eq!(tax_of(&prices("included", "half_up", "line"), "20", &[line("9.99", 3)]).0, "5.00");
}

#[test]
fn ways_of_rounding() {
    for (rounding, price, tax) in [
        ("half_up", "1.25", "0.13"),
        ("half_even", "1.25", "0.12"),
        ("down", "1.25", "0.12"),
        ("half_up", "1.35", "0.14"),
        ("half_even", "1.35", "0.14"),
        ("down", "1.35", "0.13"),
        ("half_up", "26.65", "2.67"),
        ("half_even", "26.65", "2.66"),
    ] {
        assert_eq!(tax_of(&prices("excluded", rounding, "line"), "10", &[line(price, 1)]).0, tax);
    }
}

#[test]
fn currencies_without_hundredths() {
    for (currency, price, tax, total_) in
        [("JPY", "1500", "150", "1650"), ("KWD", "12.345", "1.235", "13.580")]
    {
        let rule = r#"[{"country":"*","rate":"10"}]"#;
        let (tariff, _) = compile(currency, r#"{"tax":"excluded"}"#, rule, FREE);
        let estimate = ask(&tariff, &[line_in(currency, price, 1, 0)], Some("UA"), None);
        assert_eq!(component(&estimate, ComponentKind::Tax).as_deref(), Some(tax));
        assert_eq!(total(&estimate), total_);
    }
}

#[test]
fn shipping_is_taxed_when_the_rule_says_so() {
    let shipping = FREE.replace(r#""price":"0""#, r#""price":"0.99""#);
    for (mode, per, on_shipping, tax, total_) in [
        ("excluded", "line", "true", "0.40", "2.38"),
        ("excluded", "order", "true", "0.40", "2.38"),
        ("excluded", "order", "false", "0.20", "2.18"),
        ("included", "line", "true", "0.34", "1.98"),
        ("included", "order", "true", "0.33", "1.98"),
        ("included", "order", "false", "0.17", "1.98"),
    ] {
        let rule = format!(r#"[{{"country":"*","rate":"20","shipping":{on_shipping}}}]"#);
        let tariff = tariff(&prices(mode, "half_up", per), &rule, &shipping);
        let estimate = ask(&tariff, &[line("0.99", 1)], Some("UA"), None);
        assert_eq!(
            component(&estimate, ComponentKind::Tax).as_deref(),
            Some(tax),
            "{mode} {per} {on_shipping}"
        );
        assert_eq!(total(&estimate), total_, "{mode} {per} {on_shipping}");
    }
}

#[test]
fn no_total_without_prices() {
    let tariff = tariff("null", "[]", FREE);
    let unpriced = Line { price: None, ..line("1", 1) };
    let much = Line { quantity: u32::MAX, weight: u32::MAX, ..line("9000000000000", 1) };
    for (lines, expected) in [
        (&[line("1", 1), unpriced][..], "unpriced"),
        (&[line_in("USD", "1", 1, 0)], "unpriced"),
        (&[much], "unpriced"),
        (&[line("9000000000000", 1); 2], "unpriced"),
        (&[line("1", 1), Line { quantity: 0, ..unpriced }], "1.00"),
        (&[], "0.00"),
    ] {
        assert_eq!(total(&ask(&tariff, lines, Some("UA"), None)), expected);
    }
}

#[test]
fn no_total_while_shipping_is_not_spoken_of() {
    for shipping in ["null", "{}", r#"{"freeFrom":"10"}"#] {
        let estimate = ask(&tariff("null", "[]", shipping), &[line("5.00", 2)], Some("UA"), None);
        assert_eq!((estimate.status, estimate.total), (EstimateStatus::Unpriced, None));
        assert_eq!(component(&estimate, ComponentKind::Items).as_deref(), Some("10.00"));
    }
}

#[test]
fn reasons_and_form() {
    let shipping = r#"{"freeFrom":"10","zones":[{"id":"all","to":[{"country":"*"}],
        "methods":[{"id":"m","name":"Post","price":"3","days":[1,2]}]}]}"#;
    let rule = r#"[{"country":"UA","name":"VAT","rate":"20"}]"#;
    let estimate = ask(&tariff("null", rule, shipping), &[line("6.00", 2)], Some("UA"), None);
    let because: Vec<_> = estimate.components.iter().map(|part| part.because.as_str()).collect();
    assert_eq!(because, ["1 line", "zone all, method m, free from 10.00", "20 % on items and shipping"]);
    let (read, problems) = Estimate::from_json(&estimate.to_json());
    assert_eq!((read, problems), (Some(estimate.clone()), vec![]));
    let amount = |text: &str| format!(r#"{{"amount":"{text}","currency":"EUR"}}"#);
    let exact = |text: &str| format!(r#"{{"low":{0},"high":{0}}}"#, amount(text));
    assert_eq!(
        estimate.to_json(),
        [
            r#"{"status":"exact","total":"#, &exact("12.00"),
            r#","components":[{"kind":"items","amount":"#, &exact("12.00"),
            r#","included":false,"because":"1 line"},{"kind":"shipping","name":"Post","amount":"#, &exact("0.00"),
            r#","included":false,"because":"zone all, method m, free from 10.00"},{"kind":"tax","name":"VAT","amount":"#,
            &exact("2.00"), r#","included":true,"because":"20 % on items and shipping"}],"#,
            r#""methods":[{"id":"m","name":"Post","price":"#, &exact("0.00"),
            r#","from":"2026-11-25","to":"2026-11-26","chosen":true}],"from":"2026-11-25","to":"2026-11-26","#,
            r#""destination":{"country":"UA","guess":false}}"#,
        ]
        .concat()
    );
}
