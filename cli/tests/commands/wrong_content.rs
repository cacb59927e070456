//! What is wrong with what the elements say is told like all the rest, though no engine on a page looks at it.

use crate::run::cartkeep;

/// A part of `content`, and the only problem that it has: path, value, and how what is allowed begins.
const MISTAKES: [(&str, &str, &str, &str); 9] = [
    (r#""stepps":[]"#, "content.stepps", "[...]", "one of the keys steps, trust, "),
    (
        r#""steps":[{"name":"A","asks":["shoe"]}]"#,
        "content.steps[0].asks[0]",
        "\"shoe\"",
        "one of email, name, ",
    ),
    (
        r#""trust":[{"about":"price","title":"T"}]"#,
        "content.trust[0].about",
        "\"price\"",
        "one of cost, delivery, ",
    ),
    (
        r#""proof":[{"text":"412 sold","source":"our orders","on":"2026-11-01"}]"#,
        "content.proof[0].lifetime",
        "(missing)",
        "a value; this key is required",
    ),
    (
        r#""proof":[{"text":"T","source":"S","on":"2026-11-01","lifetime":"30d","rating":"7"}]"#,
        "content.proof[0].rating",
        "7",
        "stars from \"0\" to \"5\"",
    ),
    (
        r#""loyalty":{"name":"L","tiers":[{"name":"A","from":500},{"name":"B","from":100}]}"#,
        "content.loyalty.tiers[1].from",
        "100",
        "more points than the tier before",
    ),
    (
        r#""contact":{"messengers":[{"app":"icq","to":"1"}]}"#,
        "content.contact.messengers[0].app",
        "\"icq\"",
        "one of whatsapp, ",
    ),
    (
        r#""recommendations":{"together":{"kettle":"mugs"}}"#,
        "content.recommendations.together.kettle",
        "\"mugs\"",
        "a list",
    ),
    (
        r#""pay":{"ways":[{"name":"Card","kind":"plastic"}]}"#,
        "content.pay.ways[0].kind",
        "\"plastic\"",
        "one of card, wallet, ",
    ),
];

#[test]
fn each_mistake_is_told_with_path_value_and_what_is_allowed() {
    for (part, path, value, allowed) in MISTAKES {
        let ran = cartkeep(&["check", "-"], &format!(r#"{{"currency":"EUR","content":{{{part}}}}}"#));
        assert_eq!(ran.code, Some(1), "{part}");
        assert!(ran.out.contains("1 problem"), "{}", ran.out);
        for told in [path, value, allowed] {
            assert!(ran.out.contains(told), "{told} is not in what was told of {part}\n{}", ran.out);
        }
    }
}
