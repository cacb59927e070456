//! Signs of leaving beside the pointer.

use crate::page::{Page, Storage, ADD_KETTLE, NOON};
use crate::shop;

const FLUNG: &str = r#"{"e":"scrolled","dy":-600,"ms":200,"top":0,"lower":56}"#;

#[test]
fn a_fling_is_leaving_when_no_finger_comes_back() {
    for (back, expected) in [(None, Some("ten")), (Some(400), None)] {
        let (config, mut storage) = (shop::config(), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON, "product");
        page.send(&mut storage, 1000, ADD_KETTLE);
        page.read(&mut storage, 10);
        page.send(&mut storage, 0, FLUNG);
        if let Some(later) = back {
            page.send(&mut storage, later, r#"{"e":"pointer_entered"}"#);
        }
        page.read(&mut storage, 5);
        assert_eq!(page.prompt(&mut storage).as_deref(), expected, "back after {back:?} ms");
    }
}

#[test]
fn a_key_that_leads_to_the_address_is_leaving() {
    let (config, mut storage) = (shop::config(), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "product");
    page.send(&mut storage, 1000, ADD_KETTLE);
    page.read(&mut storage, 10);
    page.send(&mut storage, 0, r#"{"e":"blurred"}"#);
    page.send(&mut storage, 0, r#"{"e":"keyboard_left"}"#);
    page.send(&mut storage, 500, r#"{"e":"blurred"}"#);
    assert_eq!(page.prompt(&mut storage).as_deref(), Some("ten"));
}

#[test]
fn a_finger_that_rests_is_leaving_where_the_shop_says_so() {
    for (more, touch, expected) in [
        (r#", "exit": {"idle": "25s"}"#, true, Some("ten")),
        (r#", "exit": {"idle": "25s"}"#, false, None),
        ("", true, None),
    ] {
        let (config, mut storage) = (shop::with(more), Storage::new());
        let mut page = Page::unloaded(&config, NOON);
        page.send(
            &mut storage,
            0,
            &format!(r#"{{"e":"started","seed":1,"shopOffset":0,"touch":{touch},"storage":true}}"#),
        );
        page.send(
            &mut storage,
            0,
            r#"{"e":"page_shown","kind":"product","path":"/p","focused":true,"restored":false}"#,
        );
        page.send(&mut storage, 1000, ADD_KETTLE);
        page.read(&mut storage, 10);
        page.send(&mut storage, 24_000, r#"{"e":"chat_available","available":false}"#);
        assert_eq!(page.prompt(&mut storage), None, "too early");
        page.send(&mut storage, 1100, r#"{"e":"chat_available","available":false}"#);
        assert_eq!(page.prompt(&mut storage).as_deref(), expected, "{more}, touch: {touch}");
        page.send(&mut storage, 60_000, r#"{"e":"chat_available","available":false}"#);
        let exits = page.engine.decisions_json().matches("\"on\":\"exit_intent\"").count();
        assert_eq!(exits, usize::from(expected.is_some()), "once for each rest");
    }
}

#[test]
fn coming_back_is_a_moment_where_the_shop_says_so() {
    for (more, away, expected) in [
        (r#", "exit": {"returned": "10s"}"#, 10_000, Some("ten")),
        (r#", "exit": {"returned": "10s"}"#, 9_999, None),
        ("", 60_000, None),
    ] {
        let (config, mut storage) = (shop::with(more), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON, "product");
        page.send(&mut storage, 1000, ADD_KETTLE);
        page.read(&mut storage, 10);
        page.send(&mut storage, 0, r#"{"e":"page_hidden"}"#);
        let shown = r#"{"e":"page_shown","kind":"product","path":"/p","focused":true,"restored":false}"#;
        page.send(&mut storage, away, shown);
        assert_eq!(page.prompt(&mut storage).as_deref(), expected, "{more}, away for {away} ms");
    }
}

#[test]
fn a_threshold_that_can_not_be_reached_is_a_problem() {
    let (config, problems) =
        cartkeep_engine::config::Config::parse(r#"{"currency":"EUR","exit":{"threshold":101}}"#);
    assert!(config.is_some(), "the rest stays usable");
    let problem = problems.first().map(|problem| (problem.path.as_str(), problem.value.as_str()));
    assert_eq!(problem, Some(("exit.threshold", "101")));
}
