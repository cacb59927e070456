//! Taxes that hold together, for a time, and for some products; totals rounded to a coin.

use super::*;

fn shop(mode: &str, tax: &str) -> Tariff {
    tariff(&format!(r#"{{"tax":"{mode}"}}"#), tax, FREE)
}

/// The taxes by name, and the total.
fn taxes(estimate: &Estimate) -> (Vec<(String, String)>, String) {
    let parts = estimate.components.iter().filter(|part| part.kind == ComponentKind::Tax);
    let named = parts.map(|part| (part.name.clone().unwrap_or_default(), part.amount.low.text()));
    (named.collect(), total(estimate))
}

fn named(parts: &[(&str, &str)]) -> Vec<(String, String)> {
    parts.iter().map(|(name, amount)| ((*name).into(), (*amount).into())).collect()
}

#[test]
fn quebec() {
    let rule = |compound| {
        format!(
            r#"[{{"country":"CA","region":"QC","name":"GST","rate":"5","reduced":{{"groceries":"0"}},
                "and":[{{"name":"QST","rate":"9.975","compound":{compound},"reduced":{{"groceries":"0"}}}}]}}]"#
        )
    };
    let tariff = |compound| {
        let (tariff, problems) = compile("CAD", r#"{"tax":"excluded"}"#, &rule(compound), FREE);
        assert_eq!(problems, []);
        tariff
    };
    let line = line_in("CAD", "100.00", 1, 0);
    let groceries = Line { category: Some("groceries"), ..line };
    for (compound, lines, parts, sum) in [
        // Since 2013 both are on the price: https://www.revenuquebec.ca/en/businesses/consumption-taxes/gsthst-and-qst/
        (false, &[line][..], &[("GST", "5.00"), ("QST", "9.98")][..], "114.98"),
        // Before, one was on the other.
        (true, &[line], &[("GST", "5.00"), ("QST", "10.47")], "115.47"),
        (false, &[line, groceries], &[("GST", "5.00"), ("QST", "9.98")], "214.98"),
        (false, &[groceries], &[("GST", "0.00"), ("QST", "0.00")], "100.00"),
    ] {
        let estimate = ask(&tariff(compound), lines, Some("CA-QC"), None);
        assert_eq!(taxes(&estimate), (named(parts), sum.into()));
    }
}

#[test]
fn several_taxes_in_one_price() {
    let tariff =
        shop("included", r#"[{"country":"*","name":"A","rate":"5","and":[{"name":"B","rate":"9.975"}]}]"#);
    let estimate = ask(&tariff, &[line("114.98", 1)], Some("UA"), None);
    assert_eq!(taxes(&estimate), (named(&[("A", "5.00"), ("B", "9.98")]), "114.98".into()));
}

#[test]
fn reduced_and_exempt() {
    for (per, tax) in [("line", "8.70"), ("order", "8.70"), ("unit", "8.70")] {
        let prices = format!(r#"{{"tax":"excluded","per":"{per}"}}"#);
        let tariff =
            tariff(&prices, r#"[{"country":"*","rate":"20","reduced":{"books":"7","stamps":"0"}}]"#, FREE);
        let lines = [
            line("40.00", 1),
            Line { category: Some("books"), ..line("10.00", 1) },
            Line { category: Some("stamps"), ..line("12.34", 5) },
            Line { category: Some("garden"), ..line("0.00", 1) },
        ];
        assert_eq!(
            component(&ask(&tariff, &lines, Some("UA"), None), ComponentKind::Tax).as_deref(),
            Some(tax)
        );
    }
}

#[test]
fn a_rate_holds_from_day_to_day() {
    let tariff = shop(
        "excluded",
        r#"[{"country":"EE","rate":"20","until":"2023-12-31"},{"country":"EE","rate":"22","from":"2024-01-01","until":"2025-06-30"},
            {"country":"EE","rate":"24","from":"2025-07-01"}]"#,
    );
    for (day, tax) in [
        ("2023-12-31", "20.00"),
        ("2024-01-01", "22.00"),
        ("2025-06-30", "22.00"),
        ("2025-07-01", "24.00"),
        ("2026-11-24", "24.00"),
    ] {
        let at = Time(i64::from(Date::parse(day).expect(day).days()) * 86_400_000);
        let lines = [line("100", 1)];
        let destination = place("EE");
        let request = Request { destination: Some(&destination), at, shop_offset: 0, ..request(&lines) };
        let estimate = tariff.estimate(&request);
        assert_eq!(component(&estimate, ComponentKind::Tax).as_deref(), Some(tax), "{day}");
    }
}

#[test]
fn francs_are_rounded_to_five_centimes() {
    let (tariff, problems) = compile("CHF", r#"{"cash":"0.05"}"#, "[]", FREE);
    assert_eq!(problems, []);
    for (price, rounded, rounding) in [
        ("9.97", "9.95", Some("-0.02")),
        ("9.98", "10.00", Some("0.02")),
        ("9.95", "9.95", None),
        ("0.02", "0.00", Some("-0.02")),
        ("0.03", "0.05", Some("0.02")),
    ] {
        let estimate = ask(&tariff, &[line_in("CHF", price, 1, 0)], Some("CH"), None);
        assert_eq!(total(&estimate), rounded, "{price}");
        assert_eq!(component(&estimate, ComponentKind::Rounding).as_deref(), rounding, "{price}");
    }
}
