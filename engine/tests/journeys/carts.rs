//! The cart over reports from many sides, reloads and tabs.

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;
use cartkeep_engine::effect::Effect;
use cartkeep_engine::event::ItemRef;

#[test]
fn one_change_reported_twice_counts_once() {
    let by = |source: &str| ADD_KETTLE.replace("api", source);
    for (name, events, expected) in [
        ("two sides", vec![(0, by("data_layer")), (100, by("api"))], 1),
        ("one side, twice", vec![(0, by("data_layer")), (100, by("data_layer"))], 2),
        (
            "two sides, twice",
            vec![
                (0, by("attribute")),
                (10, by("data_layer")),
                (400, by("attribute")),
                (410, by("data_layer")),
            ],
            2,
        ),
        ("three sides", vec![(0, by("attribute")), (10, by("api")), (20, by("data_layer"))], 1),
        ("two sides, much later", vec![(0, by("data_layer")), (5000, by("api"))], 2),
    ] {
        let mut storage = Storage::new();
        let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
        for (later, event) in events {
            page.send(&mut storage, later, &event);
        }
        assert_eq!(page.cart().count, expected, "{name}");
    }
}

#[test]
fn what_the_widget_adds_the_shop_is_asked_to_add() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    let asked = |page: &Page| {
        let changes = page.effects.iter().filter(|effect| matches!(effect, Effect::ChangeShop { .. }));
        changes.cloned().collect::<Vec<_>>()
    };
    page.send(&mut storage, 0, &ADD_MUG.replace("api", "widget"));
    let item = ItemRef { id: "mug".into(), variant: None };
    assert_eq!(asked(&page), [Effect::ChangeShop { item, quantity: page.cart().count }]);
    let before = page.cart().count;
    // The shop follows, and says so.
    page.send(&mut storage, 200, ADD_MUG);
    assert_eq!((page.cart().count, asked(&page).len()), (before, 1));
}

#[test]
fn the_shops_whole_cart_is_the_cart() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 0, r#"{"e":"cart_observed","source":"api","lines":[
        {"id":"mug","price":"8.10","quantity":3}, {"id":"bowl","variant":"blue","price":"12","quantity":1}]}"#);
    let cart = page.cart();
    let lines: Vec<_> = cart.lines.iter().map(|line| (line.name.as_str(), line.quantity)).collect();
    assert_eq!(lines, [("Mug", 3), ("bowl", 1)]);
    assert_eq!(cart.subtotal.map(|sum| sum.minor), Some(3630));
}

#[test]
fn an_event_after_the_whole_cart_was_told_does_not_count_again() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, r#"{"e":"cart_observed","source":"api","lines":[{"id":"kettle"}]}"#);
    page.send(&mut storage, 50, &ADD_KETTLE.replace("api", "data_layer"));
    assert_eq!(page.cart().count, 1);
    page.send(&mut storage, 50, &ADD_KETTLE.replace("api", "data_layer"));
    assert_eq!(page.cart().count, 2, "the next one does");
}

#[test]
fn taking_a_line_out_takes_all_of_it_whatever_was_reported_just_before() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, ADD_MUG);
    page.send(&mut storage, 5000, ADD_MUG);
    let one = r#"{"e":"line_removed","item":{"id":"mug"},"quantity":1,"source":"data_layer"}"#;
    page.send(&mut storage, 5000, one);
    page.send(&mut storage, 10, r#"{"e":"line_removed","item":{"id":"mug"},"source":"api"}"#);
    assert_eq!(page.cart().count, 0);
}

#[test]
fn it_survives_a_reload_and_leaves_one_record() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 1000, ADD_MUG);
    for reload in 1..4 {
        let page = Page::load(&shop::config(), &mut storage, NOON + reload * 60, "product");
        assert_eq!(page.cart().count, 2);
        assert_eq!(storage.keys().filter(|key| key.starts_with("cartkeep:cart:")).count(), 1);
    }
}

