//! Money and days in the words of this browser.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::{document, storage, text, Page};
use crate::shell::{days, member, money};

#[wasm_bindgen_test]
fn money_has_the_digits_of_its_currency() {
    for (locale, currency, price, digits) in [
        ("en-GB", "EUR", "1234.50", "1,234.50"),
        ("de-DE", "EUR", "1234.50", "1.234,50"),
        ("en-GB", "JPY", "1234", "1,234"),
        ("en-GB", "KWD", "4.250", "4.250"),
    ] {
        let shown = subtotal(locale, currency, price);
        assert_eq!(shown, money(locale, currency, price), "{locale} {currency}");
        assert!(shown.contains(digits), "{shown}");
    }
}

#[wasm_bindgen_test]
fn a_locale_that_is_none_does_no_harm() {
    assert!(subtotal("not a locale", "EUR", "4.90").contains("4.90"));
}

#[wasm_bindgen_test]
fn days_are_a_range() {
    storage().clear().unwrap();
    speak("en-GB");
    let page = Page::start(
        r#"{"currency":"EUR","destination":{"country":"UA"},"shipping":{"zones":[{"id":"all",
            "to":[{"country":"*"}],"methods":[{"id":"post","name":"Post","price":"3.50","days":[2,4]}]}]}}"#,
    );
    let estimate = page.place("cartkeep-estimate", &[]);
    page.widget.send(r#"{"e":"line_added","source":"api","item":{"id":"a","price":"10.00"}}"#);

    let known = page.widget.ask("estimate");
    let shown = days("en-GB", &member(&known, "from"), &member(&known, "to"));
    assert!(text(&estimate, ".soft").contains(&shown), "{} has {shown}", text(&estimate, ".soft"));
    estimate.remove();
}

/// The subtotal that the mini cart shows for one thing at this price.
fn subtotal(locale: &str, currency: &str, price: &str) -> String {
    storage().clear().unwrap();
    speak(locale);
    let page = Page::start(&format!(r#"{{"currency":"{currency}"}}"#));
    let cart = page.place("cartkeep-cart", &[]);
    page.widget
        .send(&format!(r#"{{"e":"line_added","source":"api","item":{{"id":"a","price":"{price}"}}}}"#));
    let shown = text(&cart, ".subtotal strong");
    cart.remove();
    shown
}

fn speak(locale: &str) {
    document().document_element().unwrap().set_attribute("lang", locale).unwrap();
}
