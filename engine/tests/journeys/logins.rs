//! A guest logs in, and the account has a cart.

use cartkeep_engine::effect::Effect;

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;

const LOGIN: &str = r#"{"e":"account_known","mergeId":"login-1","lines":[
    {"id":"kettle","quantity":1},{"id":"bowl","name":"Bowl","price":"12.00","quantity":3},{"id":"","quantity":9}]}"#;

fn lines(page: &Page) -> Vec<(String, u32)> {
    page.cart().lines.into_iter().map(|line| (line.name, line.quantity)).collect()
}

/// What the shop was asked to set in its cart.
fn changes(page: &Page) -> Vec<(&str, u32)> {
    let change = |effect| match effect {
        &Effect::ChangeShop { ref item, quantity } => Some((item.id.as_str(), quantity)),
        _ => None,
    };
    page.effects.iter().filter_map(change).collect()
}

/// A page with a kettle and two mugs.
fn guest(rule: &str, storage: &mut Storage) -> Page {
    let more = if rule.is_empty() { String::new() } else { format!(r#","cart":{{"onLogin":"{rule}"}}"#) };
    let mut page = Page::load(&shop::with(&more), storage, NOON, "cart");
    page.send(storage, 0, ADD_KETTLE);
    page.send(storage, 0, ADD_KETTLE);
    page.send(storage, 5000, ADD_MUG);
    page.send(storage, 5000, r#"{"e":"quantity_set","item":{"id":"mug"},"quantity":2,"source":"api"}"#);
    page
}

#[test]
fn every_rule_gives_one_cart_and_tells_the_shop_what_differs() {
    for (rule, expected, told) in [
        ("", &[("Kettle", 2), ("Mug", 2), ("Bowl", 3)][..], &[("kettle", 2), ("mug", 2)][..]),
        ("max", &[("Kettle", 2), ("Mug", 2), ("Bowl", 3)], &[("kettle", 2), ("mug", 2)]),
        ("sum", &[("Kettle", 3), ("Mug", 2), ("Bowl", 3)], &[("kettle", 3), ("mug", 2)]),
        ("guest", &[("Kettle", 2), ("Mug", 2)], &[("kettle", 2), ("mug", 2), ("bowl", 0)]),
        ("account", &[("Kettle", 1), ("Bowl", 3)], &[]),
    ] {
        let mut storage = Storage::new();
        let mut page = guest(rule, &mut storage);
        page.send(&mut storage, 5000, LOGIN);
        let expected: Vec<_> =
            expected.iter().map(|(name, quantity)| (String::from(*name), *quantity)).collect();
        assert_eq!((lines(&page), changes(&page)), (expected.clone(), told.to_vec()), "{rule}");

        // Told again, and again after a reload, it changes nothing and asks for nothing.
        page.effects.retain(|effect| !matches!(effect, Effect::ChangeShop { .. }));
        page.send(&mut storage, 5000, LOGIN);
        assert_eq!((lines(&page), changes(&page)), (expected.clone(), vec![]), "{rule}");
        let mut page = Page::load(&shop::config(), &mut storage, NOON + 600, "cart");
        page.send(&mut storage, 5000, LOGIN);
        assert_eq!((lines(&page), changes(&page)), (expected, vec![]), "{rule}");
    }
}

#[test]
fn what_the_shop_then_reports_does_not_count_again() {
    let mut storage = Storage::new();
    let mut page = guest("sum", &mut storage);
    page.send(&mut storage, 5000, LOGIN);
    // The account had one kettle; the shop put two more into it, and says so.
    let more = r#"{"e":"line_added","item":{"id":"kettle","quantity":2},"source":"data_layer"}"#;
    page.send(&mut storage, 200, more);
    assert_eq!(lines(&page)[0], ("Kettle".into(), 3));
}

#[test]
fn two_tabs_that_hear_it_at_once_come_to_one_cart() {
    let mut storage = Storage::new();
    let mut one = guest("sum", &mut storage);
    let config = shop::with(r#","cart":{"onLogin":"sum"}"#);
    let mut other = Page::load(&config, &mut storage, NOON + 60, "cart");
    let mut apart = [Storage::new(), Storage::new()];
    one.send(&mut apart[0], 60_000, LOGIN);
    other.send(&mut apart[1], 0, LOGIN);
    for (page, written) in [(&mut one, &apart[1]), (&mut other, &apart[0])] {
        for (key, content) in written {
            let content = content.replace('"', "\\\"");
            let heard = format!(r#"{{"e":"record_changed","key":"{key}","content":"{content}"}}"#);
            page.send(&mut Storage::new(), 0, &heard);
        }
    }
    assert_eq!(lines(&one), [("Kettle".into(), 3), ("Mug".into(), 2), ("Bowl".into(), 3)]);
    assert_eq!(lines(&one), lines(&other));
}

#[test]
fn a_full_cart_takes_nothing_from_the_accounts() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    let many: Vec<_> = (0..500).map(|id| format!(r#"{{"id":"{id}"}}"#)).collect();
    page.send(
        &mut storage,
        0,
        &format!(r#"{{"e":"cart_observed","source":"api","lines":[{}]}}"#, many.join(",")),
    );
    page.send(&mut storage, 5000, LOGIN);
    assert_eq!(page.cart().count, 500);
    assert!(
        changes(&page).iter().all(|(id, quantity)| *quantity == 1 && *id != "bowl"),
        "the bowl stays there"
    );
}