#[test]
fn two_tabs_never_lose_what_the_other_put_in() {
    let mut storage = Storage::new();
    let mut left = Page::load(&shop::config(), &mut storage, NOON, "product");
    left.send(&mut storage, 0, ADD_KETTLE);
    let mut right = Page::load(&shop::config(), &mut storage, NOON + 5, "product");
    // The left tab has not heard yet that its record was taken over.
    left.send(&mut storage, 0, ADD_MUG);
    right.send(&mut storage, 0, ADD_KETTLE);
    let carts = storage.keys().filter(|key| key.starts_with("cartkeep:cart:"));
    assert_eq!(carts.count(), 2, "each tab writes its own record");
    let page = Page::load(&shop::config(), &mut storage, NOON + 60, "cart");
    let cart = page.cart();
    let lines: Vec<_> = cart.lines.iter().map(|line| (line.id.as_str(), line.quantity)).collect();
    assert_eq!(lines, [("kettle", 2), ("mug", 1)]);
}

#[test]
fn a_tab_whose_record_was_taken_over_writes_it_again() {
    let mut storage = Storage::new();
    let mut left = Page::load(&shop::config(), &mut storage, NOON, "product");
    left.send(&mut storage, 0, ADD_KETTLE);
    let key = storage.keys().find(|key| key.starts_with("cartkeep:cart:")).cloned().expect("a record");
    storage.clear();
    left.send(&mut storage, 0, &format!(r#"{{"e":"record_changed","key":"{key}"}}"#));
    assert!(storage.contains_key(&key));
}

#[test]
fn a_damaged_cart_is_left_where_it_is_and_the_good_ones_count() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, ADD_KETTLE);
    storage.insert("cartkeep:cart:00".into(), "damaged".into());
    let mut page = Page::load(&shop::config(), &mut storage, NOON + 60, "product");
    assert_eq!(page.cart().count, 1);
    assert_eq!(storage.get("cartkeep:cart:00").map(String::as_str), Some("damaged"));
    assert!(page.engine.inspect_json().contains("\"unreadable\":[\"cartkeep:cart:00\"]"));
}

#[test]
fn a_price_that_changed_shows_what_it_was() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, ADD_MUG);
    assert_eq!(page.cart().lines[0].was, None);
    page.send(
        &mut storage,
        0,
        r#"{"e":"cart_observed","source":"api","lines":[{"id":"mug","price":"9.50"}]}"#,
    );
    let line = &page.cart().lines[0];
    assert_eq!((line.was.map(|was| was.minor), line.price.map(|now| now.minor)), (Some(900), Some(950)));
}

#[test]
fn an_edit_in_the_mini_cart_is_told_to_the_shop() {
    use cartkeep_engine::effect::Effect;
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, ADD_MUG);
    page.send(&mut storage, 0, r#"{"e":"quantity_set","item":{"id":"mug"},"quantity":3,"source":"widget"}"#);
    let told = page.effects.iter().filter(|effect| matches!(effect, Effect::ChangeShop { quantity: 3, .. }));
    assert_eq!(told.count(), 1);
    // The shop does as it was told, and its own event reports the same two pieces.
    page.send(
        &mut storage,
        50,
        r#"{"e":"line_added","item":{"id":"mug","quantity":2},"source":"data_layer"}"#,
    );
    assert_eq!(page.cart().count, 3);
}

#[test]
fn what_has_no_id_is_nothing() {
    let (mut storage, shop) = (Storage::new(), shop::config());
    let mut page = Page::load(&shop, &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_MUG);
    page.send(&mut storage, 9000, r#"{"e":"line_added","source":"api","item":{"id":"","price":"1.00"}}"#);
    page.send(&mut storage, 9000, r#"{"e":"cart_observed","source":"api","lines":[{"id":"mug"},{"id":""}]}"#);
    assert_eq!(page.cart().lines.len(), 1);
}
