//! What comes of two replicas that saw 2 of an item and went on apart from each other.

use super::{joined, key, named, priced, same, seen, two_seen};
use crate::cart::{Attributes, Cart, MAX_QUANTITY};
use crate::time::Time;

#[derive(Clone, Copy, Debug)]
enum Edit {
    Nothing,
    Add(u32),
    Take(u32),
    Set(u32),
    Remove,
    Clear,
    OrderPlaced,
}
use Edit::{Add, Clear, Nothing, OrderPlaced, Remove, Set, Take};

fn edit(cart: &mut Cart, at: Time, edit: Edit) {
    let kettle = key("kettle");
    match edit {
        Nothing => {}
        Add(quantity) => cart.add(at, kettle, quantity, Attributes::default()),
        Take(quantity) => cart.take(at, &kettle, quantity),
        Set(quantity) => cart.set(at, &kettle, quantity),
        Remove => cart.remove(at, &kettle),
        Clear => cart.clear(at),
        OrderPlaced => cart.order_placed(at),
    }
}

/// Two replicas that saw 2, did these, and met again; whoever did it first, and as often as they like.
fn merged(ours: Edit, theirs: Edit, times: (i64, i64)) -> Cart {
    let (mut a, mut b) = two_seen();
    let (old_a, old_b) = (a.clone(), b.clone());
    edit(&mut a, Time(times.0), ours);
    edit(&mut b, Time(times.1), theirs);
    let both = joined(&a, &b);
    for again in [&a, &b, &old_a, &old_b, &both] {
        assert!(same(&joined(&both, again), &both), "{ours:?} and {theirs:?}, again");
    }
    both
}

#[test]
fn every_row_of_the_table() {
    for (ours, theirs, expected) in [
        (Add(1), Add(1), 4),
        (Set(5), Set(5), 5),
        (Set(5), Add(1), 5),
        (Remove, Add(1), 1),
        (Take(2), Take(2), 0),
        (Take(1), Take(2), 0),
        (Remove, Remove, 0),
        (Remove, Nothing, 0),
        (Remove, Set(5), 5),
        (Clear, Add(1), 1),
        (Clear, Nothing, 0),
        (OrderPlaced, Add(1), 1),
        (OrderPlaced, Nothing, 0),
        (Set(0), Add(1), 1),
        (Take(9), Add(3), 3),
        (Nothing, Nothing, 2),
    ] {
        for times in [(2000, 3000), (3000, 2000), (2000, 2000), (0, 0)] {
            for (a, b) in [(ours, theirs), (theirs, ours)] {
                let cart = merged(a, b, times);
                assert_eq!(cart.quantity(&key("kettle")), expected, "{a:?} and {b:?} at {times:?}");
                assert_eq!(cart.count(), expected);
                assert_eq!(cart.is_empty(), expected == 0);
                assert_eq!(cart.lines().len(), usize::from(expected > 0));
            }
        }
    }
}

#[test]
fn of_two_settings_the_later_one_wins() {
    assert_eq!(merged(Set(5), Set(7), (2000, 3000)).count(), 7);
    assert_eq!(merged(Set(5), Set(7), (3000, 2000)).count(), 5);
}

#[test]
fn a_setting_that_was_seen_counts_on() {
    let (mut a, mut b) = two_seen();
    edit(&mut a, Time(2000), Set(5));
    b.merge(&a);
    // A slow clock makes no difference: what was seen came first.
    edit(&mut b, Time(1), Add(1));
    assert_eq!(joined(&a, &b).count(), 6);
    edit(&mut b, Time(1), Set(3));
    assert_eq!(joined(&a, &b).count(), 3);
}

#[test]
fn taking_twice_leaves_no_debt() {
    let mut cart = merged(Take(2), Take(2), (2000, 2000));
    edit(&mut cart, Time(3000), Add(1));
    assert_eq!(cart.count(), 1);
}

#[test]
fn gone_lines_stay_gone_whatever_old_replica_comes() {
    let (mut a, mut b) = two_seen();
    edit(&mut b, Time(1500), Add(1));
    let old = b.clone();
    a.merge(&b);
    edit(&mut a, Time(2000), Remove);
    for _ in 0..2 {
        a.merge(&old);
        assert!(a.is_empty());
    }
    edit(&mut a, Time(3000), Add(1));
    assert_eq!(joined(&a, &old).count(), 1);
}

#[test]
fn a_price_belongs_to_the_first_adding_of_the_current_life() {
    let (mut a, mut b) = two_seen();
    let kettle = key("kettle");
    let price = |cart: &Cart| cart.lines()[0].attributes.price.map(|price| price.minor);

    a.add(Time(2000), kettle.clone(), 1, priced(4800));
    b.add(Time(3000), kettle.clone(), 1, priced(5200));
    b.merge(&a);
    assert_eq!(price(&b), Some(4800), "the earlier one");
    b.describe(&kettle, priced(5200));
    b.add(Time(3500), kettle.clone(), 1, priced(5200));
    assert_eq!(price(&b), Some(4800), "never overwritten");
    assert_eq!(b.lines()[0].attributes.added, Time(1000));

    b.remove(Time(4000), &kettle);
    b.add(Time(5000), kettle.clone(), 1, priced(5200));
    assert_eq!(price(&b), Some(5200), "a new life");
    let both = joined(&a, &b);
    assert_eq!((price(&both), both.lines()[0].attributes.added), (Some(5200), Time(5000)));
}

#[test]
fn the_last_writer_describes() {
    let (mut a, mut b) = two_seen();
    let kettle = key("kettle");
    a.add(Time(2000), kettle.clone(), 1, named("Copper kettle"));
    b.add(Time(3000), kettle.clone(), 1, named("Kettle"));
    b.describe(&kettle, Attributes { weight: Some(1200), ..named("Pot") });
    let both = joined(&a, &b);
    let line = both.lines()[0].attributes.clone();
    assert_eq!((line.name.as_deref(), line.weight), (Some("Kettle"), Some(1200)));
}

#[test]
fn lines_keep_the_order_of_first_adding() {
    let (mut a, mut b) = two_seen();
    // Within one millisecond, and with a clock that goes back.
    for (at, id) in [(2000, "oak"), (2000, "chair"), (1000, "apron")] {
        a.add(Time(at), key(id), 1, Attributes::default());
    }
    b.add(Time(1500), key("zinc"), 1, Attributes::default());
    let both = joined(&a, &b);
    let ids: Vec<_> = seen(&both).into_iter().map(|(id, _)| id).collect();
    assert_eq!(ids, ["kettle", "zinc", "oak", "chair", "apron"]);
}

#[test]
fn a_line_has_an_upper_bound_and_nothing_hides_above_it() {
    let both = merged(Add(MAX_QUANTITY), Add(MAX_QUANTITY), (2000, 2000));
    for (doing, expected) in
        [(Nothing, 9999), (Add(1), 9999), (Take(1), 9998), (Set(u32::MAX), 9999), (Add(1), 9999)]
    {
        let mut cart = both.clone();
        edit(&mut cart, Time(3000), doing);
        assert_eq!(cart.count(), expected, "{doing:?}");
    }
}
