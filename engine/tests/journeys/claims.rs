//! What pages claim of a price is shown while it is true, and no longer.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::view::CartLine;
use cartkeep_engine::Effect;

use crate::page::{Page, Storage, ADD_KETTLE, NOON};
use crate::shop;

const MINUTE: i64 = 60_000;

/// The kettle's line after a page said `claims` of it, which costs 48.00.
fn line(config: &Rc<Config>, claims: &str) -> CartLine {
    let mut storage = Storage::new();
    let mut page = Page::load(config, &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 0, &viewed(claims));
    page.cart().lines.remove(0)
}

fn viewed(claims: &str) -> String {
    format!(r#"{{"e":"product_viewed","item":{{"id":"kettle",{claims}}}}}"#)
}

fn minutes(after: i64) -> i64 {
    NOON * 1000 + after * MINUTE
}

fn lock(price: &str, confirmed: i64, until: i64) -> String {
    format!(r#""lock":{{"price":"{price}","until":{},"confirmedAt":{}}}"#, minutes(until), minutes(confirmed))
}

fn stock(source: &str, observed: i64, lifetime: &str) -> String {
    format!(
        r#""stock":{{"left":3,"source":"{source}","observedAt":{},"lifetime":"{lifetime}"}}"#,
        minutes(observed)
    )
}

#[test]
fn a_price_is_called_held_while_the_promise_lasts_and_is_of_this_price() {
    for (case, claims, held) in [
        ("it holds", lock("48.00", -5, 10), true),
        ("written otherwise", lock("48", -5, 10), true),
        ("it has ended", lock("48.00", -20, 0), false),
        ("it is of another price", lock("47.00", -5, 10), false),
        ("the price is another by now", format!(r#""price":"52.00",{}"#, lock("48.00", -5, 10)), false),
        ("clocks differ a little", lock("48.00", 1, 10), true),
        ("nobody can have given it yet", lock("48.00", 2, 10), false),
        ("it is in pieces of a cent", lock("48.001", -5, 10), false),
        ("nothing is said", r#""weight":1"#.into(), false),
    ] {
        assert_eq!(line(&shop::config(), &claims).held_until.is_some(), held, "{case}");
    }
}

#[test]
fn what_is_left_is_told_while_it_is_fresh_and_somebody_stands_for_it() {
    for (case, claims, told) in [
        ("fresh", stock("warehouse", -5, "10m"), true),
        ("stale", stock("warehouse", -10, "10m"), false),
        ("of nobody", stock("", -5, "10m"), false),
        ("of the future", stock("warehouse", 2, "10m"), false),
        ("nothing is said", r#""weight":1"#.into(), false),
    ] {
        let left = line(&shop::config(), &claims).left;
        assert_eq!(left, told.then_some(3), "{case}");
    }
}

#[test]
fn a_former_price_is_shown_by_the_rule() {
    let free = shop::config();
    let strict = shop::with(r#", "prices": {"was": "lowest_30_days"}"#);
    let (unread, problems) = Config::parse(
        r#"{"currency":"EUR","products":{"kettle":{"price":"48.00"}},"prices":{"was":"lowest_30_day"}}"#,
    );
    assert_eq!(problems[0].path, "prices.was");
    let unread = Rc::new(unread.expect("configuration"));
    for (claims, list, low30) in [
        (r#""was":"60.00","low30":"55.00""#, Some(6000), Some(5500)),
        (r#""was":"60.00""#, Some(6000), None),
        (r#""was":"60.00","low30":"48.00""#, Some(6000), None),
        (r#""low30":"55.00""#, None, None),
        (r#""was":"48.00","low30":"55.00""#, None, None),
        (r#""was":"40.00""#, None, None),
        (r#""was":"60.001""#, None, None),
    ] {
        let minor = |config: &Rc<Config>| {
            let line = line(config, claims);
            (line.list.map(|price| price.minor), line.low30.map(|price| price.minor))
        };
        assert_eq!(minor(&free), (list, None), "{claims}");
        assert_eq!(minor(&strict), (None, low30), "{claims}");
        assert_eq!(minor(&unread), (None, low30), "a rule that can't be read is the stricter one: {claims}");
    }
}

#[test]
fn what_stops_being_true_goes_by_itself() {
    // Without consent, too: it is about the cart.
    let text = r#"{"currency":"EUR","consent":"ask","products":{"kettle":{"price":"48.00"}}}"#;
    let config = Rc::new(Config::parse(text).0.expect("configuration"));
    let mut storage = Storage::new();
    let mut page = Page::load(&config, &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 0, &viewed(&format!("{},{}", lock("48.00", 0, 10), stock("warehouse", 0, "4m"))));
    let shown = |page: &Page| {
        let line = page.cart().lines.remove(0);
        (line.held_until.is_some(), line.left.is_some())
    };
    assert_eq!(shown(&page), (true, true));
    page.send(&mut storage, 5 * MINUTE, r#"{"e":"focused"}"#);
    assert_eq!(shown(&page), (true, false));
    page.send(&mut storage, 6 * MINUTE, r#"{"e":"focused"}"#);
    assert_eq!(shown(&page), (false, false));
    let wakes = page.effects.iter().filter_map(|effect| match effect {
        Effect::WakeAt(at) => Some(at.0),
        _ => None,
    });
    assert_eq!(wakes.collect::<Vec<_>>(), [minutes(4), minutes(10)]);
}

#[test]
fn a_report_that_does_not_know_of_a_promise_does_not_end_it() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 0, &viewed(&lock("48.00", 0, 10)));
    page.send(&mut storage, 0, &viewed(r#""price":"48.00""#));
    assert!(page.cart().lines[0].held_until.is_some());
    page.send(&mut storage, 0, &viewed(&lock("48.00", 0, 0)));
    assert!(page.cart().lines[0].held_until.is_none(), "the shop has taken it back");
}

#[test]
fn rises_and_falls_since_it_was_put_in_are_both_told() {
    for (price, was) in [("52.00", Some(4800)), ("44.00", Some(4800)), ("48.00", None)] {
        let line = line(&shop::config(), &format!(r#""price":"{price}""#));
        assert_eq!(line.was.map(|price| price.minor), was, "{price}");
    }
}
