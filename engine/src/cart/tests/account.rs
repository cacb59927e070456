//! A guest's cart and the account's, by every rule.

use super::{joined, key, named, priced, seen};
use crate::cart::AccountRule::{self, Account, Guest, Max, Sum};
use crate::cart::{Attributes, Cart, LineKey, ReplicaId, MAX_LINES, MAX_QUANTITY};
use crate::time::Time;
use proptest::prelude::*;

const ID: &str = "login-1";

fn list(lines: &[(&str, u32)]) -> Vec<(LineKey, u32, Attributes)> {
    lines.iter().map(|(id, quantity)| (key(id), *quantity, Attributes::default())).collect()
}

/// A guest's cart as two tabs know it.
fn guests(lines: &[(&str, u32)]) -> (Cart, Cart) {
    let (mut a, mut b) = (Cart::new(ReplicaId(u64::MAX)), Cart::new(ReplicaId(2)));
    for (id, quantity) in lines {
        a.add(Time(1000), key(id), *quantity, Attributes::default());
        b.merge(&a);
        b.add(Time(1000), key(id), 1, Attributes::default());
        a.merge(&b);
        a.take(Time(1000), &key(id), 1);
        b.merge(&a);
    }
    (a, b)
}

fn sorted(cart: &Cart) -> Vec<(String, u32)> {
    let mut lines = seen(cart);
    lines.sort();
    lines
}

#[test]
fn every_rule_once_twice_in_two_tabs_and_after_a_reload() {
    let guest = [("apron", 1), ("bowl", 4), ("cup", 2)];
    let account = list(&[("bowl", 1), ("cup", 3), ("dish", 5), ("bowl", 1)]);
    for (rule, expected) in [
        (Max, &[("apron", 1), ("bowl", 4), ("cup", 3), ("dish", 5)][..]),
        (Sum, &[("apron", 1), ("bowl", 6), ("cup", 5), ("dish", 5)]),
        (Guest, &[("apron", 1), ("bowl", 4), ("cup", 2)]),
        (Account, &[("bowl", 2), ("cup", 3), ("dish", 5)]),
    ] {
        let expected: Vec<_> = expected.iter().map(|(id, quantity)| (String::from(*id), *quantity)).collect();
        let (mut a, mut b) = guests(&guest);
        let before = b.clone();
        assert!(a.merge_account(Time(2000), ID, rule, &account));
        assert_eq!(sorted(&a), expected, "{rule:?}");
        assert!(!a.merge_account(Time(3000), ID, rule, &account), "told again");
        assert_eq!(sorted(&a), expected, "{rule:?}, told again");

        // Another tab hears it before it hears of the first one, at whatever time.
        for at in [2000, 1, 5000] {
            b = before.clone();
            assert!(b.merge_account(Time(at), ID, rule, &account));
            assert_eq!(sorted(&joined(&a, &b)), expected, "{rule:?}, in two tabs");
        }
        // And one that heard of the first one.
        let mut c = before.clone();
        c.merge(&a);
        assert!(!c.merge_account(Time(4000), ID, rule, &account));

        let mut reloaded = Cart::from_record(&joined(&a, &b).to_record(), ReplicaId(3)).unwrap();
        reloaded.compact();
        assert!(!reloaded.merge_account(Time(9000), ID, rule, &account), "after a reload");
        assert_eq!(sorted(&reloaded), expected);
        // What the shopper did since stays done.
        reloaded.remove(Time(9000), &key("cup"));
        reloaded.set(Time(9000), &key("bowl"), 9);
        reloaded.merge(&before);
        reloaded.merge(&b);
        assert!(!reloaded.merge_account(Time(9000), ID, rule, &account));
        assert_eq!((reloaded.quantity(&key("cup")), reloaded.quantity(&key("bowl"))), (0, 9));
        // The next login is another one.
        assert!(reloaded.merge_account(Time(9000), "login-2", rule, &account));
    }
}

