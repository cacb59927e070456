//! What is kept on the device.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{storage, Page};
use crate::shell::{announced, member};

const CONFIG: &str = r#"{"currency":"EUR"}"#;
const KETTLE: &str =
    r#"{"e":"line_added","source":"api","item":{"id":"kettle","price":"48.00","quantity":2}}"#;

#[wasm_bindgen_test]
fn the_next_page_finds_the_cart() {
    storage().clear().unwrap();
    let page = Page::start(CONFIG);
    page.widget.send(KETTLE);
    drop(page);
    assert_eq!(carts().len(), 1, "the record of the page that was left");
    let first = carts();

    let page = Page::start(CONFIG);
    assert_eq!(member(&page.widget.ask("lines"), "0.id"), "kettle");
    assert_eq!(member(&page.widget.ask("lines"), "0.quantity"), "2");
    assert_eq!(carts().len(), 1, "the page's own took the place of the other");
    assert_ne!(carts(), first);
}

#[wasm_bindgen_test]
fn a_damaged_record_is_left_alone() {
    storage().clear().unwrap();
    storage().set_item("cartkeep:cart:zzzz", "{not a record").unwrap();
    storage().set_item("theirs", "stays").unwrap();
    let page = Page::start(CONFIG);
    page.widget.send(KETTLE);

    assert_eq!(member(&page.widget.ask("lines"), "0.id"), "kettle");
    assert_eq!(storage().get_item("cartkeep:cart:zzzz").unwrap().as_deref(), Some("{not a record"));
    assert_eq!(storage().get_item("theirs").unwrap().as_deref(), Some("stays"));
}

#[wasm_bindgen_test]
fn problems_are_announced_and_the_rest_goes_on() {
    storage().clear().unwrap();
    let page = Page::start(r#"{"currency":"EUR","shiping":{}}"#);
    assert!(announced(&page.host).contains("shiping"), "{}", announced(&page.host));
    page.widget.send(r#"{"e":"line_added","item":{"id":""}}"#);
    page.widget.send(KETTLE);
    assert_eq!(member(&page.widget.ask("lines"), "0.id"), "kettle");
}

/// The keys of the records that hold carts.
fn carts() -> Vec<String> {
    let storage = storage();
    let keys = (0..storage.length().unwrap()).filter_map(|index| storage.key(index).unwrap());
    keys.filter(|key| key.starts_with("cartkeep:cart:")).collect()
}
