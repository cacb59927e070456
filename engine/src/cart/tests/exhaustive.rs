//! Every history of two replicas, up to a length: nothing is left to chance.

use super::model::Model;
use super::{key, same};
use crate::cart::{Attributes, Cart, ReplicaId};
use crate::time::Time;

#[derive(Clone, Copy, Debug)]
enum Edit {
    Add(&'static str),
    Take(&'static str),
    Set(&'static str),
    Remove(&'static str),
    OrderPlaced,
    /// The page is gone; another starts from its record.
    Crash,
    /// It hears all that the other one knows.
    Hear,
}
use Edit::{Add, Crash, Hear, OrderPlaced, Remove, Set, Take};

#[derive(Clone)]
struct Replica {
    cart: Cart,
    model: Model,
    /// The first one's clock is ahead, the second one's stands still.
    clock: i64,
}

struct Search<'a> {
    edits: &'a [Edit],
    lines: &'a [&'static str],
    /// What was done so far: by whom, and what.
    path: Vec<(usize, Edit)>,
    histories: usize,
    pages: u64,
}

impl Search<'_> {
    /// Goes on from here in every way, `left` more steps.
    fn search(&mut self, replicas: &[Replica; 2], left: usize) {
        self.check(replicas);
        if left == 0 {
            return;
        }
        for who in [0, 1] {
            for edit in self.edits {
                let mut next = replicas.clone();
                self.path.push((who, *edit));
                self.apply(&mut next, who, *edit);
                // Nothing that was ever known has to come by again.
                let mut again = next[who].cart.clone();
                again.merge(&replicas[who].cart);
                assert!(same(&again, &next[who].cart), "an older self changes something: {:?}", self.path);
                self.search(&next, left - 1);
                self.path.pop();
            }
        }
    }

    fn apply(&mut self, replicas: &mut [Replica; 2], who: usize, edit: Edit) {
        let other = replicas[1 - who].clone();
        let Replica { cart, model, clock } = &mut replicas[who];
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
            OrderPlaced => {
                cart.order_placed(at);
                model.clear(me);
            }
            Crash => {
                self.pages += 1;
                *cart = Cart::from_record(&cart.to_record(), ReplicaId(self.pages)).unwrap();
                cart.compact();
            }
            Hear => {
                cart.merge(&other.cart);
                model.merge(&other.model);
            }
        }
    }

    /// Both are what their pieces say, and come to one cart whoever hears of whom.
    fn check(&mut self, [a, b]: &[Replica; 2]) {
        self.histories += 1;
        let (mut ab, mut ba, mut model) = (a.cart.clone(), b.cart.clone(), a.model.clone());
        ab.merge(&b.cart);
        ba.merge(&a.cart);
        model.merge(&b.model);
        assert!(same(&ab, &ba), "they come to two carts: {:?}", self.path);
        for line in self.lines {
            for (cart, model) in [(&a.cart, &a.model), (&b.cart, &b.model), (&ab, &model)] {
                assert_eq!(cart.quantity(&key(line)), model.quantity(line), "{line}: {:?}", self.path);
            }
        }
    }
}

/// How many histories there are of up to so many steps, all of which hold.
fn histories(edits: &[Edit], lines: &[&'static str], steps: usize) -> usize {
    let replica = |id, clock| Replica { cart: Cart::new(ReplicaId(id)), model: Model::default(), clock };
    let mut search = Search { edits, lines, path: Vec::new(), histories: 0, pages: 2 };
    search.search(&[replica(1, 1000), replica(2, 1)], steps);
    search.histories
}

#[test]
fn all_histories_of_one_line_up_to_six_steps() {
    let edits = [Add("oak"), Take("oak"), Set("oak"), Remove("oak"), Hear];
    assert_eq!(histories(&edits, &["oak"], 6), 1_111_111);
}

#[test]
fn all_histories_of_one_line_up_to_five_steps_with_crashes() {
    let edits = [Add("oak"), Take("oak"), Set("oak"), Remove("oak"), Crash, Hear];
    assert_eq!(histories(&edits, &["oak"], 5), 271_453);
}

#[test]
fn all_histories_of_two_lines_up_to_five_steps_with_orders() {
    let edits = [Add("oak"), Add("ash"), Set("oak"), OrderPlaced, Hear];
    assert_eq!(histories(&edits, &["ash", "oak"], 5), 111_111);
}
