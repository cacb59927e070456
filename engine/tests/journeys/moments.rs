//! Moments lead to prompts, and to nothing where nothing should be shown.

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, LEFT, NOON};
use crate::shop;

#[test]
fn leaving_with_a_cart_brings_the_offer_that_fits() {
    for (add, expected) in [(ADD_KETTLE, "ten"), (ADD_MUG, "calm")] {
        let (config, mut storage) = (shop::config(), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON, "product");
        page.send(&mut storage, 1000, add);
        page.read(&mut storage, 10);
        page.leave(&mut storage);
        assert_eq!(page.prompt(&mut storage).as_deref(), Some(expected));
    }
}

#[test]
fn what_is_no_leaving_brings_nothing() {
    let guarded = |guard: &str| LEFT.replace("\"width\"", &format!("\"guard\":\"{guard}\",\"width\""));
    let mut cases: Vec<_> = ["select", "typing", "frame", "scrollbar", "dragging", "link"]
        .map(|guard| (guard.to_owned(), guarded(guard)))
        .to_vec();
    cases.push(("through the side".into(), LEFT.replace("\"x\":300,\"y\":-1", "\"x\":-1,\"y\":300")));
    for (name, event) in cases {
        let (config, mut storage) = (shop::config(), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON, "product");
        page.send(&mut storage, 1000, ADD_KETTLE);
        page.read(&mut storage, 10);
        page.send(&mut storage, 0, &event);
        page.read(&mut storage, 5);
        assert_eq!(page.prompt(&mut storage), None, "{name}");
        let decisions = page.engine.decisions_json();
        assert!(decisions.contains("\"met\":false"), "{name} is explained: {decisions}");
    }
}

#[test]
fn a_pointer_that_comes_back_at_once_brings_nothing() {
    let (config, mut storage) = (shop::config(), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "product");
    page.send(&mut storage, 1000, ADD_KETTLE);
    page.read(&mut storage, 10);
    page.send(&mut storage, 0, LEFT);
    page.send(&mut storage, 100, r#"{"e":"pointer_entered"}"#);
    page.read(&mut storage, 5);
    assert_eq!(page.prompt(&mut storage), None);
}

#[test]
fn a_long_stay_on_the_cart_brings_the_chat_when_it_can_answer() {
    for (chat, expected) in [(true, Some("ask")), (false, None)] {
        let (config, mut storage) = (shop::config(), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON, "cart");
        page.send(&mut storage, 0, &format!(r#"{{"e":"chat_available","available":{chat}}}"#));
        page.read(&mut storage, 44);
        assert_eq!(page.prompt(&mut storage), None, "44 s are not 45");
        page.read(&mut storage, 2);
        assert_eq!(page.prompt(&mut storage).as_deref(), expected);
    }
}

#[test]
fn the_third_look_at_the_cart_brings_the_chat() {
    let (config, mut storage) = (shop::config(), Storage::new());
    for (look, expected) in [(0, None), (1, None), (2, Some("third"))] {
        let mut page = Page::load(&config, &mut storage, NOON + look * 60, "cart");
        page.send(&mut storage, 0, r#"{"e":"chat_available","available":true}"#);
        page.read(&mut storage, 5);
        assert_eq!(page.prompt(&mut storage).as_deref(), expected, "look {look}");
    }
}

#[test]
fn a_failed_payment_brings_help_but_not_while_paying_goes_on() {
    let (config, mut storage) = (shop::config(), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "checkout");
    page.send(&mut storage, 1000, r#"{"e":"payment_failed"}"#);
    assert_eq!(page.prompt(&mut storage).as_deref(), Some("pay"));

    let mut storage = Storage::new();
    let mut page = Page::load(&config, &mut storage, NOON, "checkout");
    page.send(&mut storage, 1000, r#"{"e":"checkout_step","step":3,"of":3}"#);
    page.send(&mut storage, 1000, r#"{"e":"payment_failed"}"#);
    assert_eq!(page.prompt(&mut storage), None);
}

#[test]
fn without_consent_nothing_is_shown_and_nothing_but_the_cart_is_stored() {
    let (config, problems) = cartkeep_engine::config::Config::parse(
        r#"{"currency":"EUR","prompts":[{"id":"p","kind":"fact","on":"exit_intent","title":"t","text":"t","accept":"a"}]}"#,
    );
    assert_eq!(problems, []);
    let config = std::rc::Rc::new(config.expect("configuration"));
    let mut storage = Storage::new();
    let mut page = Page::load(&config, &mut storage, NOON, "product");
    assert_eq!(storage.len(), 0, "nothing is stored before there is a cart");
    page.send(&mut storage, 1000, r#"{"e":"line_added","item":{"id":"x","price":"50"},"source":"api"}"#);
    page.read(&mut storage, 20);
    page.leave(&mut storage);
    assert_eq!(page.prompt(&mut storage), None);
    assert_eq!(storage.keys().filter(|key| !key.starts_with("cartkeep:cart:")).count(), 0);

    page.send(&mut storage, 0, r#"{"e":"consent_changed","measure":true,"personalise":true}"#);
    page.read(&mut storage, 20);
    page.leave(&mut storage);
    assert_eq!(page.prompt(&mut storage).as_deref(), Some("p"));
    assert_eq!(storage.keys().filter(|key| key.starts_with("cartkeep:memory:")).count(), 1);

    page.send(&mut storage, 0, r#"{"e":"consent_changed","measure":false,"personalise":false}"#);
    let memory = storage
        .iter()
        .find(|(key, _)| key.starts_with("cartkeep:memory:"))
        .map(|(_, content)| content.as_str());
    let forgot = format!(r#"{{"v":1,"forgot":{}}}"#, (NOON + 42) * 1000);
    assert_eq!(memory, Some(forgot.as_str()), "withdrawing erases what was measured");
}
