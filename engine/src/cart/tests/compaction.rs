//! How large a record gets.

use super::{joined, key, same, seen};
use crate::cart::compact::MAX_GONE;
use crate::cart::shares::MAX_SPENT;
use crate::cart::{Attributes, Cart, ReplicaId};
use crate::time::Time;

const NOW: i64 = 1_790_000_000_000;
const DAY: i64 = 86_400_000;

/// The next page of this cart: a new replica that starts from the record of the one before, as the
/// engine does.
fn next_page(cart: &Cart, number: u64) -> Cart {
    let me = ReplicaId::drawn(Time(NOW + number as i64 * DAY / 10), number as i64);
    let mut next = Cart::from_record(&cart.to_record(), me).unwrap();
    next.compact();
    next
}

/// Characters of a record, which are as many bytes.
fn size(cart: &Cart) -> usize {
    cart.to_record().len()
}

#[test]
fn ten_thousand_edits_of_one_page_leave_no_trace_of_their_number() {
    let mut cart = Cart::new(ReplicaId::drawn(Time(NOW), 7));
    let mut sizes = Vec::new();
    for edit in 0..10_000_i64 {
        let (at, line) = (Time(NOW + edit * 1000), key(&format!("product-{}", edit % 10)));
        match edit / 10 % 4 {
            0 | 1 => cart.add(at, line, 1, Attributes::default()),
            2 => cart.take(at, &line, 1),
            _ => cart.set(at, &line, edit as u32 % 5),
        }
        if edit % 100 == 99 {
            sizes.push(size(&cart));
        }
    }
    assert!(sizes[99] < 2 * sizes[0], "{} after 100, {} after 10,000", sizes[0], sizes[99]);
    assert!(sizes[99] < 400, "{}", sizes[99]);
}

#[test]
fn a_thousand_pages_that_put_in_and_take_out_are_forgotten() {
    let mut cart = Cart::new(ReplicaId(1));
    cart.add(Time(NOW), key("kettle"), 1, Attributes::default());
    let mut sizes = Vec::new();
    for page in 1..=1000 {
        cart = next_page(&cart, page);
        let at = Time(NOW + page as i64 * DAY / 10);
        cart.add(at, key("kettle"), 1, Attributes::default());
        cart.add(at, key("oak"), 1, Attributes::default());
        cart.take(at, &key("kettle"), 1);
        cart.remove(at, &key("oak"));
        sizes.push(size(&cart));
    }
    assert_eq!(seen(&cart), [("kettle".into(), 1)]);
    assert!(sizes[999] <= sizes[99] + 40, "{} after 100, {} after 1,000", sizes[99], sizes[999]);
    assert!(sizes[999] < 1200, "{}", sizes[999]);
}

#[test]
fn a_thousand_pages_whose_pieces_are_all_there_take_a_share_each() {
    let mut cart = Cart::new(ReplicaId(1));
    for page in 1..=1000 {
        cart = next_page(&cart, page);
        cart.add(Time(NOW), key("kettle"), 1, Attributes::default());
    }
    assert_eq!(cart.count(), 1000);
    assert!(size(&cart) < 1000 * 16, "{}", size(&cart));
    // Setting a quantity begins anew.
    cart.set(Time(NOW), &key("kettle"), 1000 - 1);
    assert!(size(&cart) < 120, "{}", size(&cart));
}

#[test]
fn of_many_removed_products_the_last_thousand_are_remembered() {
    let mut cart = Cart::new(ReplicaId(1));
    let mut sizes = Vec::new();
    let mut old = Vec::new();
    for day in 0..60 {
        let at = Time(NOW + day * DAY);
        for number in 0..50 {
            cart.add(at, key(&format!("product-{}", 50 * day + number)), 1, Attributes::default());
        }
        old.push(cart.clone());
        cart.clear(at);
        cart = next_page(&cart, day as u64);
        sizes.push(size(&cart));
    }
    assert!((1000..=1050).contains(&cart.lines.len()), "{}", cart.lines.len());
    assert!(sizes[59] < sizes[21] * 11 / 10, "{} after 22 days, {} after 60", sizes[21], sizes[59]);
    assert!(sizes[59] < 1000 * 24, "{}", sizes[59]);
    // A replica that was away for less than a thousand removals brings nothing back.
    for recent in &old[41..] {
        assert_eq!(recent.count(), 50);
        assert!(joined(&cart, recent).is_empty());
    }
}

#[test]
fn what_is_in_the_cart_is_never_forgotten_and_what_went_last_goes_last() {
    let mut cart = Cart::new(ReplicaId(1));
    for index in 0..3000 {
        let at = Time(NOW + index * DAY);
        cart.add(at, key(&format!("{index:04}")), 1, Attributes::default());
        if index % 10 > 0 {
            cart.remove(at, &key(&format!("{index:04}")));
        }
    }
    // Put in first of all, and removed last: it is the newest of what is gone.
    cart.remove(Time(NOW + 3000 * DAY), &key("0000"));
    let before = seen(&cart);
    cart = next_page(&cart, 1);
    assert_eq!(seen(&cart), before);
    assert_eq!(cart.lines.len(), before.len() + MAX_GONE);
    assert!(cart.lines.iter().any(|(known, _)| known.id == "0000"));
    let again = next_page(&cart, 2);
    assert!(same(&again, &cart), "once is enough");
}

#[test]
fn an_ordinary_cart_forgets_nothing() {
    let mut cart = Cart::new(ReplicaId(1));
    for page in 1..=MAX_SPENT as u64 {
        cart = next_page(&cart, page);
        cart.add(Time(NOW), key("kettle"), 2, Attributes::default());
        cart.add(Time(NOW), key(&format!("product-{page}")), 1, Attributes::default());
        cart.clear(Time(NOW));
    }
    let mut compact = cart.clone();
    compact.compact();
    assert!(same(&compact, &cart));
}

#[test]
fn a_line_that_two_emptied_together_is_not_the_first_to_be_forgotten() {
    let (mut a, mut b) = (Cart::new(ReplicaId(1)), Cart::new(ReplicaId(2)));
    a.add(Time(NOW), key("kettle"), 1, Attributes::default());
    b.add(Time(NOW), key("kettle"), 1, Attributes::default());
    let both = joined(&a, &b);
    a.merge(&both);
    b.merge(&both);
    a.take(Time(NOW), &key("kettle"), 1);
    b.take(Time(NOW), &key("kettle"), 1);
    let mut cart = joined(&a, &b);
    assert!(cart.is_empty());
    assert_eq!(cart.lines[0].1.shares.emptied(), 0);
    cart.compact();
    assert_eq!(i64::from(cart.lines[0].1.shares.emptied()), NOW / DAY);
}
