//! What the widget listens to.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::page::{document, storage, Page};
use crate::shell::{member, watch_listeners};

const CONFIG: &str = r#"{"currency":"EUR","consent":"ask"}"#;

#[wasm_bindgen_test]
fn no_fault_in_a_listener_reaches_the_page() {
    storage().clear().unwrap();
    let listeners = watch_listeners();
    let page = Page::start(CONFIG);
    let elements =
        ["cartkeep-cart", "cartkeep-estimate", "cartkeep-resume"].map(|name| page.place(name, &[]));
    page.widget.send(r#"{"e":"consent_changed","measure":true,"personalise":true}"#);

    assert!(listeners.count() > 10);
    assert_eq!(listeners.unguarded(&page.host), "");
    elements.iter().for_each(|element| element.remove());
    drop(page);
    assert_eq!(listeners.count(), 0);
    listeners.stop();
}

#[wasm_bindgen_test]
fn attention_is_heard_with_consent_only() {
    storage().clear().unwrap();
    let listeners = watch_listeners();
    let page = Page::start(CONFIG);
    let cart_only = listeners.count();
    page.widget.send(r#"{"e":"consent_changed","measure":true,"personalise":false}"#);
    assert!(listeners.count() > cart_only);
    page.widget.send(r#"{"e":"consent_changed","measure":false,"personalise":false}"#);
    assert_eq!(listeners.count(), cart_only);
    listeners.stop();
}

#[wasm_bindgen_test]
fn a_button_of_the_shop_adds_to_the_cart() {
    storage().clear().unwrap();
    let page = Page::start(CONFIG);
    let button: HtmlElement = document().create_element("button").unwrap().unchecked_into();
    for (name, value) in [("add", "kettle"), ("price", "48.00"), ("quantity", "3")] {
        button.set_attribute(&format!("data-cartkeep-{name}"), value).unwrap();
    }
    document().body().unwrap().append_child(&button).unwrap();
    button.click();

    assert_eq!(member(&page.widget.ask("lines"), "0.id"), "kettle");
    assert_eq!(member(&page.widget.ask("lines"), "0.quantity"), "3");
    button.remove();
}
