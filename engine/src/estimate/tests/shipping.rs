//! Prices of delivery: steps, free delivery, the way that counts.

use super::*;

const STEPS: &str = r#"{"zones":[{"id":"all","to":[{"country":"*"}],"methods":[
    {"id":"post","name":"Post","steps":[{"upTo":"1000","price":"2.10"},{"upTo":"5000","price":"3.40"}]}]}]}"#;

fn shipping(tariff: &Tariff, lines: &[Line], method: Option<&str>) -> String {
    let estimate = ask(tariff, lines, Some("UA"), method);
    component(&estimate, ComponentKind::Shipping).unwrap_or_else(|| total(&estimate))
}

#[test]
fn a_step_holds_up_to_its_border() {
    let tariff = tariff("null", "[]", STEPS);
    for (quantity, weight, price) in [
        (1, 0, "2.10"),
        (1, 1000, "2.10"),
        (2, 500, "2.10"),
        (1, 1001, "3.40"),
        (5, 1000, "3.40"),
        (1, 5001, "unpriced"),
        (u32::MAX, u32::MAX, "unpriced"),
    ] {
        let line = line_in("EUR", "1", quantity, weight);
        let price_of_none = Line { price: line_in("EUR", "0", 1, 0).price, ..line };
        assert_eq!(shipping(&tariff, &[price_of_none], None), price, "{quantity} of {weight} g");
    }
}

#[test]
fn steps_by_subtotal_and_without_end() {
    let steps = STEPS.replace(r#""name":"Post""#, r#""name":"Post","by":"subtotal""#);
    let steps = steps.replace(r#""price":"3.40"}"#, r#""price":"3.40"},{"price":"0.50"}"#);
    let tariff = tariff("null", "[]", &steps);
    for (price, expected) in [("1000", "2.10"), ("1000.01", "3.40"), ("5000", "3.40"), ("5000.01", "0.50")] {
        assert_eq!(shipping(&tariff, &[line(price, 1)], None), expected);
    }
}

const TWO: &str = r#"{"freeFrom":"75.00","zones":[{"id":"kyiv","to":[{"country":"UA"}],"methods":[
    {"id":"courier","name":"Courier","price":"3.90","days":[1,1]},
    {"id":"post","name":"Post","price":"2.10","days":[2,4],"freeFrom":"40.00"},
    {"id":"parcel","name":"Parcel","price":"2.10","days":[1,4]}]}]}"#;

#[test]
fn free_from_a_threshold_on() {
    let tariff = tariff("null", "[]", TWO);
    for (subtotal, method, price, missing) in [
        ("39.99", "post", "2.10", Some("0.01")),
        ("40.00", "post", "0.00", None),
        ("74.99", "courier", "3.90", Some("0.01")),
        ("75.00", "courier", "0.00", None),
        ("10.00", "courier", "3.90", Some("65.00")),
    ] {
        let estimate = ask(&tariff, &[line(subtotal, 1)], Some("UA"), Some(method));
        assert_eq!(
            component(&estimate, ComponentKind::Shipping).as_deref(),
            Some(price),
            "{subtotal} {method}"
        );
        assert_eq!(estimate.free_missing.map(Money::text).as_deref(), missing, "{subtotal} {method}");
        let chosen: Vec<_> =
            estimate.methods.iter().filter(|option| option.chosen).map(|o| o.id.as_str()).collect();
        assert_eq!(chosen, [method]);
    }
}

#[test]
fn nothing_is_missing_while_thresholds_differ() {
    let tariff = tariff("null", "[]", TWO);
    let guess = Destination { guess: true, ..place("UA") };
    let lines = [line("10.00", 1)];
    let request = Request { destination: Some(&guess), ..request(&lines) };
    assert_eq!(tariff.estimate(&request).free_missing, None);
    let courier = tariff.estimate(&Request { method: Some("courier"), ..request });
    assert_eq!(courier.free_missing.map(Money::text).as_deref(), Some("65.00"));
}

#[test]
fn without_a_choice_the_cheapest_counts_then_the_fastest() {
    let tariff = tariff("null", "[]", TWO);
    for (subtotal, method, expected) in [
        ("10.00", None, "parcel"),
        ("10.00", Some("pigeon"), "parcel"),
        ("10.00", Some("courier"), "courier"),
        ("40.00", None, "post"),
        ("75.00", None, "courier"),
    ] {
        let estimate = ask(&tariff, &[line(subtotal, 1)], Some("UA"), method);
        let chosen: Vec<_> =
            estimate.methods.iter().filter(|option| option.chosen).map(|o| o.id.as_str()).collect();
        // Post and parcel cost the same and take four days at most; the parcel may be there sooner.
        assert_eq!(chosen, [expected], "{subtotal}");
    }
}

/// Who has the parcel later brings it later, however fast.
#[test]
fn the_fastest_is_the_one_that_arrives_first() {
    let shipping = r#"{"zones":[{"id":"all","to":[{"country":"*"}],"methods":[
        {"id":"quick","name":"Quick","price":"5","days":[1,1],"handling":"5d"},
        {"id":"slow","name":"Slow","price":"5","days":[3,3]}]}]}"#;
    let estimate = ask(&tariff("null", "[]", shipping), &[line("1.00", 1)], Some("UA"), None);
    assert_eq!(
        estimate.methods.iter().find(|option| option.chosen).map(|option| option.id.as_str()),
        Some("slow")
    );
}

/// A table in another currency counts at the rate that the shop states.
#[test]
fn a_table_may_be_in_another_currency() {
    for (shop, table, exchange, price, sum) in [
        ("EUR", "USD", "0.92", "10.00", "19.20"),
        ("EUR", "USD", "0.925", "0.10", "10.10"),
        ("EUR", "JPY", "0.0061", "1500", "19.15"),
        ("JPY", "EUR", "163.5", "4.90", "812"),
        ("KWD", "EUR", "0.33", "4.90", "11.617"),
    ] {
        let shipping = format!(
            r#"{{"currency":"{table}","exchange":"{exchange}","zones":[{{"id":"all","to":[{{"country":"*"}}],
                "methods":[{{"id":"m","name":"M","by":"subtotal",
                    "steps":[{{"upTo":"5000","price":"{price}"}},{{"price":"0"}}]}}]}}]}}"#
        );
        let (tariff, problems) = compile(shop, "null", "[]", &shipping);
        assert_eq!(problems, []);
        assert_eq!(
            total(&ask(&tariff, &[line_in(shop, "10", 1, 0)], Some("UA"), None)),
            sum,
            "{table} {exchange}"
        );
    }
}
