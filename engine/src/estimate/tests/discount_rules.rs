//! What rules take off, and why not.

use super::*;
use crate::estimate::Unmet;

/// A shop in euros that delivers everywhere for 5.00, with these discounts.
fn shop(discounts: &str) -> Tariff {
    let (tariff, problems) = compile_all(&format!(
        r#"{{"currency":"EUR","discounts":{discounts},"prices":{{"tax":"excluded"}},
            "tax":[{{"country":"*","rate":"20","shipping":false}}],
            "shipping":{{"zones":[{{"id":"all","to":[{{"country":"*"}}],
                "methods":[{{"id":"m","name":"M","price":"5.00","freeFrom":"100"}}]}}]}}}}"#
    ));
    assert_eq!(problems, []);
    tariff
}

fn thing(id: &'static str, category: &'static str, price: &str, quantity: u32) -> Line<'static> {
    Line { id, category: Some(category), ..line(price, quantity) }
}

type UnmetByName = Vec<(String, Unmet)>;

/// What each discount takes off, and what keeps the others from counting.
fn outcome(tariff: &Tariff, lines: &[Line], codes: &[&str]) -> (Vec<(String, String)>, UnmetByName) {
    let codes: Vec<String> = codes.iter().map(|code| (*code).into()).collect();
    let shopper = Shopper { codes: &codes, ..Shopper::default() };
    let estimate = ask_for(tariff, lines, "UA", shopper);
    total(&estimate);
    let off = estimate.components.iter().filter(|part| part.kind == ComponentKind::Discount);
    let off = off.map(|part| (part.name.clone().unwrap_or_default(), part.amount.low.text())).collect();
    (off, estimate.unmet.into_iter().map(|unmet| (unmet.name, unmet.why)).collect())
}

fn off(tariff: &Tariff, lines: &[Line], codes: &[&str]) -> Vec<String> {
    outcome(tariff, lines, codes).0.into_iter().map(|(_, amount)| amount).collect()
}

