//! Every history of two replicas, up to a length: nothing is left to chance.
//!
//! What can still happen to two replicas, and whether it is right, depends on what they are, not on how they came to
//! be so. So histories that come to the same pair go on as one: each pair is tried once with every edit, and how many
//! histories lead to it is counted along. Nothing is left out by that. The sum of the counts is the number of all
//! histories there are, which each test states. Two pairs are the same if all is: both records, which are checked to
//! say everything that the carts know, the ids under which they write, both models, and the number of the next page.
//!
//! The two replicas are not interchangeable, as one's clock is ahead and the other's stands still, so no history is
//! another one with the replicas swapped.

use std::collections::BTreeMap;

use super::model::Model;
use super::{counts, key, same};
use crate::cart::{Attributes, Cart, ReplicaId};
use crate::time::Time;

#[derive(Clone, Copy, Debug)]
enum Edit {
    Add(&'static str),
    Take(&'static str),
    Set(&'static str),
    Remove(&'static str),
    Save(&'static str),
    Back(&'static str),
    RemoveSaved(&'static str),
    OrderPlaced,
    /// The page is gone; another starts from its record.
    Crash,
    /// It hears all that the other one knows.
    Hear,
}
use Edit::{Add, Back, Crash, Hear, OrderPlaced, Remove, RemoveSaved, Save, Set, Take};

#[derive(Clone, Debug)]
struct Replica {
    cart: Cart,
    model: Model,
    /// The first one's clock is ahead, the second one's stands still.
    clock: i64,
}

impl Replica {
    fn new(id: u64, clock: i64) -> Self {
        Self { cart: Cart::new(ReplicaId(id)), model: Model::default(), clock }
    }
}

/// All that a replica is.
type Identity = (ReplicaId, String, Model);

fn identity(Replica { cart, model, .. }: &Replica) -> Identity {
    (cart.me, cart.to_record(), model.clone())
}

/// Two replicas, and how they came to be so.
#[derive(Clone, Debug)]
struct Pair {
    replicas: [Replica; 2],
    /// Pages so far; no two have one id.
    pages: u64,
    /// One of the histories that lead here: who did what.
    path: Vec<(usize, Edit)>,
    /// How many histories lead here.
    histories: usize,
}

impl Pair {
    fn start() -> Self {
        Self {
            replicas: [Replica::new(1, 1000), Replica::new(2, 1)],
            pages: 2,
            path: Vec::new(),
            histories: 1,
        }
    }

    /// What it is after one more edit.
    fn after(&self, who: usize, edit: Edit) -> Self {
        let mut next = self.clone();
        next.path.push((who, edit));
        let Replica { cart, model, clock } = &mut next.replicas[who];
        let (at, me) = (Time(*clock), cart.me);
        match edit {
            Add(line) => {
                cart.add(at, key(line), 1, Attributes::default());
                model.add(me, line, 1);
            }
            Take(line) => {
                cart.take(at, &key(line), 1);
                model.take(me, line, 1);
            }
            Set(line) => {
                cart.set(at, &key(line), 2);
                model.set(line, 2, cart);
            }
            Remove(line) => {
                cart.remove(at, &key(line));
                model.take(me, line, u32::MAX);
            }
            Save(line) => {
                cart.save_for_later(at, &key(line));
                model.save(line);
            }
            Back(line) => {
                cart.move_to_cart(at, &key(line));
                model.back(line);
            }
            RemoveSaved(line) => {
                cart.set_saved(at, &key(line), 0);
                model.remove_saved(line);
            }
            OrderPlaced => {
                cart.order_placed(at);
                model.clear(me);
            }
            Crash => {
                next.pages += 1;
                *cart = Cart::from_record(&cart.to_record(), ReplicaId(next.pages)).unwrap();
                cart.compact();
            }
            Hear => {
                let other = &self.replicas[1 - who];
                cart.merge(&other.cart);
                model.merge(&other.model);
            }
        }
        // Nothing that was ever known has to come by again.
        let now = &next.replicas[who].cart;
        let mut again = now.clone();
        again.merge(&self.replicas[who].cart);
        assert!(same(&again, now), "an older self changes something: {:?}", next.path);
        next
    }

    /// Both are what their pieces say, and come to one cart whoever hears of whom.
    fn check(&self, lines: &[&str]) {
        let [a, b] = &self.replicas;
        let (mut ab, mut ba, mut model) = (a.cart.clone(), b.cart.clone(), a.model.clone());
        ab.merge(&b.cart);
        ba.merge(&a.cart);
        model.merge(&b.model);
        assert!(same(&ab, &ba), "they come to two carts: {:?}", self.path);
        for line in lines {
            for (cart, model) in [(&a.cart, &a.model), (&b.cart, &b.model), (&ab, &model)] {
                let expected = (model.quantity(line), model.saved(line));
                assert_eq!(counts(cart, line), expected, "{line}: {:?}", self.path);
            }
        }
        for Replica { cart, .. } in &self.replicas {
            let back = Cart::from_record(&cart.to_record(), cart.me).unwrap();
            assert!(same(&back, cart), "the record does not say everything: {:?}", self.path);
        }
    }
}

/// How many histories there are of up to so many steps, all of which hold.
fn histories(edits: &[Edit], lines: &[&str], steps: usize) -> usize {
    let mut pairs = vec![Pair::start()];
    let mut histories = 1;
    for step in 1..=steps {
        let mut next: BTreeMap<([Identity; 2], u64), Pair> = BTreeMap::new();
        for pair in &pairs {
            for who in [0, 1] {
                let unchanged = identity(&pair.replicas[1 - who]);
                for edit in edits {
                    let after = pair.after(who, *edit);
                    let changed = identity(&after.replicas[who]);
                    let both =
                        if who == 0 { [changed, unchanged.clone()] } else { [unchanged.clone(), changed] };
                    let known = next.entry((both, after.pages)).or_insert_with(|| {
                        after.check(lines);
                        Pair { histories: 0, ..after }
                    });
                    known.histories += pair.histories;
                }
            }
        }
        pairs = next.into_values().collect();
        let of_this_length: usize = pairs.iter().map(|pair| pair.histories).sum();
        assert_eq!(of_this_length, (2 * edits.len()).pow(step as u32), "each replica does each edit");
        histories += of_this_length;
    }
    histories
}

#[test]
fn all_histories_of_one_line_up_to_six_steps() {
    let edits = [Add("oak"), Take("oak"), Set("oak"), Remove("oak"), Hear];
    assert_eq!(histories(&edits, &["oak"], 6), 1_111_111);
}

#[test]
fn all_histories_of_one_line_up_to_six_steps_with_crashes() {
    let edits = [Add("oak"), Take("oak"), Set("oak"), Remove("oak"), Crash, Hear];
    assert_eq!(histories(&edits, &["oak"], 6), 3_257_437);
}

#[test]
fn all_histories_of_two_lines_up_to_six_steps_with_orders() {
    let edits = [Add("oak"), Add("ash"), Set("oak"), OrderPlaced, Hear];
    assert_eq!(histories(&edits, &["ash", "oak"], 6), 1_111_111);
}

#[test]
fn all_histories_of_a_line_that_is_put_aside_up_to_six_steps() {
    let edits = [Add("oak"), Take("oak"), Save("oak"), Back("oak"), RemoveSaved("oak"), Hear];
    assert_eq!(histories(&edits, &["oak"], 6), 3_257_437);
}

#[test]
fn all_histories_of_a_line_that_is_put_aside_up_to_six_steps_with_settings_crashes_and_orders() {
    let edits = [Add("oak"), Set("oak"), Save("oak"), Back("oak"), OrderPlaced, Crash, Hear];
    assert_eq!(histories(&edits, &["oak"], 6), 8_108_731);
}