#[test]
fn what_another_tab_puts_in_meanwhile_is_not_lost() {
    for rule in [Max, Sum, Guest, Account] {
        let (mut a, mut b) = guests(&[("bowl", 2)]);
        a.merge_account(Time(2000), ID, rule, &list(&[("bowl", 3)]));
        b.add(Time(2000), key("bowl"), 1, Attributes::default());
        b.add(Time(2000), key("cup"), 1, Attributes::default());
        let both = joined(&a, &b);
        assert_eq!(both.quantity(&key("bowl")), a.quantity(&key("bowl")) + 1, "{rule:?}");
        assert_eq!(both.quantity(&key("cup")), 1, "{rule:?}");
    }
}

#[test]
fn what_it_brings_is_described_and_priced() {
    let (mut cart, _) = guests(&[("bowl", 1)]);
    cart.merge_account(
        Time(2000),
        ID,
        Max,
        &[
            (key("bowl"), 1, named("Bowl")),
            (key("dish"), 2, Attributes { price: priced(900).price, ..named("Dish") }),
        ],
    );
    let known: Vec<_> = cart.lines().iter().map(|line| line.attributes.name.clone()).collect();
    assert_eq!(known, [Some("Bowl".into()), Some("Dish".into())]);
    assert_eq!(cart.lines()[1].attributes.price, priced(900).price);
}

#[test]
fn it_takes_no_more_than_a_cart_does() {
    let (mut cart, _) = guests(&[("bowl", 9000)]);
    let long = "x".repeat(201);
    let odd = list(&[("bowl", 9000), ("dish", u32::MAX), ("none", 0), (&long, 1), ("", 1)]);
    assert!(cart.merge_account(Time(2000), "", Sum, &odd), "an empty id is one too");
    assert_eq!(sorted(&cart), [("bowl".into(), MAX_QUANTITY), ("dish".into(), MAX_QUANTITY)]);
    let many: Vec<_> = (0..600).map(|id| (key(&id.to_string()), 1, Attributes::default())).collect();
    assert!(cart.merge_account(Time(2000), &"long".repeat(1000), Max, &many));
    assert_eq!(cart.lines().len(), MAX_LINES);
}

#[test]
fn the_mark_of_a_merge_is_no_line() {
    let (mut cart, _) = guests(&[]);
    cart.merge_account(Time(2000), ID, Max, &[]);
    assert!(cart.is_empty() && cart.lines().is_empty());
    let mark = cart.lines[0].0.clone();
    cart.add(Time(3000), mark.clone(), 1, Attributes::default());
    cart.set(Time(3000), &mark, 2);
    assert!(cart.is_empty(), "nothing can be put into it");
}

fn rules() -> impl Strategy<Value = AccountRule> {
    prop_oneof![Just(Max), Just(Sum), Just(Guest), Just(Account)]
}

fn quantities() -> impl Strategy<Value = [u32; 3]> {
    prop::array::uniform3(0_u32..4)
}

proptest! {
    #[test]
    fn replicas_that_know_different_carts_come_to_one(
        rule in rules(),
        (ours, theirs, account) in (quantities(), quantities(), quantities()),
        times in prop::array::uniform2(0_i64..3),
    ) {
        let ids = ["apron", "bowl", "cup"];
        let lines: Vec<_> = ids.iter().zip(account).map(|(id, quantity)| (key(id), quantity, Attributes::default())).collect();
        let mut carts = [Cart::new(ReplicaId(1)), Cart::new(ReplicaId(2))];
        for (cart, quantities) in carts.iter_mut().zip([ours, theirs]) {
            for (id, quantity) in ids.iter().zip(quantities) {
                cart.add(Time(1), key(id), quantity, Attributes::default());
            }
        }
        let old = carts.clone();
        for (cart, at) in carts.iter_mut().zip(times) {
            prop_assert!(cart.merge_account(Time(at), ID, rule, &lines));
        }
        let both = joined(&carts[0], &carts[1]);
        for cart in carts.iter().chain(&old) {
            prop_assert!(super::same(&joined(&both, cart), &both));
        }
        for (index, id) in ids.iter().enumerate() {
            let (quantity, both_put_in) = (both.quantity(&key(id)), ours[index] + theirs[index]);
            // The account's pieces are there once at most, whichever tab took how many of them over.
            prop_assert!(quantity <= both_put_in + account[index], "{}", id);
            if rule != Account {
                prop_assert!(quantity >= both_put_in, "{}", id);
            }
        }
    }
}
