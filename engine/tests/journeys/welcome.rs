//! Coming back to a cart that waits.

use cartkeep_engine::effect::{Effect, Place};
use cartkeep_engine::view::{View, WelcomeView};

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;

/// More than half an hour.
const LATER: i64 = 9000;

fn load(storage: &mut Storage, later: i64, kind: &str) -> Page {
    Page::load(&shop::config(), storage, NOON + later, kind)
}

/// The bar that stands now.
fn bar(page: &Page) -> Option<WelcomeView> {
    let mut bar = None;
    for effect in &page.effects {
        match effect {
            Effect::Render(View::Welcome(view)) => bar = Some(view.clone()),
            Effect::Remove(Place::Welcome) => bar = None,
            _ => {}
        }
    }
    bar
}

/// The storage after somebody put in a kettle on a page of this kind.
fn left_on(kind: &str) -> Storage {
    let mut storage = Storage::new();
    load(&mut storage, 0, kind).send(&mut storage, 0, ADD_KETTLE);
    storage
}

fn last(storage: &mut Storage, later: i64) -> Option<String> {
    bar(&load(storage, later, "listing")).expect("welcome back").last
}

#[test]
fn who_comes_back_to_a_cart_is_welcomed_once() {
    let mut storage = left_on("product");
    assert_eq!(bar(&load(&mut storage, 600, "listing")), None, "not away for long");
    assert_eq!(bar(&load(&mut storage, LATER, "cart")), None, "not on the cart");
    let mut page = load(&mut storage, 90_000, "listing");
    let view = bar(&page).expect("welcome back");
    assert_eq!(
        (view.cart.count, view.cart.lines[0].name.as_str(), view.url.as_str()),
        (1, "Kettle", "/cart.html")
    );
    page.send(&mut storage, 1000, r#"{"e":"prompt_closed","id":"welcome","how":"button"}"#);
    page.send(&mut storage, 1000, ADD_MUG);
    assert_eq!(bar(&page), None, "closed, it stays closed");
    assert_eq!(bar(&load(&mut storage, 90_060, "listing")), None);
}

#[test]
fn the_bar_says_what_is_true_of_the_cart_now() {
    let mut storage = left_on("product");
    let mut page = load(&mut storage, LATER, "listing");
    let first = |page: &Page| {
        let line = bar(page).expect("welcome back").cart.lines.remove(0);
        (line.price.map(|price| price.minor), line.was.map(|price| price.minor), line.left)
    };
    assert_eq!(first(&page), (Some(4800), None, None));
    let said = (NOON + LATER) * 1000;
    page.send(
        &mut storage,
        10,
        &format!(
            r#"{{"e":"product_viewed","item":{{"id":"kettle","price":"52.00",
            "stock":{{"left":0,"source":"warehouse","observedAt":{said},"lifetime":"20s"}}}}}}"#
        ),
    );
    assert_eq!(first(&page), (Some(5200), Some(4800), Some(0)));
    page.send(&mut storage, 25_000, r#"{"e":"focused"}"#);
    assert_eq!(first(&page), (Some(5200), Some(4800), None), "what is no longer known is not said");
    page.send(&mut storage, 10, r#"{"e":"line_saved","id":"kettle"}"#);
    assert_eq!(bar(&page), None, "nothing waits in the cart any more");
}

#[test]
fn it_leads_to_where_the_shopper_was() {
    assert_eq!(last(&mut left_on("product"), LATER).as_deref(), Some("/product.html"));
    let mut storage = left_on("product");
    load(&mut storage, 60, "checkout");
    assert_eq!(last(&mut storage, LATER).as_deref(), Some("/checkout.html"), "the last page of the visit");
    load(&mut storage, LATER + 60, "order");
    assert_eq!(last(&mut storage, 2 * LATER), None, "an order is not looked at again");
}

#[test]
fn of_a_page_with_a_query_only_the_address_of_its_product_is_known() {
    const SHOWN: &str = r#"{"e":"page_shown","kind":"product","path":"/product.html","query":true,"focused":true,"restored":false}"#;
    for (url, expected) in
        [("", None), (r#","url":"/product.html?id=kettle""#, Some("/product.html?id=kettle"))]
    {
        let mut storage = Storage::new();
        let mut page = load(&mut storage, 0, "listing");
        for event in [ADD_KETTLE, r#"{"e":"page_hidden"}"#, SHOWN] {
            page.send(&mut storage, 2000, event);
        }
        page = load(&mut storage, 60, "other");
        page.send(&mut storage, 0, SHOWN);
        page.send(&mut storage, 10, &format!(r#"{{"e":"product_viewed","item":{{"id":"kettle"{url}}}}}"#));
        assert_eq!(last(&mut storage, LATER).as_deref(), expected, "{url}");
    }
}

#[test]
fn without_consent_it_is_not_known_where_the_shopper_was() {
    let ask = shop::asking();
    let mut storage = Storage::new();
    Page::load(&ask, &mut storage, NOON, "product").send(&mut storage, 0, ADD_KETTLE);
    assert!(storage.keys().all(|key| !key.starts_with("cartkeep:memory:")), "nothing but the cart is kept");
    let back = |storage: &mut Storage, later: i64| {
        bar(&Page::load(&ask, storage, NOON + later, "listing")).expect("welcome back").last
    };
    assert_eq!(back(&mut storage, LATER), None);
    let mut page = Page::load(&ask, &mut storage, NOON + LATER + 10, "product");
    page.send(&mut storage, 10, r#"{"e":"consent_changed","measure":true,"personalise":false}"#);
    assert_eq!(back(&mut storage, 2 * LATER + 20).as_deref(), Some("/product.html"));
    let before = storage.clone();
    let mut page = Page::load(&ask, &mut storage, NOON + 3 * LATER, "listing");
    page.send(&mut storage, 10, r#"{"e":"consent_changed","measure":false,"personalise":false}"#);
    assert!(storage.values().all(|record| !record.contains("product.html")), "taken back, it is forgotten");
    storage.extend(before);
    assert_eq!(back(&mut storage, 4 * LATER), None, "not even where an old record comes back");
}
