//! What cannot hold is refused, with its path, its value, and what is allowed.

use crate::config::Config;

const DISCOUNT: &str = r#""id":"ten","kind":"discount","on":"error","title":"T","text":"T","accept":"A""#;

/// The problems of a shop with one discount and these keys, as (path, value, allowed).
fn problems(prompt: &str, shop: &str) -> Vec<(String, String, String)> {
    let text = format!(r#"{{"currency":"EUR","prompts":[{{{DISCOUNT}{prompt}}}]{shop}}}"#);
    let problems = Config::parse(&text).1.into_iter();
    problems.map(|problem| (problem.path, problem.value, problem.allowed)).collect()
}

#[test]
fn what_can_not_hold_is_named_with_its_place() {
    let floor = r#","offers":{"margin":"30","floor":"20"}"#;
    let budget = r#","offers":{"budget":{"amount":"10.00","per":"30d"}}"#;
    for (prompt, shop, path, value, allowed) in [
        ("", r#","timing":{"fresh":50}"#, "timing.fresh", "fresh", "one of the kinds of products ordinary"),
        ("", r#","timing":{"costly":0}"#, "timing.costly", "0", "percent of \"after\", from 1 to 1000"),
        (
            "",
            r#","caps":{"perKind":{"gift":{"perVisit":1}}}"#,
            "caps.perKind.gift",
            "gift",
            "one of the kinds fact",
        ),
        (
            "",
            r#","caps":{"perKind":{"help":{"most":1}}}"#,
            "caps.perKind.help",
            "an object",
            "\"most\" and \"per\" together",
        ),
        (
            "",
            r#","caps":{"perKind":{"help":{"most":1,"per":"365d"}}}"#,
            "caps.perKind.help.per",
            "365d",
            "a duration up to \"180d\"",
        ),
        ("", r#","caps":{"refusals":2}"#, "caps.refusals", "alone", "\"refusals\" and \"quiet\" together"),
        ("", r#","caps":{"refusals":0,"quiet":"3d"}"#, "caps.refusals", "0", "an integer from 1"),
        ("", r#","offers":{"floor":"20"}"#, "offers.floor", "20", "no more than \"margin\""),
        ("", r#","offers":{"margin":"15","floor":"20"}"#, "offers.floor", "20", "no more than \"margin\""),
        ("", r#","offers":{"margin":"120"}"#, "offers.margin", "120", "a number from 0 to 100"),
        ("", floor, "prompts[0].costs", "(missing)", "what it costs, as \"offers\" has a floor"),
        (
            r#","costs":{"percent":"15"}"#,
            floor,
            "prompts[0].costs.percent",
            "15",
            "at most 10, which is what the floor",
        ),
        (
            r#","costs":{"percent":"10"}"#,
            budget,
            "prompts[0].costs.atMost",
            "(missing)",
            "an amount, as \"offers\" has",
        ),
        (
            r#","costs":{"amount":"12.00"}"#,
            budget,
            "prompts[0].costs",
            "12.00",
            "at most 10.00, the whole budget",
        ),
        (r#","costs":{}"#, "", "prompts[0].costs", "an object", "either \"percent\""),
        (r#","costs":{"amount":"1.005"}"#, "", "prompts[0].costs.amount", "1.005", "an amount from 0"),
        (
            r#","hours":{"from":"08:00","to":"08:00"}"#,
            "",
            "prompts[0].hours",
            "08:00",
            "\"from\" and \"to\" that differ",
        ),
        (r#","offer":{"url":""}"#, "", "prompts[0].offer.url", "", "an address of the shop"),
        (
            r#","code":"TEN","offer":{"url":"/o"}"#,
            "",
            "prompts[0].offer",
            "an object",
            "nothing beside \"code\"",
        ),
        (
            r#","for":{"kinds":["fresh"]}"#,
            "",
            "prompts[0].for.kinds[0]",
            "fresh",
            "one of ordinary, perishable",
        ),
    ] {
        let found = problems(prompt, shop);
        let fits = |(at, was, wanted): &(String, String, String)| {
            at == path && was.trim_matches('"') == value && wanted.starts_with(allowed)
        };
        assert!(found.iter().any(fits), "{prompt}{shop}: {found:?}");
    }
}

#[test]
fn what_can_hold_is_taken() {
    for (prompt, shop) in [
        ("", ""),
        (r#","costs":{"percent":"10"}"#, r#","offers":{"margin":"30","floor":"20"}"#),
        (
            r#","costs":{"percent":"10","atMost":"10.00"}"#,
            r#","offers":{"budget":{"amount":"10.00","per":"180d"}}"#,
        ),
        (r#","for":{"categories":["tea"],"kinds":["costly"]},"hours":{"from":"22:00","to":"06:00"}"#, ""),
        (r#","offer":{"url":"/offer"}"#, r#","caps":{"refusals":1,"quiet":"1d"},"timing":{"perishable":50}"#),
    ] {
        assert_eq!(problems(prompt, shop), [], "{prompt}{shop}");
    }
}

#[test]
fn only_offers_cost_something() {
    let text = r#"{"currency":"EUR","prompts":[{"id":"a","kind":"help","on":"error","title":"T","text":"T","accept":"A",
        "costs":{"amount":"1.00"},"offer":{"url":"/offer"}}]}"#;
    let (config, problems) = Config::parse(text);
    let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["prompts[0].costs", "prompts[0].offer"]);
    assert_eq!(problems[0].allowed, "nothing, unless \"kind\" is one of free_delivery, loyalty, discount");
    assert!(config.is_some_and(|config| config.prompts.is_empty()));
}
