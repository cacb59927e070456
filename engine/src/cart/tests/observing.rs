//! The shop's own cart, and what a cart does not take.

use super::{joined, key, named, priced, same, seen, two_seen};
use crate::cart::{Attributes, Cart, LineKey, ReplicaId, MAX_LINES};
use crate::time::Time;

fn list(lines: &[(&str, u32)]) -> Vec<(LineKey, u32, Attributes)> {
    lines.iter().map(|(id, quantity)| (key(id), *quantity, Attributes::default())).collect()
}

fn lines(expected: &[(&str, u32)]) -> Vec<(String, u32)> {
    expected.iter().map(|(id, quantity)| ((*id).into(), *quantity)).collect()
}

#[test]
fn the_cart_becomes_what_the_shop_says() {
    for (observed, expected) in [
        (&[][..], &[][..]),
        (&[("kettle", 2)], &[("kettle", 2)]),
        (&[("oak", 1), ("kettle", 5)], &[("kettle", 5), ("oak", 1)]),
        (&[("oak", 1), ("apron", 3)], &[("oak", 1), ("apron", 3)]),
        (&[("kettle", 0), ("oak", 0)], &[]),
        (&[("kettle", 1), ("oak", 1), ("kettle", 2)], &[("kettle", 3), ("oak", 1)]),
    ] {
        let (mut cart, _) = two_seen();
        cart.observe(Time(2000), &list(observed));
        assert_eq!(seen(&cart), lines(expected), "{observed:?}");
        let before = cart.clone();
        cart.observe(Time(3000), &list(observed));
        assert!(same(&cart, &before), "once is enough");
    }
}

#[test]
fn two_tabs_that_see_the_same_shop_agree() {
    let (mut a, mut b) = two_seen();
    a.add(Time(2000), key("oak"), 1, Attributes::default());
    // The other tab has not heard of that yet, but the shop has.
    for tab in [&mut a, &mut b] {
        tab.observe(Time(3000), &list(&[("kettle", 2), ("oak", 1)]));
    }
    assert_eq!(seen(&joined(&a, &b)), lines(&[("kettle", 2), ("oak", 1)]));
}

#[test]
fn what_the_shop_says_of_a_line_is_news_but_not_its_price_when_added() {
    let (mut cart, _) = two_seen();
    let kettle = key("kettle");
    let known = Attributes { weight: Some(1200), ..named("Kettle") };
    cart.observe(Time(2000), &[(kettle.clone(), 2, known), (key("oak"), 1, priced(900))]);
    let now = Attributes { price: priced(5200).price, ..named("Copper kettle") };
    cart.observe(Time(3000), &[(kettle, 2, now), (key("oak"), 1, priced(700))]);
    let seen: Vec<_> = cart.lines().into_iter().map(|line| line.attributes.clone()).collect();
    assert_eq!((seen[0].name.as_deref(), seen[0].weight), (Some("Copper kettle"), Some(1200)));
    assert_eq!(
        seen.iter().map(|it| it.price.map(|price| price.minor)).collect::<Vec<_>>(),
        [Some(5200), Some(900)]
    );
    assert_eq!(seen.iter().map(|it| it.added).collect::<Vec<_>>(), [Time(1000), Time(2000)]);
}

#[test]
fn describing_what_is_not_there_does_nothing() {
    let (mut cart, _) = two_seen();
    cart.remove(Time(2000), &key("kettle"));
    let before = cart.clone();
    for id in ["kettle", "oak"] {
        cart.describe(&key(id), named("It"));
        cart.take(Time(3000), &key(id), 1);
        cart.set(Time(3000), &key(id), 0);
        cart.add(Time(3000), key(id), 0, named("It"));
        cart.clear(Time(3000));
    }
    assert!(same(&cart, &before));
}

#[test]
fn a_cart_has_room_for_so_many_lines_and_for_ids_of_such_length() {
    let mut cart = Cart::new(ReplicaId(1));
    let many: Vec<_> =
        (0..MAX_LINES + 1).map(|id| (key(&id.to_string()), 1, Attributes::default())).collect();
    cart.observe(Time(1000), &many);
    assert_eq!(cart.count(), 500);
    cart.add(Time(2000), key("one more"), 1, Attributes::default());
    cart.set(Time(2000), &key("one more"), 1);
    cart.add(Time(2000), key("7"), 1, Attributes::default());
    assert_eq!((cart.lines().len(), cart.count()), (500, 501));

    cart.remove(Time(3000), &key("7"));
    cart.add(Time(3000), key(&"x".repeat(201)), 1, Attributes::default());
    assert_eq!(cart.count(), 499);
    cart.add(Time(3000), key(&"x".repeat(200)), 1, Attributes::default());
    assert_eq!(cart.count(), 500);
    assert_eq!(Cart::from_record(&cart.to_record(), ReplicaId(2)).unwrap().count(), 500);
}
