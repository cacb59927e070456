//! What compiling a tariff reports, and what it keeps.

use super::*;

fn paths(problems: &[Problem]) -> Vec<(&str, &str)> {
    problems.iter().map(|problem| (problem.path.as_str(), problem.value.as_str())).collect()
}

#[test]
fn tax_rules() {
    let (tariff, problems) = compile(
        "EUR",
        "null",
        r#"[{"country":"ua","rate":"20"},{"country":"UA","region":"Kyiv","rate":"20"},
            {"country":"UA","postcodes":["06999-01001"],"rate":"20"},{"country":"PL","rate":"-1"},
            {"country":"DE","rate":"100.5"},{"country":"DE","region":"BE","rate":"19"},
            {"country":"*","region":"30","rate":"1"},{"country":"*","postcodes":["1*"],"rate":"1"},{"country":"FR","rate":"20"}]"#,
        FREE,
    );
    assert_eq!(
        paths(&problems),
        [
            ("tax[0].country", "\"ua\""),
            ("tax[1].region", "\"Kyiv\""),
            ("tax[2].postcodes[0]", "\"06999-01001\""),
            ("tax[3].rate", "\"-1\""),
            ("tax[4].rate", "\"100.5\""),
            ("tax[6].region", "\"30\""),
            ("tax[7].postcodes[0]", "\"1*\""),
            ("tax[5]", "{...}"),
        ]
    );
    // Where the rate is wrong nothing is said; elsewhere all is as before.
    let excluded = Tariff { included: false, ..tariff };
    for (place, expected) in [("PL", "unpriced"), ("DE", "unpriced"), ("FR", "12.00"), ("UA", "10.00")] {
        assert_eq!(total(&ask(&excluded, &[line("10", 1)], Some(place), None)), expected);
    }
}

#[test]
fn delivery() {
    let (tariff, problems) = compile(
        "EUR",
        "null",
        "[]",
        r#"{"handling":"36h","freeFrom":"-1","zones":[
            {"id":"a","to":[],"methods":[{"id":"m","name":"M","price":"1"}]},
            {"id":"b","to":[{"country":"UA","postcodes":["x*","*"]},{"country":"?"}],"methods":[]},
            {"id":"b","to":[{"country":"PL"}],"methods":[
                {"id":"m","name":"M","price":"1"},{"id":"m","name":"M","price":"2"},{"id":"n","name":"N","price":"0.001"},
                {"id":"o","name":"O"},{"id":"p","name":"P","price":"1","steps":[{"price":"1"}]},
                {"id":"q","name":"Q","price":"3","days":[2,1],"freeFrom":"1.234"},{"id":"r","name":"R","price":"4","days":[1]}]},
            {"id":"c","to":[{"country":"PL","region":"14"}],"methods":[{"id":"m","name":"M","price":"1"}]},
            {"id":"d","to":[{"country":"DE"}],"methods":[{"id":"m","name":"M","price":"-1"}]}]}"#,
    );
    assert_eq!(
        paths(&problems),
        [
            ("shipping.handling", "\"36h\""),
            ("shipping.freeFrom", "\"-1\""),
            ("shipping.zones[0].to", "[]"),
            ("shipping.zones[1].methods", "[]"),
            ("shipping.zones[1].to[0].postcodes[1]", "\"*\""),
            ("shipping.zones[1].to[1].country", "\"?\""),
            ("shipping.zones[2].id", "\"b\""),
            ("shipping.zones[2].methods[1].id", "\"m\""),
            ("shipping.zones[2].methods[2].price", "\"0.001\""),
            ("shipping.zones[2].methods[3].price", "(missing)"),
            ("shipping.zones[2].methods[4].price", "\"1\""),
            ("shipping.zones[2].methods[5].days", "[2,1]"),
            ("shipping.zones[2].methods[5].freeFrom", "\"1.234\""),
            ("shipping.zones[2].methods[6].days", "[1]"),
            ("shipping.zones[4].methods[0].price", "\"-1\""),
            ("shipping.zones[3].to", "[...]"),
        ]
    );
    let estimate = ask(&tariff, &[line("10", 1)], Some("PL"), None);
    assert_eq!(total(&estimate), "11.00");
    let ids: Vec<_> = estimate.methods.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids, ["m", "q", "r"]);
    // Nobody delivers to the one; what the other costs is not known.
    assert_eq!(total(&ask(&tariff, &[line("10", 1)], Some("UA X1"), None)), "unreachable");
    assert_eq!(total(&ask(&tariff, &[line("10", 1)], Some("DE"), None)), "unpriced");
}

#[test]
fn steps() {
    for (by, steps, expected) in [
        ("weight", r#"[{"upTo":"2","price":"1"},{"upTo":"2","price":"1"}]"#, &["[1].upTo"][..]),
        ("weight", r#"[{"upTo":"5","price":"1"},{"upTo":"2","price":"1"},{"price":"1"}]"#, &["[1].upTo"]),
        ("weight", r#"[{"upTo":"0","price":"1"},{"upTo":"2.5","price":"1"}]"#, &["[0].upTo", "[1].upTo"]),
        ("weight", r#"[{"price":"1"},{"upTo":"2","price":"-1"}]"#, &["[0].upTo", "[1].price"]),
        ("subtotal", r#"[{"upTo":"2.50","price":"1"},{"upTo":"2.505","price":"1"}]"#, &["[1].upTo"]),
        ("subtotal", r#"[{"upTo":"2.50","price":"1"},{"price":"1.001"}]"#, &["[1].price"]),
        ("subtotal", r#"[{"upTo":"2.50","price":"1"},{"upTo":"2.51","price":"1"}]"#, &[]),
    ] {
        let method = format!(r#""by":"{by}","steps":{steps}"#);
        let (_, problems) = compile("EUR", "null", "[]", &FREE.replace(r#""price":"0""#, &method));
        let found: Vec<_> = problems
            .iter()
            .map(|problem| problem.path.trim_start_matches("shipping.zones[0].methods[0].steps"))
            .collect();
        assert_eq!(found, expected, "{steps}");
    }
}

#[test]
fn a_zone_that_others_cover_together() {
    let zone = |id: &str, to: &str| {
        format!(r#"{{"id":"{id}","to":[{to}],"methods":[{{"id":"m","name":"M","price":"1"}}]}}"#)
    };
    let (ua, pl) = (r#"{"country":"UA"}"#, r#"{"country":"PL","postcodes":["0*","1*"]}"#);
    for (third, reached) in [
        (r#"{"country":"UA","region":"30"},{"country":"PL","postcodes":["01-001","10-15"]}"#, false),
        (r#"{"country":"PL","postcodes":["01-001","20*"]}"#, true),
        (r#"{"country":"PL"}"#, true),
        (r#"{"country":"*"}"#, true),
    ] {
        let zones = [zone("a", ua), zone("b", pl), zone("c", third)].join(",");
        let (_, problems) = compile("EUR", "null", "[]", &format!(r#"{{"zones":[{zones}]}}"#));
        let expected: &[_] = if reached { &[] } else { &[("shipping.zones[2].to", "[...]")] };
        assert_eq!(paths(&problems), expected, "{third}");
    }
}
