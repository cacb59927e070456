//! What a way of delivery costs, beyond one price and steps of weight.

use super::*;
use crate::estimate::UNKNOWN;

fn price(method: &str, cart: &[Line]) -> String {
    price_with("", method, cart)
}

fn price_with(more: &str, method: &str, cart: &[Line]) -> String {
    let method = format!(r#"{{"id":"m","name":"M",{method}}}"#);
    let estimate = ask(&tariff("null", "[]", &anywhere(more, &method)), cart, Some("UA"), None);
    component(&estimate, ComponentKind::Shipping).unwrap_or_else(|| estimate.status.word().into())
}

/// Delivery to everywhere by `methods`; `more` comes before.
fn anywhere(more: &str, methods: &str) -> String {
    format!(r#"{{{more}"zones":[{{"id":"all","to":[{{"country":"*"}}],"methods":[{methods}]}}]}}"#)
}

fn of(weight: u32, quantity: u32) -> Line<'static> {
    line_in("EUR", "10.00", quantity, weight)
}

#[test]
fn per_begun_kilogram() {
    let method = r#""steps":[{"upTo":"1000","price":"5.00"},{"price":"5.00","perKg":"1.20"}]"#;
    for (weight, expected) in
        [(1, "5.00"), (1000, "5.00"), (1001, "6.20"), (2000, "6.20"), (2001, "7.40"), (31_000, "41.00")]
    {
        assert_eq!(price(method, &[of(weight, 1)]), expected, "{weight}");
    }
    assert_eq!(price(method, &[of(UNKNOWN, 1)]), "unpriced", "nobody knows how many kilograms");
    let first = r#""steps":[{"price":"2.00","perKg":"0.50"}]"#;
    for (weight, expected) in [(0, "2.00"), (1, "2.50"), (1000, "2.50"), (1001, "3.00")] {
        assert_eq!(price(first, &[of(weight, 1)]), expected, "{weight}");
    }
}

#[test]
fn by_pieces() {
    let method = r#""by":"count","steps":[{"upTo":"2","price":"3.00"},{"price":"6.00"}]"#;
    assert_eq!(price(method, &[of(1, 1), of(1, 1)]), "3.00");
    assert_eq!(price(method, &[of(1, 3)]), "6.00");
}

#[test]
fn in_several_parcels() {
    let method = r#""parcel":10000,"steps":[{"upTo":"5000","price":"4.00"},{"upTo":"10000","price":"6.00"}]"#;
    for (cart, expected) in [
        (vec![of(4000, 1)], "4.00"),
        (vec![of(4000, 2)], "6.00"),
        (vec![of(4000, 3)], "10.00"),
        (vec![of(10_000, 3)], "18.00"),
        (vec![of(6000, 1), of(5000, 1), of(5000, 1)], "12.00"),
        (vec![of(6000, 1), of(1, 0), of(4000, 1), of(5000, 1)], "10.00"),
        (vec![of(3000, 100)], "202.00"),
        (vec![of(0, 7)], "4.00"),
        (vec![of(10_001, 1)], "unpriced"),
        (vec![of(UNKNOWN, 1)], "unpriced"),
    ] {
        assert_eq!(price(method, &cart), expected, "{cart:?}");
    }
    assert_eq!(price(r#""parcel":10000,"price":"3.00""#, &[of(4000, 5)]), "9.00");
}

#[test]
fn large_and_light() {
    let method =
        r#""steps":[{"upTo":"1000","price":"4.00"},{"upTo":"10000","price":"6.00"},{"price":"20.00"}]"#;
    let pillow = Line { volume: 40_000, ..of(500, 1) };
    assert_eq!(price(method, &[pillow]), "4.00");
    let volumetric = r#""volumetric":5000,"#;
    assert_eq!(price_with(volumetric, method, &[pillow]), "6.00");
    assert_eq!(price_with(volumetric, method, &[pillow, pillow]), "20.00");
    assert_eq!(price_with(volumetric, method, &[of(500, 1)]), "4.00", "a size that nobody said");
}

#[test]
fn what_it_does_not_carry() {
    let method = r#""price":"3.00","not":["plants"]"#;
    let plant = |quantity| Line { category: Some("plants"), ..of(1, quantity) };
    assert_eq!(price(method, &[of(1, 1)]), "3.00");
    assert_eq!(price(method, &[of(1, 1), plant(1)]), "unpriced");
    assert_eq!(price(method, &[of(1, 1), plant(0)]), "3.00");
}

#[test]
fn a_pick_up_point_is_named() {
    let point = r#"{"id":"shop","name":"Fetch it","price":"0","pickUp":"Khreshchatyk 1, Kyiv"}"#;
    let estimate = ask(&tariff("null", "[]", &anywhere("", point)), &[of(1, 1)], Some("UA"), None);
    assert_eq!(estimate.methods[0].pick_up.as_deref(), Some("Khreshchatyk 1, Kyiv"));
}

#[test]
fn what_does_not_fit_together_is_told() {
    let methods = r#"{"id":"a","name":"A","by":"count","steps":[{"price":"1","perKg":"1"}]},
        {"id":"b","name":"B","steps":[{"price":"1","perKg":"-1"}]},
        {"id":"c","name":"C","by":"count","steps":[{"upTo":"1.5","price":"1"}]}"#;
    let (_, problems) = compile("EUR", "null", "[]", &anywhere("", methods));
    let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "shipping.zones[0].methods[0].steps[0].perKg",
            "shipping.zones[0].methods[1].steps[0].perKg",
            "shipping.zones[0].methods[2].steps[0].upTo"
        ]
    );
}
