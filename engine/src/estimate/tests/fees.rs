//! Duties, surcharges and other fees.

use super::*;

fn shop(fees: &str) -> Tariff {
    let (tariff, problems) = compile_all(&format!(
        r#"{{"currency":"EUR","fees":{fees},"prices":{{"tax":"excluded"}},"tax":[{{"country":"*","rate":"20"}}],
            "shipping":{{"zones":[{{"id":"all","to":[{{"country":"*"}}],"methods":[
                {{"id":"post","name":"Post","price":"4.00"}},{{"id":"cod","name":"Cash on delivery","price":"6.00"}}]}}]}}}}"#
    ));
    assert_eq!(problems, []);
    tariff
}

fn fee(rule: &str, cart: &[Line], to: &str, method: Option<&str>) -> Option<String> {
    let tariff = shop(&format!(r#"[{{"id":"f","name":"F",{rule}}}]"#));
    let estimate = ask(&tariff, cart, Some(to), method);
    total(&estimate);
    component(&estimate, ComponentKind::Fee)
}

#[test]
fn conditions() {
    let cart = [line("100", 1), Line { category: Some("wine"), ..line("50", 1) }];
    for (rule, to, method, amount) in [
        (r#""amount":"2.50""#, "UA", None, Some("2.50")),
        (r#""percent":"10""#, "UA", None, Some("15.00")),
        (r#""percent":"10","on":"items_and_shipping""#, "UA", None, Some("15.40")),
        (r#""percent":"10","on":"items_and_shipping""#, "UA", Some("cod"), Some("15.60")),
        (r#""amount":"1.50","methods":["cod"]"#, "UA", Some("cod"), Some("1.50")),
        (r#""amount":"1.50","methods":["cod"]"#, "UA", Some("post"), None),
        (r#""amount":"3","categories":["wine"]"#, "UA", None, Some("3.00")),
        (r#""amount":"3","categories":["beer"]"#, "UA", None, None),
        (r#""percent":"10","to":[{"country":"UA"}]"#, "PL", None, None),
        (
            r#""amount":"9","to":[{"country":"GB","postcodes":["HS*","ZE*"]}]"#,
            "GB-? ZE1 0AA",
            None,
            Some("9.00"),
        ),
        (r#""amount":"9","to":[{"country":"GB","postcodes":["HS*","ZE*"]}]"#, "GB-? E1 6AN", None, None),
        (r#""percent":"10","to":[{"country":"UA"}],"from":"150""#, "UA", None, Some("15.00")),
        (r#""percent":"10","to":[{"country":"UA"}],"from":"150.01""#, "UA", None, None),
        (r#""amount":"5","below":"150""#, "UA", None, None),
        (r#""amount":"5","below":"150.01""#, "UA", None, Some("5.00")),
    ] {
        assert_eq!(fee(rule, &cart, to, method).as_deref(), amount, "{rule} {to}");
    }
}

#[test]
fn what_may_come_is_within_the_range() {
    let island = r#""amount":"9","to":[{"country":"GB","postcodes":["HS*","ZE*"]}]"#;
    assert_eq!(fee(island, &[line("10", 1)], "GB", None).as_deref(), Some("0.00 to 9.00"));
}

#[test]
fn tax_is_due_where_the_rule_says_so() {
    // Items 100, fee 10, post 4, tax 20 % of items and post, and maybe of the fee.
    for (taxed, sum) in [("true", "136.80"), ("false", "134.80")] {
        let tariff = shop(&format!(r#"[{{"id":"f","name":"F","amount":"10.00","taxed":{taxed}}}]"#));
        assert_eq!(total(&ask(&tariff, &[line("100", 1)], Some("UA"), None)), sum);
    }
}
