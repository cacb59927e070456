//! Lines that are put aside for later: alone, in two tabs at once, and beside all else that happens to a cart.

use super::{counts, joined, key, named, priced, same, seen, seen_aside, two_seen};
use crate::cart::{Attributes, Cart, LineKey, ReplicaId, MAX_LINES};
use crate::time::Time;

#[derive(Clone, Copy, Debug)]
enum Edit {
    Nothing,
    Add(u32),
    Take(u32),
    Set(u32),
    Remove,
    OrderPlaced,
    /// The shop says that its cart is empty.
    ObserveNothing,
    Save,
    Back,
    RemoveSaved,
}
use Edit::{Add, Back, Nothing, ObserveNothing, OrderPlaced, Remove, RemoveSaved, Save, Set, Take};

fn edit(cart: &mut Cart, at: Time, edit: Edit) {
    let kettle = key("kettle");
    match edit {
        Nothing => {}
        Add(quantity) => cart.add(at, kettle, quantity, Attributes::default()),
        Take(quantity) => cart.take(at, &kettle, quantity),
        Set(quantity) => cart.set(at, &kettle, quantity),
        Remove => cart.remove(at, &kettle),
        OrderPlaced => cart.order_placed(at),
        ObserveNothing => cart.observe(at, &[]),
        Save => assert!(cart.save_for_later(at, &kettle)),
        Back => assert!(cart.move_to_cart(at, &kettle)),
        RemoveSaved => assert!(cart.set_saved(at, &kettle, 0)),
    }
}

/// What comes of `a` and `b` when they meet, whoever did it first, and as often as they like.
fn merged(a: &Cart, b: &Cart, ours: &[Edit], theirs: &[Edit], times: (i64, i64)) -> Cart {
    let (mut a, mut b) = (a.clone(), b.clone());
    let before = [a.clone(), b.clone()];
    ours.iter().for_each(|does| edit(&mut a, Time(times.0), *does));
    theirs.iter().for_each(|does| edit(&mut b, Time(times.1), *does));
    let met = joined(&a, &b);
    for again in [&a, &b, &before[0], &before[1], &met] {
        assert!(same(&joined(&met, again), &met), "{ours:?} and {theirs:?}, again");
    }
    met
}

const TIMES: [(i64, i64); 4] = [(2000, 3000), (3000, 2000), (2000, 2000), (0, 0)];

#[test]
fn every_row_of_the_table_for_a_line_that_is_put_aside() {
    for (ours, theirs, expected) in [
        (&[Save][..], &[Nothing][..], (0, 2)),
        (&[Save], &[Save], (0, 2)),
        (&[Save], &[Add(1)], (1, 2)),
        (&[Save], &[Add(1), Save], (0, 3)),
        (&[Add(1), Save], &[Add(1), Save], (0, 4)),
        (&[Save], &[Take(1)], (0, 2)),
        (&[Save], &[Remove], (0, 2)),
        (&[Save], &[Take(1), Save], (0, 1)),
        (&[Save], &[Set(5)], (5, 2)),
        (&[Save], &[OrderPlaced], (0, 2)),
        (&[Save], &[ObserveNothing], (0, 2)),
        (&[Save, Back], &[Nothing], (2, 0)),
        (&[Save, Back], &[Save], (2, 0)),
        (&[Save, Back], &[Save, Back], (2, 0)),
        (&[Save, Back], &[Add(1)], (3, 0)),
        (&[Save, Back, Save], &[Add(1)], (1, 2)),
        (&[Save, RemoveSaved], &[Save], (0, 0)),
        (&[Save, RemoveSaved], &[Add(1)], (1, 0)),
        (&[Save, RemoveSaved, Add(1), Save], &[Save], (0, 1)),
    ] {
        let (a, b) = two_seen();
        for times in TIMES {
            for met in [merged(&a, &b, ours, theirs, times), merged(&b, &a, theirs, ours, times)] {
                assert_eq!(counts(&met, "kettle"), expected, "{ours:?} and {theirs:?} at {times:?}");
                assert_eq!(met.count(), expected.0);
                assert_eq!(met.is_empty(), expected.0 == 0);
                assert_eq!(met.is_bare(), expected == (0, 0));
            }
        }
    }
}

#[test]
fn every_row_of_the_table_for_a_line_that_is_aside() {
    let (mut a, mut b) = two_seen();
    edit(&mut a, Time(1500), Save);
    b.merge(&a);
    for (ours, theirs, expected) in [
        (&[Back][..], &[Nothing][..], (2, 0)),
        (&[Back], &[Back], (2, 0)),
        (&[Back], &[Add(1)], (3, 0)),
        (&[Back], &[Add(1), Save], (2, 1)),
        (&[Back, Take(1)], &[Back], (1, 0)),
        (&[Back, Remove], &[Back], (0, 0)),
        (&[Back], &[RemoveSaved], (2, 0)),
        (&[Back, Save], &[Back, Save], (0, 2)),
        (&[RemoveSaved], &[RemoveSaved], (0, 0)),
        (&[RemoveSaved], &[Add(1), Save], (0, 1)),
        (&[RemoveSaved], &[Nothing], (0, 0)),
        (&[OrderPlaced], &[Add(1)], (1, 2)),
        (&[Add(3), OrderPlaced], &[Nothing], (0, 2)),
    ] {
        for times in TIMES {
            for met in [merged(&a, &b, ours, theirs, times), merged(&b, &a, theirs, ours, times)] {
                assert_eq!(counts(&met, "kettle"), expected, "{ours:?} and {theirs:?} at {times:?}");
            }
        }
    }
}

