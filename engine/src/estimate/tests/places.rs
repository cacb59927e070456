//! Estimates while the destination is only partly known.

use super::*;

const ZONES: &str = r#"{"zones":[
    {"id":"kyiv","to":[{"country":"UA","region":"30","postcodes":["01001-06999"]}],
     "methods":[{"id":"courier","name":"Courier","price":"3","days":[1,2]}]},
    {"id":"ukraine","to":[{"country":"UA"}],
     "methods":[{"id":"courier","name":"Courier","price":"7","days":[2,3]},{"id":"post","name":"Post","price":"5","days":[3,6]}]},
    {"id":"spain","to":[{"country":"ES"}],"methods":[{"id":"post","name":"Post","price":"9"}]},
    {"id":"union","to":[{"country":"DE"},{"country":"FR"}],"methods":[{"id":"post","name":"Post","price":"11"}]}]}"#;

const TAX: &str = r#"[{"country":"ES","postcodes":["35*","38*"],"rate":"0"},{"country":"ES","rate":"21"},
    {"country":"DE","rate":"19"},{"country":"FR","rate":"20"},{"country":"UA","rate":"20"},{"country":"*","rate":"50"}]"#;

#[test]
fn every_zone_and_tax_that_may_apply_counts() {
    let tariff = tariff(r#"{"tax":"excluded"}"#, TAX, ZONES);
    for (destination, expected) in [
        (Some("UA-30 01001"), "123.60"),
        (Some("UA-30 07000"), "126.00"),
        (Some("UA-05 01001"), "126.00"),
        (Some("UA-05"), "126.00"),
        (Some("UA-30"), "123.60 to 128.40"),
        (Some("UA 01001"), "123.60 to 128.40"),
        (Some("UA-30 0100"), "123.60 to 128.40"),
        (Some("UA-30 07"), "126.00"),
        (Some("UA"), "123.60 to 128.40"),
        (Some("ES 28001"), "131.89"),
        (Some("ES 35001"), "109.00"),
        (Some("ES"), "109.00 to 131.89"),
        (Some("DE"), "132.09"),
        (Some("FR"), "133.20"),
        (Some("PL"), "unreachable"),
        // 0 % in the Canaries, 21 % of 111 in Spain, 20 % of 111 in France. Nothing goes where 50 % is due.
        (None, "103.00 to 134.31"),
    ] {
        assert_eq!(total(&ask(&tariff, &[line("100", 1)], destination, None)), expected, "{destination:?}");
    }
}

#[test]
fn a_choice_narrows_where_it_is_on_offer() {
    let tariff = tariff("null", "[]", ZONES);
    for (destination, method, expected) in [
        ("UA", Some("courier"), "103.00 to 107.00"),
        ("UA", Some("post"), "103.00 to 105.00"),
        ("UA-05", Some("courier"), "107.00"),
        ("ES", Some("courier"), "109.00"),
    ] {
        assert_eq!(total(&ask(&tariff, &[line("100", 1)], Some(destination), method)), expected);
    }
}

#[test]
fn options_span_the_zones() {
    let tariff = tariff("null", "[]", ZONES);
    let estimate = ask(&tariff, &[line("100", 1)], Some("UA"), None);
    let option = |index: usize| {
        let option = &estimate.methods[index];
        let days = option.from.zip(option.to).map(|(from, to)| (from.civil().2, to.civil().2));
        (option.id.as_str(), option.price.low.text(), option.price.high.text(), days, option.chosen)
    };
    assert_eq!(option(0), ("courier", "3.00".into(), "7.00".into(), Some((25, 27)), false));
    assert_eq!(option(1), ("post", "5.00".into(), "5.00".into(), Some((27, 2)), false));
    assert_eq!(estimate.from.zip(estimate.to), Date::parse("2026-11-25").zip(Date::parse("2026-12-02")));
    assert_eq!(estimate.components[1].because, "any of 3 offers in 2 zones");
    // The days of one zone are not known, so neither is the window over all.
    assert_eq!(ask(&tariff, &[line("100", 1)], None, None).from, None);
}

#[test]
fn nothing_need_be_known_that_nothing_depends_on() {
    let world = FREE.replace(r#""price":"0""#, r#""price":"4""#);
    let tariff = tariff(r#"{"tax":"excluded"}"#, r#"[{"country":"*","rate":"10"}]"#, &world);
    for destination in [None, Some("UA"), Some("DE-BE 10115")] {
        assert_eq!(total(&ask(&tariff, &[line("1", 1)], destination, None)), "5.50");
    }
}

#[test]
fn included_tax_leaves_the_total_alone() {
    let tariff = tariff("null", TAX, ZONES);
    let estimate = ask(&tariff, &[line("100", 1)], Some("ES"), None);
    assert_eq!(total(&estimate), "109.00");
    assert_eq!(component(&estimate, ComponentKind::Tax).as_deref(), Some("0.00 to 18.92"));
    assert_eq!(estimate.components[2].because, "any of 2 rules");
}

#[test]
fn a_guess_is_marked_and_stays_open() {
    let tariff = tariff("null", "[]", ZONES);
    let lines = [line("100", 1)];
    let guess = Destination { guess: true, ..place("UA-05") };
    let request = Request { destination: Some(&guess), ..request(&lines) };
    let estimate = tariff.estimate(&request);
    assert_eq!(total(&estimate), "105.00 to 107.00");
    assert!(estimate.destination.is_some_and(|place| place.guess));
    assert_eq!(total(&tariff.estimate(&Request { method: Some("courier"), ..request })), "107.00");
}

#[test]
fn a_destination_in_any_spelling() {
    let tariff = tariff("null", "[]", ZONES);
    let lines = [line("100", 1)];
    let spelled = |country: &str, region: &str, postcode: &str| Destination {
        country: country.into(),
        region: Some(region.into()),
        postcode: Some(postcode.into()),
        name: None,
        guess: false,
    };
    for (given, expected) in [
        (spelled("ua", "ua-30", "01 001"), "103.00"),
        // A region or a postcode that cannot be one decides nothing.
        (spelled("UA", "Kyiv", "01001"), "103.00 to 107.00"),
        (spelled("UA", "30", "?"), "103.00 to 107.00"),
        (spelled("Ukraine", "30", "01001"), "103.00 to 111.00"),
    ] {
        let request = Request { destination: Some(&given), ..request(&lines) };
        assert_eq!(total(&tariff.estimate(&request)), expected, "{given:?}");
    }
}

#[test]
fn countries_that_are_delivered_to() {
    assert_eq!(tariff("null", TAX, ZONES).countries(), ["DE", "ES", "FR", "UA"]);
    assert_eq!(tariff("null", "[]", FREE).countries(), ["*"], "anywhere");
    assert!(tariff("null", TAX, "null").countries().is_empty(), "tax alone delivers nothing");
}
