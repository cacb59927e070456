//! Nothing stays behind.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{document, has, storage, Page};
use crate::shell::{announced, watch_listeners};

const CONFIG: &str = r#"{"currency":"EUR","consent":"assumed","prompts":[{"id":"help","kind":"help",
    "on":"error","title":"May we help?","text":"Ask us.","accept":"Yes"}]}"#;

#[wasm_bindgen_test]
fn the_page_is_as_it_was() {
    storage().clear().unwrap();
    let before = markup();
    let listeners = watch_listeners();
    let mut page = Page::start(CONFIG);
    let cart = page.place("cartkeep-cart", &[]);
    page.widget.send(r#"{"e":"payment_failed"}"#);
    assert!(announced(&page.host).contains("shown "), "{}", announced(&page.host));
    assert!(markup().contains("<cartkeep-layer>"));

    page.widget.dispose();
    assert!(!has(&cart, "*"), "an element of the shop is empty again");
    cart.remove();
    assert_eq!(markup(), before);
    assert_eq!(listeners.count(), 0);
    listeners.stop();
}

#[wasm_bindgen_test]
fn what_comes_later_is_not_heard() {
    storage().clear().unwrap();
    let mut page = Page::start(CONFIG);
    page.widget.dispose();
    let said = announced(&page.host);
    page.widget.send(r#"{"e":"payment_failed"}"#);
    page.widget.send(r#"{"e":"line_added","source":"api","item":{"id":"kettle"}}"#);
    page.widget.dispose();
    assert_eq!(announced(&page.host), said);
    assert_eq!(page.widget.ask("lines"), "[]");
}

fn markup() -> String {
    document().body().unwrap().inner_html()
}
