//! The elements that a shop places.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{has, storage, text, Page};

const CONFIG: &str = r#"{"currency":"EUR","shipping":{"zones":[{"id":"all","to":[{"country":"*"}],
    "methods":[{"id":"post","name":"Post","price":"3.50","days":[1,2]}]}]},
    "destination":{"country":"UA","name":"Kyiv"}}"#;

const MALICE: &str = r#"{"e":"line_added","source":"api","item":{"id":"a","price":"10.00","quantity":2,
    "name":"<img src=x onerror=\"document.title='pwned'\">","url":"javascript:alert(1)"}}"#;

#[wasm_bindgen_test]
fn each_is_filled() {
    storage().clear().unwrap();
    let page = Page::start(CONFIG);
    let [cart, estimate, resume] =
        ["cartkeep-cart", "cartkeep-estimate", "cartkeep-resume"].map(|name| page.place(name, &[]));
    page.widget
        .send(r#"{"e":"line_added","source":"api","item":{"id":"a","name":"Kettle","price":"10.00"}}"#);

    assert_eq!(text(&cart, ".count"), "1");
    assert_eq!(text(&cart, ".subtotal strong"), text(&cart, ".price"));
    assert!(text(&estimate, ".status").contains("13.50"), "{}", text(&estimate, ".status"));
    assert!(text(&estimate, ".status").contains("Kyiv"));
    assert!(!has(&resume, "[data-empty]"), "there is something to take along");

    let other = page.place("cartkeep-unheard-of", &[]);
    assert!(other.shadow_root().is_none(), "an unknown element stays as it is");
    [cart, estimate, resume, other].iter().for_each(|element| element.remove());
}

#[wasm_bindgen_test]
fn text_stays_text() {
    storage().clear().unwrap();
    let page = Page::start(CONFIG);
    let cart = page.place("cartkeep-cart", &[]);
    page.widget.send(MALICE);

    assert!(text(&cart, ".what").contains("<img src=x onerror="), "{}", text(&cart, ".what"));
    assert!(!has(&cart, "[onerror]"));
    assert!(!has(&cart, "[href^=javascript]"));
    cart.remove();
}

#[wasm_bindgen_test]
fn a_late_element_shows_what_is_known() {
    storage().clear().unwrap();
    let page = Page::start(CONFIG);
    page.widget.send(MALICE);
    let cart = page.place("cartkeep-cart", &[]);
    assert_eq!(text(&cart, ".count"), "2");

    page.widget.disconnect(&cart);
    assert!(!has(&cart, ".count"), "what left the page is empty");
    page.widget.connect(&cart);
    assert_eq!(text(&cart, ".count"), "2");
    cart.remove();
}