#[test]
fn of_what_both_take_apart_a_piece_too_many_may_be_left_but_never_one_too_few() {
    let (mut a, mut b) = two_seen();
    edit(&mut a, Time(1500), Save);
    // One share has two runs of pieces aside, and between them one that was taken out of the cart for good.
    [Add(2), Take(1)].into_iter().for_each(|does| edit(&mut a, Time(1600), does));
    b.merge(&a);
    let met = merged(&a, &b, &[Save], &[RemoveSaved], (2000, 2000));
    assert_eq!(counts(&met, "kettle"), (0, 2), "one was put aside, and one too many is left");
}

#[test]
fn there_and_back_many_times_is_nothing_lost_and_little_written() {
    let (mut cart, _) = two_seen();
    let before = cart.to_record().len();
    for page in 10..510 {
        cart = Cart::from_record(&cart.to_record(), ReplicaId(page)).unwrap();
        cart.compact();
        for does in [Save, Back] {
            edit(&mut cart, Time(2000), does);
        }
        assert_eq!(counts(&cart, "kettle"), (2, 0));
    }
    assert!(cart.to_record().len() < before + 1200, "{} of {before}", cart.to_record().len());
}

#[test]
fn what_is_known_of_a_product_goes_with_it_and_so_does_its_price() {
    let mut cart = Cart::new(ReplicaId(1));
    cart.add(Time(1000), key("kettle"), 1, Attributes { weight: Some(1200), ..priced(4800) });
    cart.describe(&key("kettle"), named("Kettle"));
    assert!(cart.save_for_later(Time(2000), &key("kettle")));
    let expected =
        Attributes { weight: Some(1200), name: Some("Kettle".into()), added: Time(2000), ..priced(4800) };
    assert_eq!(cart.saved()[0].attributes, &expected);
    let mut cart = Cart::from_record(&cart.to_record(), ReplicaId(2)).unwrap();
    assert_eq!(cart.saved()[0].attributes, &expected, "after a reload");
    assert!(cart.move_to_cart(Time(3000), &key("kettle")));
    assert_eq!(cart.lines()[0].attributes, &Attributes { added: Time(3000), ..expected });
}

#[test]
fn lines_aside_are_in_the_order_in_which_they_were_put_there() {
    let mut cart = Cart::new(ReplicaId(1));
    for id in ["oak", "ash", "elm"] {
        cart.add(Time(1000), key(id), 1, Attributes::default());
    }
    for id in ["elm", "oak"] {
        assert!(cart.save_for_later(Time(2000), &key(id)));
    }
    assert_eq!(seen(&cart), [("ash".into(), 1)]);
    assert_eq!(seen_aside(&cart), [("elm".into(), 1), ("oak".into(), 1)]);
}

#[test]
fn a_line_that_is_not_there_is_not_put_anywhere() {
    let (mut cart, _) = two_seen();
    let before = cart.clone();
    for missing in [key("oak"), key(""), LineKey { variant: Some("red".into()), ..key("kettle") }] {
        assert!(!cart.save_for_later(Time(2000), &missing));
        assert!(!cart.move_to_cart(Time(2000), &missing));
        assert!(!cart.set_saved(Time(2000), &missing, 0));
    }
    assert!(!cart.move_to_cart(Time(2000), &key("kettle")), "it is in the cart");
    assert_eq!(cart.to_record(), before.to_record());
}

#[test]
fn where_there_is_no_room_a_line_stays_where_it_is() {
    let mut cart = Cart::new(ReplicaId(1));
    for index in 0..MAX_LINES {
        cart.add(Time(1000), key(&format!("first-{index}")), 1, Attributes::default());
        assert!(cart.save_for_later(Time(1000), &key(&format!("first-{index}"))));
    }
    for index in 0..MAX_LINES {
        cart.add(Time(1000), key(&format!("second-{index}")), 1, Attributes::default());
    }
    assert!(!cart.save_for_later(Time(2000), &key("second-0")));
    assert!(!cart.move_to_cart(Time(2000), &key("first-0")));
    assert_eq!((cart.lines().len(), cart.saved().len()), (MAX_LINES, MAX_LINES));
    cart.remove(Time(3000), &key("second-0"));
    assert!(cart.move_to_cart(Time(3000), &key("first-0")));
}
