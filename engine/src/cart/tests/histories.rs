//! Ten thousand histories of two to five replicas that part, meet, hear things twice and out of
//! order, have clocks that are wrong, crash, and start again from what they stored.

use super::model::Model;
use super::{counts, joined, key, same};
use crate::cart::{Attributes, Cart, ReplicaId};
use crate::time::Time;
use proptest::prelude::*;

const LINES: [&str; 3] = ["chair", "kettle", "oak"];

#[derive(Clone, Copy, Debug)]
enum Step {
    Add(&'static str, u32),
    Take(&'static str, u32),
    Set(&'static str, u32),
    Remove(&'static str),
    Save(&'static str),
    Back(&'static str),
    OrderPlaced,
    /// What the replica knows is on its way to the others.
    Send,
    /// A message arrives, or arrives again; whichever it is, in no order.
    Receive(usize),
    /// The even replicas and the odd ones hear nothing of each other, or can do so again.
    SplitOrHeal,
    /// The page is gone, and another one starts from its last record.
    Crash,
    /// The same, but an older record was all that survived, beside those of the other replicas.
    CrashAndFindOlder(usize),
}
use Step::{
    Add, Back, Crash, CrashAndFindOlder, OrderPlaced, Receive, Remove, Save, Send, Set, SplitOrHeal, Take,
};

/// Who does it, what its clock says beside how wrong it is anyway, and what it does.
#[derive(Clone, Copy, Debug)]
struct Move {
    who: usize,
    at: i64,
    does: Step,
}

/// One number is one move, so that a failing history shrinks to few and simple ones.
fn moves() -> impl Strategy<Value = Vec<Move>> {
    prop::collection::vec(any::<u64>().prop_map(a_move), 0..24)
}

fn a_move(mut number: u64) -> Move {
    let mut next = |below: u64| {
        let digit = number % below;
        number /= below;
        digit
    };
    let (kind, who, at) = (next(28), next(5) as usize, next(20) as i64);
    let (line, few, pick) = (LINES[next(3) as usize], next(4) as u32, next(64) as usize);
    let does = match kind {
        0..=4 => Add(line, few),
        5..=6 => Take(line, few),
        7..=8 => Set(line, few),
        9..=10 => Remove(line),
        11 => OrderPlaced,
        12..=14 => Send,
        15..=20 => Receive(pick),
        21 => SplitOrHeal,
        22 => Crash,
        23..=24 => Save(line),
        25..=26 => Back(line),
        _ => CrashAndFindOlder(pick),
    };
    Move { who, at, does }
}

/// How wrong each clock is, in milliseconds: right, a year ahead, a year behind, before 1970, broken.
const WRONG: [i64; 5] = [0, 31_536_000_000, -31_536_000_000, -1_790_000_000_100, i64::MAX / 2];
const NOW: i64 = 1_790_000_000_000;

#[derive(Clone)]
struct Node {
    cart: Cart,
    model: Model,
}

struct World {
    nodes: Vec<Node>,
    /// Every record that each place ever stored.
    stored: Vec<Vec<(String, Model)>>,
    sent: Vec<(usize, Node)>,
    split: bool,
    /// Pages so far; no two have one id.
    pages: u64,
}

impl World {
    fn new(places: usize) -> Self {
        let node = |index| Node { cart: Cart::new(ReplicaId(index as u64)), model: Model::default() };
        let (nodes, stored) = ((1..=places).map(node).collect(), vec![Vec::new(); places]);
        Self { nodes, stored, sent: Vec::new(), split: false, pages: places as u64 }
    }

    fn play(places: usize, moves: &[Move]) -> Self {
        let mut world = Self::new(places);
        for step in moves {
            let who = step.who % places;
            world.step(who, Time((NOW + step.at).saturating_add(WRONG[who])), step.does);
            let node = &world.nodes[who];
            world.stored[who].push((node.cart.to_record(), node.model.clone()));
        }
        world
    }

    fn step(&mut self, who: usize, at: Time, step: Step) {
        let Node { cart, model } = &mut self.nodes[who];
        let me = cart.me;
        match step {
            Add(line, quantity) => {
                cart.add(at, key(line), quantity, Attributes::default());
                model.add(me, line, quantity);
            }
            Take(line, quantity) => {
                cart.take(at, &key(line), quantity);
                model.take(me, line, quantity);
            }
            Set(line, quantity) => {
                cart.set(at, &key(line), quantity);
                model.set(line, quantity, cart);
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
            OrderPlaced => {
                cart.order_placed(at);
                model.clear(me);
            }
            Send => self.sent.push((who, self.nodes[who].clone())),
            Receive(pick) => {
                if let Some((from, sent)) = self.sent.get(pick % self.sent.len().max(1)) {
                    if !self.split || from % 2 == who % 2 {
                        cart.merge(&sent.cart);
                        model.merge(&sent.model);
                    }
                }
            }
            SplitOrHeal => self.split = !self.split,
            Crash => self.start(who, usize::MAX),
            CrashAndFindOlder(pick) => self.start(who, pick),
        }
    }

    /// A new page starts at a place, from one of the records there, and unless that is the last one,
    /// from the last ones of all other places too.
    fn start(&mut self, who: usize, pick: usize) {
        self.pages += 1;
        let me = ReplicaId(self.pages);
        let mut found: Vec<_> = Vec::new();
        let here = &self.stored[who];
        if pick == usize::MAX {
            found.extend(here.last());
        } else {
            found.extend(here.get(pick % here.len().max(1)));
            found.extend(self.stored.iter().filter_map(|records| records.last()));
        }
        let (mut cart, mut model) = (Cart::new(me), Model::default());
        for (record, then) in found {
            cart.merge(&Cart::from_record(record, me).unwrap());
            model.merge(then);
        }
        cart.compact();
        self.nodes[who] = Node { cart, model };
    }

    /// Everything anybody knows, or ever knew and stored or sent.
    fn everything(&self) -> Vec<Cart> {
        let stored = self.stored.iter().flatten().map(|(record, _)| Cart::from_record(record, ReplicaId(99)));
        let known = self.nodes.iter().chain(self.sent.iter().map(|(_, node)| node));
        known.map(|node| node.cart.clone()).chain(stored.map(Result::unwrap)).collect()
    }
}

fn meeting<'a>(carts: impl Iterator<Item = &'a Cart>) -> Cart {
    let mut all = Cart::new(ReplicaId(98));
    carts.for_each(|cart| all.merge(cart));
    all
}

/// As many as are asked for, and never fewer than ten thousand.
fn many() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(10_000), ..usual }
}

proptest! {
    #![proptest_config(many())]

    #[test]
    fn every_history_comes_to_what_its_pieces_say(
        places in 2_usize..=5,
        moves in moves(),
        picks in prop::array::uniform3(any::<prop::sample::Index>()),
    ) {
        let world = World::play(places, &moves);
        for node in &world.nodes {
            for line in LINES {
                prop_assert_eq!(counts(&node.cart, line), (node.model.quantity(line), node.model.saved(line)), "{}", line);
            }
        }

        // Any three states of it join in any order, in any grouping, any number of times.
        let all = world.everything();
        let [a, b, c] = picks.map(|pick| pick.get(&all));
        prop_assert!(same(&joined(a, a), a), "joined with itself");
        prop_assert!(same(&joined(&joined(a, b), b), &joined(a, b)), "joined twice");
        prop_assert!(same(&joined(&joined(a, b), c), &joined(a, &joined(b, c))), "grouped");

        // Whoever meets last, all come to one cart, which is the one that the pieces give.
        let mut met = meeting(all.iter());
        prop_assert!(same(&met, &meeting(all.iter().rev())), "the other way round");
        let mut model = Model::default();
        world.nodes.iter().chain(world.sent.iter().map(|(_, node)| node)).for_each(|node| model.merge(&node.model));
        world.stored.iter().flatten().for_each(|(_, then)| model.merge(then));
        for line in LINES {
            prop_assert_eq!(counts(&met, line), (model.quantity(line), model.saved(line)), "{} when all have met", line);
        }

        // What is removed then stays away, whoever comes, and what is put in then is there.
        met.order_placed(Time(0));
        met.add(Time(0), key("kettle"), 1, Attributes::default());
        for old in &all {
            met.merge(old);
            let seen = super::seen(&met);
            prop_assert_eq!(&seen, &[(String::from("kettle"), 1)]);
        }
    }
}
