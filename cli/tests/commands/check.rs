//! `cartkeep check`

use crate::run::cartkeep;

#[test]
fn a_good_configuration_is_fine() {
    let ran = cartkeep(&["check", "shop.json"], "");
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (Some(0), "shop.json: fine\n", ""));
    let ran = cartkeep(&["check", "--json", "shop.json"], "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "{\"file\":\"shop.json\",\"problems\":[]}\n"));
}

/// Every problem of `bad.json`: its line in the report starts like this, and this was meant.
const PROBLEMS: [(&str, Option<&str>); 8] = [
    ("shiping: {...} — one of the keys $schema, currency, ", Some("shipping")),
    ("shop.name: 7 — a string", None),
    ("prices.tax: \"include\" — one of included, excluded", Some("included")),
    ("tax[0].rate: \"twenty\" — a decimal number such as \"4.90\"", None),
    ("destination.regon: \"30\" — one of the keys country, region, ", Some("region")),
    ("prompts[0].when.cart.totl: {...} — one of the facts cart.total, ", Some("cart.total")),
    ("prompts[0].when.page.kind.$inn: [...] — one of $eq, ", Some("$in")),
    ("shop.timeZone: \"Europe/Kyjiv\" — the name of an IANA time zone", Some("Europe/Kyiv")),
];

#[test]
fn every_problem_is_printed_with_what_was_meant() {
    let ran = cartkeep(&["check", "bad.json"], "");
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let mut lines = ran.out.lines();
    assert_eq!(lines.next(), Some("bad.json: 8 problems"));
    for (problem, nearest) in PROBLEMS {
        let line = lines.next().unwrap_or_default();
        assert!(line.starts_with(&format!("  {problem}")), "{line}");
        if let Some(nearest) = nearest {
            assert_eq!(lines.next(), Some(format!("    did you mean {nearest}?").as_str()));
        }
    }
    assert_eq!(lines.next(), None);
}

#[test]
fn machines_get_the_same() {
    let ran = cartkeep(&["check", "--json", "bad.json"], "");
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    for part in [
        r#"{"file":"bad.json","problems":[{"path":"shiping","value":"{...}","allowed":"one of the keys "#,
        r#"texts","nearest":"shipping"},{"path":"shop.name","value":"7","allowed":"a string"},"#,
        r#""nearest":"Europe/Kyiv"}]}"#,
    ] {
        assert!(ran.out.contains(part), "{part}\n{}", ran.out);
    }
}

#[test]
fn says_where_a_text_stops_being_json() {
    let text = "\u{feff}{\n  \"currency\": \"EUR\"\n  \"consent\": \"ask\"\n}\n";
    let ran = cartkeep(&["check", "-"], text);
    let found = "line 3, column 3: \"consent\": \"ask\" — well-formed JSON nested at most 32 deep";
    assert_eq!((ran.code, ran.out), (Some(1), format!("standard input: 1 problem\n  {found}\n")));

    let ran = cartkeep(&["check", "--json", "-"], text);
    assert!(ran.out.contains(r#""path":"","line":3,"column":3,"value":"\"consent\""#), "{}", ran.out);
}

#[test]
fn what_is_no_configuration_at_all_is_a_problem() {
    for (text, problem) in [
        ("[]", "  [...] — an object"),
        ("{}", "  currency: (missing) — "),
        ("{\"currency\": \"EURO\"}", "  currency: EURO — a currency of ISO 4217"),
    ] {
        let ran = cartkeep(&["check", "-"], text);
        assert_eq!(ran.code, Some(1), "{text}");
        assert!(ran.out.starts_with(&format!("standard input: 1 problem\n{problem}")), "{}", ran.out);
    }
}

#[test]
fn what_is_no_text_cannot_be_read() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("latin-1.json");
    std::fs::write(&file, b"{\"currency\": \"\xa4\"}").expect("a file");
    let ran = cartkeep(&["check", file.to_str().expect("UTF-8")], "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("latin-1.json: stream did not contain valid UTF-8"), "{}", ran.err);
}
