//! The door between JavaScript and the engine.

use cartkeep::{ask, handle, open, Widget};
use wasm_bindgen_test::wasm_bindgen_test;

const STARTED: &str = r#"{"e":"started","seed":7,"shopOffset":0,"touch":false,"storage":true,"records":[]}"#;
const KETTLE: &str = r#"{"e":"line_added","source":"api","item":{"id":"kettle","price":"48.00"}}"#;
const NOON: f64 = 1_764_000_000_000.0;

fn widget(config: &str) -> Widget {
    Widget::new(config).unwrap()
}

#[wasm_bindgen_test]
fn says_what_is_to_be_done() {
    let mut widget = widget(r#"{"currency":"EUR"}"#);
    widget.handle(NOON, STARTED);
    let answer = widget.handle(NOON, KETTLE);
    assert!(answer.starts_with(r#"{"effects":[{"do":"store","key":"cartkeep:cart:"#), "{answer}");
    for effect in [
        r#"{"do":"render","what":"cart","view":{"lines":[{"id":"kettle","name":"kettle","quantity":1,"#,
        r#"{"do":"render","what":"estimate","view":{"scope":"cart","estimate":{"status":"unpriced","#,
    ] {
        assert!(answer.contains(effect), "{answer}");
    }
}

#[wasm_bindgen_test]
fn nothing_comes_before_the_start_and_there_is_one() {
    let mut widget = widget(r#"{"currency":"EUR"}"#);
    assert_eq!(widget.handle(NOON, KETTLE), r#"{"effects":[]}"#);
    widget.handle(NOON, STARTED);
    widget.handle(NOON, KETTLE);
    assert_eq!(widget.handle(NOON, STARTED), r#"{"effects":[]}"#, "a second start would forge what is known");
    assert!(widget.ask("lines").contains("kettle"));
}

#[wasm_bindgen_test]
fn names_what_is_wrong_with_an_event_and_goes_on() {
    let mut widget = widget(r#"{"currency":"EUR"}"#);
    widget.handle(NOON, STARTED);
    for (event, path) in
        [("{", r#""path":"""#), (r#"{"e":"flew_away"}"#, r#""path":"e""#), (r#"{"e":"line_added"}"#, "item")]
    {
        let answer = widget.handle(NOON, event);
        assert!(answer.starts_with(r#"{"effects":[],"problems":["#) && answer.contains(path), "{answer}");
    }
    widget.handle(NOON, KETTLE);
    assert!(widget.ask("lines").contains("kettle"));
}

#[wasm_bindgen_test]
fn rules_that_this_module_does_not_know_hold_all_prompts_back() {
    let trouble = |rules: &str, bound: &str| {
        let mut widget = widget(&format!(
            r#"{{"currency":"EUR","consent":"assumed"{rules},"prompts":[{{"id":"help","kind":"help","on":"error",
                "title":"t","text":"t","accept":"a"{bound}}}]}}"#
        ));
        widget.handle(NOON, STARTED);
        widget.handle(NOON, r#"{"e":"payment_failed"}"#).contains("claim_prompt")
    };
    assert!(trouble("", ""));
    for (rules, bound) in [
        (r#","experiments":[{"id":"a","arms":[{"id":"control"},{"id":"b","prompts":["help"]}]}]"#, ""),
        (r#","holdout":{"share":"1"}"#, ""),
        (r#","caps":{"perKind":{"help":{"perVisit":0}}}"#, ""),
        ("", r#","hours":{"from":"08:00","to":"08:01"}"#),
        ("", r#","for":{"kinds":["costly"]}"#),
        ("", r#","ask":{"rating":true}"#),
    ] {
        assert!(!trouble(rules, bound), "{rules}{bound}");
    }
}

#[wasm_bindgen_test]
fn a_cart_that_is_not_known_whole_changes_nothing() {
    let mut widget = widget(r#"{"currency":"EUR"}"#);
    widget.handle(NOON, STARTED);
    widget.handle(NOON, KETTLE);
    for lines in
        [r#"[{"id":5}]"#, "[7]", r#"[{"id":"mug"},{"name":"Mug"}]"#, r#"[{"id":"mug","quantity":-1}]"#]
    {
        let event = [r#"{"e":"cart_observed","source":"api","lines":"#, lines, "}"].concat();
        assert!(widget.handle(NOON, &event).starts_with(r#"{"effects":[],"problems":["#), "{lines}");
        assert!(widget.ask("lines").contains("kettle"), "{lines}");
    }
    widget.handle(NOON, r#"{"e":"cart_observed","source":"api","lines":[{"id":"mug","colour":"red"}]}"#);
    assert!(widget.ask("lines").contains("mug"), "a key that is not known takes nothing with it");
}

#[wasm_bindgen_test]
fn a_quantity_that_is_none_is_not_one() {
    let mut widget = widget(r#"{"currency":"EUR"}"#);
    widget.handle(NOON, STARTED);
    for quantity in ["-1", "1.5", "\"two\""] {
        let event = KETTLE.replace(r#""price""#, &format!(r#""quantity":{quantity},"price""#));
        assert!(widget.handle(NOON, &event).starts_with(r#"{"effects":[],"problems":["#), "{quantity}");
        assert_eq!(widget.ask("lines"), "[]", "{quantity}");
    }
}

#[wasm_bindgen_test]
fn tells_what_the_edge_must_know_of_the_configuration() {
    let settings =
        widget(r#"{"currency":"EUR","shop":{"timeZone":"Europe/Kyiv"},"texts":{"close":"Zu"},"shiping":{}}"#)
            .settings();
    assert!(
        settings.starts_with(r#"{"currency":"EUR","timeZone":"Europe/Kyiv","texts":{"close":"Zu"},"problems":[{"path":"shiping""#),
        "{settings}"
    );
}

#[wasm_bindgen_test]
fn a_configuration_that_says_nothing_usable_is_refused_by_name() {
    let message = open(r#"{"currency":"Euro"}"#);
    assert!(message.starts_with(r#"{"refused":"currency: "#), "{message}");
    assert!(message.contains("currency") && message.contains("ISO 4217"), "{message}");
}

#[wasm_bindgen_test]
fn attention_is_listened_to_with_consent_only() {
    let mut widget = widget(r#"{"currency":"EUR","consent":"ask"}"#);
    let mut measures = |event: &str| widget.handle(NOON, event).contains(r#"{"do":"measure","on":true}"#);
    assert!(!measures(STARTED));
    assert!(!measures(KETTLE));
    assert!(measures(r#"{"e":"consent_changed","measure":true,"personalise":false}"#));
    assert!(!measures(KETTLE), "said once");
}

#[wasm_bindgen_test]
fn the_module_has_one_widget_the_one_that_was_opened_last() {
    assert!(open(r#"{"currency":"EUR"}"#).starts_with(r#"{"currency":"EUR""#));
    assert!(handle(NOON, STARTED).starts_with(r#"{"effects":["#));
    assert!(handle(NOON, KETTLE).contains("cartkeep:cart:"));
    assert!(ask("lines").contains("kettle"));
    assert!(open(r#"{"currency":"EUR"}"#).contains("EUR"));
    assert_eq!(ask("lines"), "[]");
}
