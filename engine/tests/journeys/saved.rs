//! Lines that are put aside for later, and the shop's own cart, which follows.

use cartkeep_engine::effect::Effect;
use cartkeep_engine::view::CartView;
use cartkeep_engine::wire::Wire;

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;

const SAVE: &str = r#"{"e":"line_saved","id":"kettle"}"#;
const BACK: &str = r#"{"e":"saved_moved","id":"kettle"}"#;
const REMOVE: &str = r#"{"e":"saved_set","item":{"id":"kettle"},"quantity":0,"source":"widget"}"#;

fn load(storage: &mut Storage, later: i64) -> Page {
    Page::load(&shop::config(), storage, NOON + later, "cart")
}

/// Two kettles and a mug.
fn filled(storage: &mut Storage) -> Page {
    let mut page = load(storage, 0);
    for event in [ADD_KETTLE, ADD_KETTLE, ADD_MUG] {
        page.send(storage, 2000, event);
    }
    page
}

/// What the shop was asked to set since this was last asked for.
fn changes(page: &mut Page) -> Vec<(String, u32)> {
    let change = |effect: &Effect| match effect {
        Effect::ChangeShop { item, quantity } => Some((item.id.clone(), *quantity)),
        _ => None,
    };
    let changes = page.effects.iter().filter_map(change).collect();
    page.effects.retain(|effect| change(effect).is_none());
    changes
}

/// What is in the cart, and what is aside.
fn lists(page: &Page) -> [Vec<(String, u32)>; 2] {
    let CartView { lines, saved, .. } = page.cart();
    [lines, saved].map(|lines| lines.into_iter().map(|line| (line.id, line.quantity)).collect())
}

fn some(lines: &[(&str, u32)]) -> Vec<(String, u32)> {
    lines.iter().map(|(id, quantity)| (String::from(*id), *quantity)).collect()
}

#[test]
fn a_line_goes_aside_and_back_with_the_shop_s_cart_through_reloads() {
    let mut storage = Storage::new();
    let mut page = filled(&mut storage);
    page.send(&mut storage, 2000, SAVE);
    assert_eq!(lists(&page), [some(&[("mug", 1)]), some(&[("kettle", 2)])]);
    assert_eq!(changes(&mut page), some(&[("kettle", 0)]));
    let mut page = load(&mut storage, 60);
    assert_eq!(lists(&page), [some(&[("mug", 1)]), some(&[("kettle", 2)])], "after a reload");
    assert_eq!(changes(&mut page), []);
    page.send(&mut storage, 2000, BACK);
    assert_eq!(lists(&page), [some(&[("mug", 1), ("kettle", 2)]), some(&[])]);
    assert_eq!(changes(&mut page), some(&[("kettle", 2)]));
    let page = load(&mut storage, 120);
    assert_eq!(lists(&page), [some(&[("mug", 1), ("kettle", 2)]), some(&[])], "after another");
}

