//! Laws and examples of the whole room.

#[cfg(feature = "pricing")]
mod account;
mod aside;
mod compaction;
mod exhaustive;
mod histories;
mod laws;
mod links;
mod merge_table;
mod model;
mod observing;
mod records;

use super::{Attributes, Cart, LineKey, ReplicaId};
use crate::money::{Currency, Money};
use crate::time::Time;

/// Ids as shops write them, 6 to 16 characters.
const IDS: [&str; 50] = [
    "espresso-machine",
    "oak-chair",
    "copper-kettle",
    "linen-apron",
    "walnut-tray",
    "bread-knife",
    "ceramic-mug",
    "wool-blanket",
    "desk-lamp",
    "glass-carafe",
    "steel-pan-28cm",
    "tea-towel",
    "olive-board",
    "salt-cellar",
    "butter-dish",
    "candle-holder",
    "cutlery-set",
    "dining-table",
    "egg-timer",
    "flower-vase",
    "garlic-press",
    "hand-soap",
    "iron-skillet",
    "jam-jar-6",
    "kitchen-scale",
    "lemon-squeezer",
    "milk-frother",
    "napkin-ring",
    "oven-glove",
    "pepper-mill",
    "quilt-cover",
    "rolling-pin",
    "serving-spoon",
    "tablecloth",
    "umbrella-stand",
    "vegetable-peeler",
    "wine-rack",
    "yoghurt-maker",
    "zester",
    "bath-mat-grey",
    "cork-coaster",
    "door-mat",
    "felt-slippers",
    "hat-stand",
    "ink-bottle",
    "journal-a5",
    "key-hook",
    "laundry-basket",
    "mirror-round",
    "nut-bowl",
];

fn key(id: &str) -> LineKey {
    LineKey { id: id.into(), variant: None }
}

fn euros(minor: i64) -> Money {
    Money { minor, currency: Currency::parse("EUR").unwrap() }
}

fn named(name: &str) -> Attributes {
    Attributes { name: Some(name.into()), ..Attributes::default() }
}

fn priced(minor: i64) -> Attributes {
    Attributes { price: Some(euros(minor)), ..Attributes::default() }
}

/// The join of two replicas, checked to be the same both ways round.
fn joined(a: &Cart, b: &Cart) -> Cart {
    let (mut ab, mut ba) = (a.clone(), b.clone());
    ab.merge(b);
    ba.merge(a);
    assert!(same(&ab, &ba), "{ab:?}\n{ba:?}");
    ab
}

/// True when two replicas know the same, whoever they are.
fn same(a: &Cart, b: &Cart) -> bool {
    (a.clock, &a.lines, &a.saved) == (b.clock, &b.lines, &b.saved)
}

/// Ids and quantities as they are seen.
fn seen(cart: &Cart) -> Vec<(String, u32)> {
    cart.lines().into_iter().map(|line| (line.key.id.clone(), line.quantity)).collect()
}

/// Ids and quantities of what is aside.
fn seen_aside(cart: &Cart) -> Vec<(String, u32)> {
    cart.saved().into_iter().map(|line| (line.key.id.clone(), line.quantity)).collect()
}

/// How many of a line are in the cart, and aside.
fn counts(cart: &Cart, id: &str) -> (u32, u32) {
    let aside = cart.saved().into_iter().find(|line| line.key.id == id);
    (cart.quantity(&key(id)), aside.map_or(0, |line| line.quantity))
}

/// Two replicas that both see 2 of `"kettle"`.
fn two_seen() -> (Cart, Cart) {
    let (mut a, mut b) = (Cart::new(ReplicaId(1)), Cart::new(ReplicaId(2)));
    a.add(Time(1000), key("kettle"), 2, Attributes::default());
    b.merge(&a);
    (a, b)
}
