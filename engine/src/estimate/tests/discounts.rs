//! What the shop takes off the whole cart.

use super::*;

fn ask_less(tariff: &Tariff, lines: &[Line], discount: i64) -> Estimate {
    let (to, discount) = (place("UA"), Some(discount));
    tariff.estimate(&Request { discount, destination: Some(&to), ..request(lines) })
}

#[test]
fn it_is_taken_off_before_tax_and_delivery() {
    let shipping = r#"{"freeFrom":"100","zones":[{"id":"all","to":[{"country":"*"}],
        "methods":[{"id":"m","name":"M","price":"5.00"}]}]}"#;
    let rule = r#"[{"country":"*","rate":"20","shipping":false}]"#;
    for (mode, discount, tax, shipping_cost, sum) in [
        ("excluded", 0, "20.10", "0.00", "120.60"),
        ("excluded", 1050, "18.00", "5.00", "113.00"),
        ("included", 1050, "15.00", "5.00", "95.00"),
        ("included", 20_000, "0.00", "5.00", "5.00"),
        ("included", -5, "16.75", "0.00", "100.50"),
    ] {
        let tariff = tariff(&format!(r#"{{"tax":"{mode}"}}"#), rule, shipping);
        let estimate = ask_less(&tariff, &[line("100.50", 1)], discount);
        let part = |kind| component(&estimate, kind).expect("a component");
        assert_eq!(
            (part(ComponentKind::Tax), part(ComponentKind::Shipping)),
            (tax.into(), shipping_cost.into())
        );
        assert_eq!(total(&estimate), sum, "{mode} {discount}");
    }
}

#[test]
fn each_line_bears_its_share() {
    let rule = r#"[{"country":"*","rate":"20","reduced":{"books":"0"}}]"#;
    for per in ["unit", "line", "order"] {
        let tariff = tariff(&format!(r#"{{"tax":"excluded","per":"{per}"}}"#), rule, FREE);
        let book = Line { category: Some("books"), ..line("30.00", 1) };
        let estimate = ask_less(&tariff, &[line("10.00", 3), book], 600);
        assert_eq!(component(&estimate, ComponentKind::Discount).as_deref(), Some("-6.00"));
        assert_eq!(component(&estimate, ComponentKind::Tax).as_deref(), Some("5.40"), "{per}");
    }
}
