//! A prompt that was closed stays closed, over reloads and tabs; without a ledger there is none.

use crate::page::{Page, Storage, ADD_KETTLE, NOON};
use crate::shop;

/// Loads a product page, reads for a while, leaves: the prompt that appears.
fn leave_once(storage: &mut Storage, second: i64, works: bool) -> (Page, Option<String>) {
    let mut page = Page::load_with(&shop::config(), storage, second, "product", works);
    page.send(storage, 0, ADD_KETTLE);
    page.read(storage, 10);
    page.leave(storage);
    let prompt = page.prompt(storage);
    (page, prompt)
}

#[test]
fn closed_once_it_stays_closed() {
    const DAY: i64 = 24 * 3600;
    let mut storage = Storage::new();
    let (mut page, shown) = leave_once(&mut storage, NOON, true);
    assert_eq!(shown.as_deref(), Some("ten"));
    page.send(&mut storage, 2000, r#"{"e":"prompt_closed","id":"ten","how":"escape"}"#);
    page.read(&mut storage, 120);
    page.leave(&mut storage);
    assert_eq!(page.prompt(&mut storage), None, "on the same page");
    for (name, second) in [("after a reload", 300), ("the next day", DAY), ("29 days on", 29 * DAY)] {
        assert_eq!(leave_once(&mut storage, NOON + second, true).1, None, "{name}");
    }
    assert_eq!(leave_once(&mut storage, NOON + 31 * DAY, true).1.as_deref(), Some("ten"), "a month on");
}

#[test]
fn closed_in_one_tab_it_stays_closed_in_the_other() {
    let mut storage = Storage::new();
    let mut other = Page::load(&shop::config(), &mut storage, NOON, "product");
    other.send(&mut storage, 0, ADD_KETTLE);
    let (mut page, shown) = leave_once(&mut storage, NOON + 1, true);
    assert_eq!(shown.as_deref(), Some("ten"));
    page.send(&mut storage, 2000, r#"{"e":"prompt_closed","id":"ten","how":"button"}"#);
    for (key, content) in storage.clone() {
        let event = format!(r#"{{"e":"record_changed","key":"{key}","content":{content:?}}}"#);
        other.send(&mut storage, 0, &event);
    }
    other.read(&mut storage, 120);
    other.leave(&mut storage);
    assert_eq!(other.prompt(&mut storage), None);
}

#[test]
fn no_ledger_no_prompt() {
    assert_eq!(leave_once(&mut Storage::new(), NOON, false).1, None, "storage is blocked");

    let mut storage = Storage::from([("cartkeep:memory:ab".into(), "{\"v\":1,\"ledger\":7}".into())]);
    assert_eq!(leave_once(&mut storage, NOON, true).1, None, "the ledger can't be read");
    assert!(storage.contains_key("cartkeep:memory:ab"), "what can't be read is left where it is");

    let mut storage = Storage::new();
    leave_once(&mut storage, NOON, true);
    assert_eq!(leave_once(&mut storage, NOON - 7200, true).1, None, "the clock ran backwards");
}

#[test]
fn a_veto_is_no_refusal() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.read(&mut storage, 10);
    page.leave(&mut storage);
    page.send(&mut storage, 0, r#"{"e":"prompt_vetoed","id":"ten"}"#);
    page.effects.clear();
    page.read(&mut storage, 10);
    page.leave(&mut storage);
    assert_eq!(page.prompt(&mut storage).as_deref(), Some("ten"));
}

#[test]
fn after_an_order_nothing_is_offered() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "order");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 1000, r#"{"e":"order_placed","id":"A1"}"#);
    assert_eq!(page.cart().count, 0, "the bought lines are gone");
    page.send(&mut storage, 1000, ADD_KETTLE);
    page.send(&mut storage, 0, r#"{"e":"order_placed","id":"A1"}"#);
    assert_eq!(page.cart().count, 1, "the same order counts once");
    page.read(&mut storage, 20);
    page.leave(&mut storage);
    assert_eq!(page.prompt(&mut storage), None);
}