#[test]
fn each_kind() {
    let cart = [thing("kettle", "kitchen", "48.00", 1), thing("novel", "books", "9.90", 3)];
    for (rule, amounts) in [
        (r#""kind":"percent","percent":"10""#, vec!["-7.77"]),
        (r#""kind":"percent","percent":"10","categories":["books"]"#, vec!["-2.97"]),
        (r#""kind":"percent","percent":"12.5","products":["kettle"]"#, vec!["-6.00"]),
        (r#""kind":"amount","amount":"5""#, vec!["-5.00"]),
        (r#""kind":"amount","amount":"5","on":"line""#, vec!["-10.00"]),
        (r#""kind":"amount","amount":"5","on":"unit""#, vec!["-20.00"]),
        (r#""kind":"amount","amount":"12","on":"unit","categories":["books"]"#, vec!["-29.70"]),
        (r#""kind":"amount","amount":"500""#, vec!["-77.70"]),
        (r#""kind":"buy_get","buy":2,"get":1,"categories":["books"]"#, vec!["-9.90"]),
        (r#""kind":"buy_get","buy":1,"get":1,"percent":"50""#, vec!["-9.90"]),
        (r#""kind":"buy_get","buy":3,"get":1"#, vec!["-9.90"]),
        (r#""kind":"free_delivery""#, vec![]),
        (r#""kind":"percent","percent":"10","categories":["garden"]"#, vec![]),
    ] {
        let tariff = shop(&format!(r#"[{{"id":"d","name":"D",{rule}}}]"#));
        assert_eq!(off(&tariff, &cart, &[]), amounts, "{rule}");
    }
}

#[test]
fn tax_is_due_on_what_is_left() {
    let tariff = shop(r#"[{"id":"d","name":"D","kind":"percent","percent":"10"}]"#);
    let estimate = ask(&tariff, &[line("48.00", 1)], Some("UA"), None);
    assert_eq!(component(&estimate, ComponentKind::Tax).as_deref(), Some("8.64"));
    assert_eq!(total(&estimate), "56.84");
}

#[test]
fn free_delivery_is_named_as_the_reason() {
    let tariff = shop(r#"[{"id":"gift","name":"Free delivery","kind":"free_delivery","from":"40"}]"#);
    let free = ask(&tariff, &[line("48.00", 1)], Some("UA"), None);
    let shipping =
        free.components.iter().find(|part| part.kind == ComponentKind::Shipping).expect("shipping");
    assert_eq!(
        (shipping.amount.low.minor, shipping.because.as_str()),
        (0, "zone all, method m, free by a discount")
    );
    assert_eq!(free.free_missing, None);
    let paid = ask(&tariff, &[line("31.90", 1)], Some("UA"), None);
    assert_eq!(component(&paid, ComponentKind::Shipping).as_deref(), Some("5.00"));
    let [unmet] = &paid.unmet[..] else { panic!("{:?}", paid.unmet) };
    assert_eq!((unmet.why, unmet.missing.map(Money::text).as_deref()), (Unmet::Amount, Some("8.10")));
}

/// What makes delivery free is what is paid, not what is written on the shelf.
#[test]
fn a_threshold_is_met_after_discounts() {
    let tariff = shop(r#"[{"id":"d","name":"D","kind":"amount","amount":"1"}]"#);
    let estimate = ask(&tariff, &[line("100.50", 1)], Some("UA"), None);
    assert_eq!(component(&estimate, ComponentKind::Shipping).as_deref(), Some("5.00"));
    assert_eq!(estimate.free_missing.map(Money::text).as_deref(), Some("0.50"));
}

#[test]
fn one_after_the_other_or_alone() {
    let rules = r#"[{"id":"a","name":"A","kind":"percent","percent":"10"},
        {"id":"b","name":"B","kind":"percent","percent":"10"},
        {"id":"c","name":"C","kind":"amount","amount":"AMOUNT","alone":true,"code":"SOLO"}]"#;
    for (amount, codes, counted, others) in [
        ("20", &[][..], &[("A", "-10.00"), ("B", "-9.00")][..], &[][..]),
        ("20", &["solo"], &[("C", "-20.00")], &[("A", Unmet::Outdone), ("B", Unmet::Outdone)]),
        ("19", &["SOLO"], &[("A", "-10.00"), ("B", "-9.00")], &[("C", Unmet::Outdone)]),
    ] {
        let tariff = shop(&rules.replace("AMOUNT", amount));
        let (off, unmet) = outcome(&tariff, &[line("100", 1)], codes);
        let off: Vec<_> = off.iter().map(|(name, amount)| (name.as_str(), amount.as_str())).collect();
        let unmet: Vec<_> = unmet.iter().map(|(name, why)| (name.as_str(), *why)).collect();
        assert_eq!((&off[..], &unmet[..]), (counted, others), "{amount} {codes:?}");
    }
}

#[test]
fn what_is_missing_is_said_and_codes_are_kept() {
    for (rule, codes, first_order, unmet) in [
        (r#""from":"60""#, &[][..], false, Some((Unmet::Amount, Some("12.00"), None))),
        (r#""pieces":3"#, &[], false, Some((Unmet::Pieces, None, Some(2)))),
        (r#""firstOrder":true"#, &[], false, Some((Unmet::FirstOrder, None, None))),
        (r#""firstOrder":true"#, &[], true, None),
        (r#""starts":"2026-11-25""#, &[], false, None),
        (r#""ends":"2026-11-23","code":"LATE""#, &["late"], false, Some((Unmet::Time, None, None))),
        (r#""code":"SECRET","from":"60""#, &[], false, None),
        (r#""code":"SECRET","from":"60""#, &["SECRET"], false, Some((Unmet::Amount, Some("12.00"), None))),
        (r#""categories":["books"]"#, &[], false, None),
        (r#""categories":["books"],"code":"READ""#, &["READ"], false, Some((Unmet::Products, None, None))),
    ] {
        let tariff = shop(&format!(r#"[{{"id":"d","name":"D","kind":"percent","percent":"10",{rule}}}]"#));
        let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
        let shopper = Shopper { codes: &codes, first_order, ..Shopper::default() };
        let estimate = ask_for(&tariff, &[line("48.00", 1)], "UA", shopper);
        let told = estimate.unmet.first();
        let told = told.map(|told| (told.why, told.missing.map(Money::text), told.pieces));
        let unmet = unmet.map(|(why, missing, pieces)| (why, missing.map(Into::into), pieces));
        assert_eq!(told, unmet, "{rule}");
    }
}

/// The last day counts to its end, in the shop's time.
#[test]
fn days_are_the_shops() {
    let tariff = shop(
        r#"[{"id":"d","name":"D","kind":"percent","percent":"10","starts":"2026-11-24","ends":"2026-11-24"}]"#,
    );
    let midnight = i64::from(Date::parse("2026-11-24").expect("date").days()) * 86_400_000;
    for (hours, counts) in [(-3, false), (-2, true), (21, true), (22, false)] {
        let (lines, to) = ([line("48.00", 1)], place("UA"));
        let at = Time(midnight + hours * 3_600_000);
        let request = Request { destination: Some(&to), at, ..request(&lines) };
        let off = component(&tariff.estimate(&request), ComponentKind::Discount);
        assert_eq!(off.is_some(), counts, "{hours}");
    }
}

#[test]
fn points_pay_no_more_than_they_may() {
    for (worth, at_most, points, paid) in [
        ("0.01", "100", 250, Some("-2.50")),
        ("0.01", "100", 100_000, Some("-48.00")),
        ("0.01", "50", 100_000, Some("-24.00")),
        ("0.70", "50", 100, Some("-24.00")),
        ("1", "0", 10, None),
        ("1", "100", 0, None),
    ] {
        let (tariff, problems) = compile_all(&format!(
            r#"{{"currency":"EUR","points":{{"name":"Leaves","worth":"{worth}","atMost":"{at_most}"}},
                "shipping":{FREE}}}"#
        ));
        assert_eq!(problems, []);
        let shopper = Shopper { points, ..Shopper::default() };
        let estimate = ask_for(&tariff, &[line("48.00", 1)], "UA", shopper);
        total(&estimate);
        assert_eq!(
            component(&estimate, ComponentKind::Points).as_deref(),
            paid,
            "{worth} {at_most} {points}"
        );
    }
}

/// The shop's own word is the last one: its discount has the rules in it already.
#[test]
fn what_the_shop_says_counts_in_place_of_rules() {
    let tariff = shop(
        r#"[{"id":"d","name":"D","kind":"percent","percent":"10"},{"id":"f","name":"F","kind":"free_delivery"}]"#,
    );
    for (discount, off, sum) in
        [(None, Some("-4.80"), "51.84"), (Some(300), Some("-3.00"), "54.00"), (Some(0), None, "57.60")]
    {
        let (lines, to) = ([line("48.00", 1)], place("UA"));
        let estimate = tariff.estimate(&Request { discount, destination: Some(&to), ..request(&lines) });
        assert_eq!(component(&estimate, ComponentKind::Discount).as_deref(), off, "{discount:?}");
        assert_eq!(total(&estimate), sum, "{discount:?}");
    }
}

/// A code may free some ways of delivery and leave the others at their price.
#[test]
fn only_the_named_ways_are_free() {
    let (tariff, problems) = compile_all(
        r#"{"currency":"EUR","discounts":[{"id":"f","name":"F","kind":"free_delivery","methods":["post"]}],
            "shipping":{"zones":[{"id":"all","to":[{"country":"*"}],"methods":[
                {"id":"post","name":"Post","price":"4.00"},{"id":"fast","name":"Fast","price":"9.00"}]}]}}"#,
    );
    assert_eq!(problems, []);
    for (method, sum) in [(None, "10.00"), (Some("post"), "10.00"), (Some("fast"), "19.00")] {
        assert_eq!(total(&ask(&tariff, &[line("10", 1)], Some("UA"), method)), sum, "{method:?}");
    }
}

/// A piece at its own price is taxed as a piece, beside one that a discount has made cheaper.
#[test]
fn what_is_not_cheaper_is_taxed_as_before() {
    let (tariff, problems) = compile_all(&format!(
        r#"{{"currency":"EUR","prices":{{"tax":"excluded","per":"unit"}},"tax":[{{"country":"*","rate":"20"}}],
            "discounts":[{{"id":"d","name":"D","kind":"amount","amount":"1","products":["kettle"]}}],"shipping":{FREE}}}"#
    ));
    assert_eq!(problems, []);
    let cart = [thing("cup", "kitchen", "0.99", 5), thing("kettle", "kitchen", "48.00", 1)];
    // 5 x 0.20 and 20 % of 47.00.
    assert_eq!(
        component(&ask(&tariff, &cart, Some("UA"), None), ComponentKind::Tax).as_deref(),
        Some("10.40")
    );
}
