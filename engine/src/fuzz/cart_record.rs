//! The record of a cart, as storage and other devices hold it.

use crate::cart::{Attributes, Cart, Line, LineKey, ReplicaId, Seal};
use crate::time::Time;

/// A record that is read is written as one that says the same. Two of them join to the same lines either way round and
/// any number of times, and what this replica then does to them takes effect. The two are one line of `data` each.
pub fn cart_record(data: &[u8]) {
    let mut records = data.splitn(2, |byte| *byte == b'\n').map(read);
    let ours = records.next().flatten();
    let theirs = records.next().flatten();
    if let (Some(ours), Some(theirs)) = (&ours, &theirs) {
        let (joined, other) = (joined(ours, theirs), joined(theirs, ours));
        assert_eq!(lines(&joined.lines()), lines(&other.lines()));
        assert_eq!(lines(&joined.saved()), lines(&other.saved()));
        check_written(&joined);
        edit(joined);
    }
}

/// The cart of a record, as it is or with its checksum mended.
fn read(record: &[u8]) -> Option<Cart> {
    let read = |text: &str| Cart::from_record(text, ReplicaId(7)).ok();
    let cart = read(&String::from_utf8_lossy(record)).or_else(|| read(&Seal::LONG.forge(record)))?;
    check_written(&cart);
    edit(cart.clone());
    Some(cart)
}

fn check_written(cart: &Cart) {
    let record = cart.to_record();
    let again = Cart::from_record(&record, ReplicaId(8));
    assert!(again.is_ok(), "{record}: {again:?}");
    if let Ok(again) = again {
        assert_eq!((again.lines(), again.saved()), (cart.lines(), cart.saved()));
        assert_eq!(again.to_record(), record);
    }
}

fn joined(ours: &Cart, theirs: &Cart) -> Cart {
    let mut joined = ours.clone();
    joined.merge(theirs);
    let record = joined.to_record();
    joined.merge(theirs);
    joined.merge(ours);
    assert_eq!(joined.to_record(), record);
    joined
}

/// What is seen of lines, attributes aside: of two forged writings with one stamp either may stay.
fn lines<'a>(lines: &[Line<'a>]) -> Vec<(&'a LineKey, u32)> {
    lines.iter().map(|line| (line.key, line.quantity)).collect()
}

/// Does to each line, and to a new one, whatever can be done.
fn edit(mut cart: Cart) {
    let at = Time(1_790_000_000_000);
    let keys: Vec<LineKey> = cart.lines().into_iter().map(|line| line.key.clone()).collect();
    for (index, key) in keys.iter().enumerate() {
        match index % 5 {
            0 => {
                cart.set(at, key, 3);
                assert_eq!(cart.quantity(key), 3);
            }
            1 => {
                cart.remove(at, key);
                assert_eq!(cart.quantity(key), 0);
                cart.add(at, key.clone(), 2, Attributes::default());
                // One whose id is too long for a product can stand in a forged record; once it is gone, it is not taken again.
                assert_eq!(cart.quantity(key), if key.fits() { 2 } else { 0 });
            }
            2 => cart.take(at, key, 1),
            3 => {
                let aside = |cart: &Cart| cart.saved().iter().any(|line| line.key == key);
                let there = cart.quantity(key);
                let saved = cart.save_for_later(at, key);
                assert_eq!(cart.quantity(key), if saved { 0 } else { there });
                if saved && cart.move_to_cart(at, key) {
                    assert!(!aside(&cart));
                }
            }
            _ => cart.add(at, key.clone(), 1, Attributes { weight: Some(1), ..Attributes::default() }),
        }
    }
    check_written(&cart);
    cart.observe(at, &[(LineKey::product("observed"), 1, Attributes::default())]);
    assert_eq!(lines(&cart.lines()), [(&LineKey::product("observed"), 1)]);
    check_written(&cart);
    cart.clear(at);
    assert!(cart.is_empty());
    check_written(&cart);
}
