//! What would be decided if facts were other than they are.

#![allow(
    clippy::expect_used,
    reason = "clippy's allowance for tests does not reach helpers outside of test functions"
)]

use std::rc::Rc;

use cartkeep_engine::{config::Config, journal::Keep, time::Time, wire::Wire, Engine, Event};

const SHOP: &str = r#"{"currency":"EUR","consent":"assumed","prompts":[
    {"id":"ten","kind":"discount","on":"exit_intent","when":{"cart.total":{"$gte":40}},
     "title":"t","text":"t","accept":"a"},
    {"id":"ask","kind":"chat","on":"dwell","after":"45s","title":"t","text":"t","accept":"a"}]}"#;

fn engine() -> Engine {
    let (config, problems) = Config::parse(SHOP);
    assert_eq!(problems, []);
    let mut engine = Engine::new(Rc::new(config.expect("a configuration")), Keep::All);
    for event in [
        r#"{"e":"started","seed":7,"shopOffset":0,"touch":false,"storage":true}"#,
        r#"{"e":"page_shown","path":"/cart","kind":"cart","focused":true,"restored":false}"#,
        r#"{"e":"line_added","item":{"id":"kettle","price":"48.00"},"source":"api"}"#,
    ] {
        let (event, problems) = Event::from_json(event);
        assert_eq!(problems, []);
        engine.handle(Time(1_764_000_000_000), event.expect("an event"));
    }
    engine
}

#[test]
fn facts_are_changed_for_the_question_alone() {
    let mut engine = engine();
    let before = engine.inspect_json();
    for (asked, expected) in [
        (r#"{"on":"exit_intent"}"#, r#""chosen":"ten""#),
        (
            r#"{"on":"exit_intent","facts":{"cart.total":39.99}}"#,
            r#"{"what":"cart.total","wanted":"$gte 40","value":"39.99","met":false}"#,
        ),
        (
            r#"{"on":"exit_intent","facts":{"cart.total":null}}"#,
            r#"{"what":"cart.total","wanted":"$gte 40","met":false}"#,
        ),
        (r#"{"on":"dwell","facts":{"dwell.page":44}}"#, r#""on":"dwell","counted":true}"#),
        (
            r#"{"on":"dwell","facts":{"dwell.page":45}}"#,
            r#"{"what":"chat.available","wanted":"yes","value":"no","met":false}"#,
        ),
    ] {
        let answer = engine.what_if_json(asked);
        assert!(answer.contains(expected), "{asked}: {answer}");
    }
    assert_eq!(engine.inspect_json(), before, "nothing came of it");
    assert!(!engine.journal().contains(r#""d":"#));
}

#[test]
fn what_can_not_be_asked_is_named() {
    for (asked, path) in [
        (r#"{"on":"leaving"}"#, r#""path":"on","value":"\"leaving\"""#),
        (r#"{"facts":{}}"#, r#""path":"on","value":"null""#),
        (r#"{"on":"error","facts":{"cart.totl":1}}"#, r#""path":"facts.cart.totl","value":"1""#),
        (r#"{"on":"error","facts":{"cart.total":"1"}}"#, r#""path":"facts.cart.total","value":"\"1\"""#),
        ("leaving", r#""path":"","value":"leaving""#),
    ] {
        let answer = engine().what_if_json(asked);
        assert!(answer.starts_with(r#"{"problems":[{"#) && answer.contains(path), "{asked}: {answer}");
    }
}