#[test]
fn what_is_aside_counts_in_nothing() {
    let mut storage = Storage::new();
    let mut page = filled(&mut storage);
    page.send(&mut storage, 2000, SAVE);
    let cart = page.cart();
    assert_eq!((cart.count, cart.subtotal.map(|sum| sum.minor)), (1, Some(900)));
    assert_eq!(
        page.engine.lines_json(),
        r#"[{"id":"mug","name":"Mug","price":"9.00","quantity":1,"weight":300}]"#
    );
    assert_eq!(
        page.engine.saved_json(),
        r#"[{"id":"kettle","name":"Kettle","price":"48.00","quantity":2,"weight":1200}]"#
    );
    let inspection = page.engine.inspect_json();
    for fact in [r#""cart.total":9,"#, r#""cart.count":1,"#, r#""cart.lines":1,"#] {
        assert!(inspection.contains(fact), "{fact}: {inspection}");
    }
    page.send(&mut storage, 2000, r#"{"e":"line_removed","item":{"id":"mug"},"source":"api"}"#);
    assert_eq!((page.engine.estimate_json(), page.engine.link()), ("null".into(), None));
    assert_eq!(lists(&page), [some(&[]), some(&[("kettle", 2)])]);
}

#[test]
fn a_second_tab_follows_and_what_it_adds_meanwhile_stays_in_the_cart() {
    let mut storage = Storage::new();
    let mut page = filled(&mut storage);
    let mut tab = load(&mut storage, 30);
    tab.send(&mut storage, 2000, ADD_KETTLE);
    page.send(&mut storage, 2000, SAVE);
    for (key, content) in storage.clone() {
        let changed =
            format!(r#"{{"e":"record_changed","key":{},"content":{}}}"#, key.to_json(), content.to_json());
        tab.send(&mut storage, 10, &changed);
        page.send(&mut storage, 10, &changed);
    }
    for page in [&page, &tab] {
        assert_eq!(lists(page), [some(&[("kettle", 1), ("mug", 1)]), some(&[("kettle", 2)])]);
    }
}

#[test]
fn a_page_whose_record_is_gone_writes_again_what_is_aside() {
    let mut storage = Storage::new();
    let mut page = load(&mut storage, 0);
    page.send(&mut storage, 2000, ADD_KETTLE);
    page.send(&mut storage, 2000, SAVE);
    let key = storage.keys().find(|key| key.starts_with("cartkeep:cart:")).cloned().expect("its record");
    storage.remove(&key);
    page.send(&mut storage, 10, &format!(r#"{{"e":"record_changed","key":"{key}"}}"#));
    assert!(storage.contains_key(&key));
    assert_eq!(lists(&load(&mut storage, 60)), [some(&[]), some(&[("kettle", 1)])]);
}

#[test]
fn the_price_of_what_is_aside_is_asked_anew() {
    const TEAPOT: &str = r#""id":"teapot","name":"Teapot""#;
    let mut storage = Storage::new();
    let mut page = load(&mut storage, 0);
    let add = format!(r#"{{"e":"line_added","item":{{{TEAPOT},"price":"30.00"}},"source":"api"}}"#);
    page.send(&mut storage, 2000, &add);
    page.send(&mut storage, 2000, r#"{"e":"line_saved","id":"teapot"}"#);
    let now = |page: &Page| {
        let line = page.cart().saved.remove(0);
        [line.price, line.was, line.total].map(|money| money.map(|money| money.minor))
    };
    assert_eq!(now(&page), [Some(3000), None, Some(3000)]);
    let mut page = load(&mut storage, 60);
    assert_eq!(now(&page), [None; 3], "what it was is not what it is");
    page.send(
        &mut storage,
        2000,
        &format!(r#"{{"e":"product_viewed","item":{{{TEAPOT},"price":"33.00"}}}}"#),
    );
    assert_eq!(now(&page), [Some(3300), Some(3000), Some(3300)]);
}

#[test]
fn an_order_an_empty_cart_and_a_cleared_one_leave_what_is_aside() {
    for event in [
        r#"{"e":"order_placed","id":"A-1"}"#,
        r#"{"e":"cart_observed","lines":[],"source":"api"}"#,
        r#"{"e":"cart_cleared"}"#,
    ] {
        let mut storage = Storage::new();
        let mut page = filled(&mut storage);
        page.send(&mut storage, 2000, SAVE);
        page.send(&mut storage, 2000, event);
        assert_eq!(lists(&page), [some(&[]), some(&[("kettle", 2)])], "{event}");
    }
}

#[test]
fn a_shop_that_has_not_followed_loses_nothing_and_doubles_nothing() {
    const BOTH: &str =
        r#"{"e":"cart_observed","lines":[{"id":"kettle","quantity":2},{"id":"mug"}],"source":"api"}"#;
    const MUG: &str = r#"{"e":"cart_observed","lines":[{"id":"mug"}],"source":"api"}"#;
    let mut storage = Storage::new();
    let mut page = filled(&mut storage);
    page.send(&mut storage, 2000, SAVE);
    page.send(&mut storage, 2000, BOTH);
    assert_eq!(lists(&page), [some(&[("mug", 1)]), some(&[("kettle", 2)])], "it says what it had");
    let mut page = load(&mut storage, 60);
    page.send(&mut storage, 2000, BOTH);
    assert_eq!(changes(&mut page), some(&[("kettle", 0)]), "the next page asks again");
    page.send(&mut storage, 2000, MUG);
    page.send(&mut storage, 2000, BACK);
    page.send(&mut storage, 2000, MUG);
    assert_eq!(lists(&page)[0], some(&[("mug", 1), ("kettle", 2)]), "on the way back, too");
    page.send(&mut storage, 2000, BOTH);
    page.send(&mut storage, 2000, MUG);
    assert_eq!(
        lists(&page),
        [some(&[("mug", 1)]), some(&[])],
        "once it has followed, what it says counts again"
    );
}

#[test]
fn a_line_that_is_not_there_changes_nothing() {
    let mut storage = Storage::new();
    let mut page = filled(&mut storage);
    let before = storage.clone();
    for event in [BACK, REMOVE, r#"{"e":"line_saved","id":"teapot"}"#] {
        page.send(&mut storage, 2000, event);
    }
    assert_eq!((changes(&mut page), &storage), (Vec::new(), &before));
}

#[test]
fn what_is_removed_from_aside_is_gone_and_no_matter_of_the_shop_s() {
    let mut storage = Storage::new();
    let mut page = filled(&mut storage);
    page.send(&mut storage, 2000, SAVE);
    changes(&mut page);
    page.send(&mut storage, 2000, REMOVE);
    assert_eq!(changes(&mut page), []);
    assert_eq!(lists(&load(&mut storage, 60)), [some(&[("mug", 1)]), some(&[])]);
    let name = |page: &Page| page.cart().saved.remove(0).name;
    page.send(
        &mut storage,
        2000,
        r#"{"e":"saved_set","item":{"id":"kettle"},"quantity":2,"source":"widget"}"#,
    );
    assert_eq!(
        (lists(&page), name(&page)),
        ([some(&[("mug", 1)]), some(&[("kettle", 2)])], "Kettle".into()),
        "taken back"
    );
    assert_eq!(changes(&mut page), []);
}

#[test]
fn another_device_that_puts_a_line_aside_takes_it_out_of_this_one_s_shop() {
    let (mut storage, mut other) = (Storage::new(), Storage::new());
    let mut page = filled(&mut storage);
    let receive = |from: &Storage, page: &mut Page, storage: &mut Storage| {
        for (_, content) in from.iter().filter(|(key, _)| key.starts_with("cartkeep:cart:")) {
            page.send(
                storage,
                2000,
                &format!(r#"{{"e":"replica_received","content":{}}}"#, content.to_json()),
            );
        }
    };
    let mut device = load(&mut other, 7);
    receive(&storage, &mut device, &mut other);
    device.send(&mut other, 2000, SAVE);
    receive(&other, &mut page, &mut storage);
    assert_eq!(changes(&mut page), some(&[("kettle", 0)]));
    assert_eq!(lists(&page), [some(&[("mug", 1)]), some(&[("kettle", 2)])]);
}
