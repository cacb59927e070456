//! What holds for every history of replicas that part, meet, meet twice, and meet old friends.

use super::{joined, key, named, priced, same, seen, seen_aside};
use crate::cart::{Attributes, Cart, LineKey, ReplicaId};
use crate::time::Time;
use proptest::prelude::*;

const KEYS: [&str; 3] = ["chair", "kettle", "oak"];

#[derive(Clone, Debug)]
enum Step {
    Add(usize, u32, i64),
    Take(usize, u32),
    Set(usize, u32),
    Remove(usize),
    Clear,
    OrderPlaced,
    Observe(Vec<(usize, u32)>),
    Describe(usize, u32),
    Save(usize),
    Back(usize),
    RemoveSaved(usize),
    /// What the replica knows is on its way to the others.
    Send,
    /// One of the messages on their way arrives; it may do so again.
    Receive(usize),
    /// The page is loaded anew from its record.
    Reload,
}

/// Who does it, when its own clock says that it is, and what it does.
type Move = (usize, i64, Step);

/// One number is one move: ten thousand histories are drawn in a few seconds.
fn steps() -> impl Strategy<Value = Vec<Move>> {
    prop::collection::vec(any::<u32>().prop_map(step), 0..16)
}

fn step(mut number: u32) -> Move {
    let mut next = |below: u32| {
        let digit = number % below;
        number /= below;
        digit
    };
    let (kind, who, at) = (next(27), next(5) as usize, i64::from(next(20)));
    let (line, few) = (next(3) as usize, next(5));
    let step = match kind {
        0..=3 => Step::Add(line, few, next(3).into()),
        4..=5 => Step::Take(line, few),
        6..=7 => Step::Set(line, few),
        8..=9 => Step::Remove(line),
        10 => Step::Clear,
        11 => Step::OrderPlaced,
        12 => Step::Observe(vec![(line, few), (next(3) as usize, next(5))]),
        13 => Step::Describe(line, few),
        14..=16 => Step::Send,
        17..=20 => Step::Receive(next(8) as usize),
        21 => Step::Reload,
        22..=23 => Step::Save(line),
        24..=25 => Step::Back(line),
        _ => Step::RemoveSaved(line),
    };
    (who, at, step)
}

fn carts(count: usize) -> Vec<Cart> {
    (1..=count).map(|index| Cart::new(ReplicaId(index as u64))).collect()
}

/// Plays a history and returns the replicas, and after them all that was ever sent.
fn play(replicas: usize, steps: &[Move]) -> Vec<Cart> {
    let mut carts = carts(replicas);
    let mut sent = Vec::new();
    for (who, at, step) in steps {
        let cart = &mut carts[who % replicas];
        match step {
            Step::Send => sent.push(cart.clone()),
            Step::Receive(index) => {
                sent.get(index % sent.len().max(1)).into_iter().for_each(|sent| cart.merge(sent))
            }
            edit => apply(cart, Time(*at), edit),
        }
    }
    carts.extend(sent);
    carts
}

/// What all of them know together.
fn meeting(carts: &[Cart]) -> Cart {
    let mut all = carts[0].clone();
    carts.iter().for_each(|cart| all.merge(cart));
    all
}

fn apply(cart: &mut Cart, at: Time, step: &Step) {
    let line = |index: usize| key(KEYS[index]);
    match step {
        Step::Add(index, quantity, price) => cart.add(at, line(*index), *quantity, priced(*price)),
        Step::Take(index, quantity) => cart.take(at, &line(*index), *quantity),
        Step::Set(index, quantity) => cart.set(at, &line(*index), *quantity),
        Step::Remove(index) => cart.remove(at, &line(*index)),
        Step::Clear => cart.clear(at),
        Step::OrderPlaced => cart.order_placed(at),
        Step::Observe(lines) => cart.observe(at, &list(lines)),
        Step::Describe(index, weight) => {
            cart.describe(&line(*index), Attributes { weight: Some(*weight), ..named("it") });
        }
        Step::Save(index) => drop(cart.save_for_later(at, &line(*index))),
        Step::Back(index) => drop(cart.move_to_cart(at, &line(*index))),
        Step::RemoveSaved(index) => drop(cart.set_saved(at, &line(*index), 0)),
        Step::Reload => *cart = Cart::from_record(&cart.to_record(), cart.me).unwrap(),
        Step::Send | Step::Receive(_) => {}
    }
}

fn list(lines: &[(usize, u32)]) -> Vec<(LineKey, u32, Attributes)> {
    lines.iter().map(|(index, quantity)| (key(KEYS[*index]), *quantity, Attributes::default())).collect()
}

/// What one shopper at one place would keep: two lists, the cart's and what is aside, the oldest line first.
type Plain = [Vec<(String, u32)>; 2];

fn plain(lists: &mut Plain, step: &Step) {
    fn now(lines: &[(String, u32)], index: usize) -> u32 {
        lines.iter().find(|(id, _)| id == KEYS[index]).map_or(0, |(_, quantity)| *quantity)
    }
    fn put(lines: &mut Vec<(String, u32)>, index: usize, quantity: u32) {
        match lines.iter_mut().find(|(id, _)| id == KEYS[index]) {
            Some(line) => line.1 = quantity,
            None => lines.push((KEYS[index].into(), quantity)),
        }
        lines.retain(|(_, quantity)| *quantity > 0);
    }
    fn carry(from: &mut Vec<(String, u32)>, to: &mut Vec<(String, u32)>, index: usize) {
        put(to, index, now(to, index) + now(from, index));
        put(from, index, 0);
    }
    let [lines, aside] = lists;
    match step {
        Step::Add(index, quantity, _) => put(lines, *index, now(lines, *index) + quantity),
        Step::Take(index, quantity) => put(lines, *index, now(lines, *index).saturating_sub(*quantity)),
        Step::Set(index, quantity) => put(lines, *index, *quantity),
        Step::Remove(index) => put(lines, *index, 0),
        Step::Clear | Step::OrderPlaced => lines.clear(),
        Step::Observe(observed) => {
            let sum = |id: usize| {
                observed.iter().filter(|(index, _)| *index == id).map(|(_, quantity)| quantity).sum()
            };
            for id in (0..KEYS.len()).filter(|id| sum(*id) == 0_u32) {
                put(lines, id, 0);
            }
            for (index, _) in observed {
                put(lines, *index, sum(*index));
            }
        }
        Step::Save(index) => carry(lines, aside, *index),
        Step::Back(index) => carry(aside, lines, *index),
        Step::RemoveSaved(index) => put(aside, *index, 0),
        Step::Describe(..) | Step::Send | Step::Receive(_) | Step::Reload => {}
    }
}

fn at_least(cases: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases.max(cases), ..usual }
}

proptest! {
    #![proptest_config(at_least(10_000))]

    #[test]
    fn joining_knows_no_order_no_grouping_and_no_repetition(
        replicas in 2_usize..=5,
        steps in steps(),
        picks in prop::array::uniform3(0_usize..64),
    ) {
        let all = play(replicas, &steps);
        let [a, b, c] = picks.map(|pick| &all[pick % all.len()]);
        prop_assert!(same(&joined(a, a), a));
        prop_assert!(same(&joined(&joined(a, b), c), &joined(a, &joined(b, c))));
        prop_assert!(same(&joined(&joined(a, b), b), &joined(a, b)));

        let back: Vec<Cart> = all.iter().rev().cloned().collect();
        prop_assert!(same(&meeting(&all), &meeting(&back)));
    }

    #[test]
    fn a_line_removed_with_all_its_adds_seen_never_comes_back(
        replicas in 2_usize..=5,
        steps in steps(),
        index in 0..KEYS.len(),
        order in prop::collection::vec(0_usize..64, 0..6),
    ) {
        let all = play(replicas, &steps);
        let mut cart = meeting(&all);
        cart.remove(Time(0), &key(KEYS[index]));
        cart.set_saved(Time(0), &key(KEYS[index]), 0);
        for pick in order {
            cart.merge(&all[pick % all.len()]);
            prop_assert_eq!(cart.quantity(&key(KEYS[index])), 0);
            prop_assert!(seen_aside(&cart).iter().all(|(id, _)| id != KEYS[index]));
        }
        cart.add(Time(0), key(KEYS[index]), 1, Attributes::default());
        prop_assert_eq!(cart.quantity(&key(KEYS[index])), 1);
    }

    #[test]
    fn a_record_says_the_same_before_and_after_a_reload(replicas in 1_usize..=5, steps in steps()) {
        for cart in play(replicas, &steps) {
            let record = cart.to_record();
            let back = Cart::from_record(&record, ReplicaId(9)).unwrap();
            prop_assert_eq!(back.lines(), cart.lines());
            prop_assert_eq!(back.saved(), cart.saved());
            prop_assert_eq!(back.to_record(), record);
        }
    }

    #[test]
    fn one_after_the_other_is_a_plain_list(replicas in 1_usize..=5, steps in steps()) {
        let mut carts = carts(replicas);
        let mut expected = Plain::default();
        for (who, at, step) in &steps {
            // Whoever acts knows what all others did before.
            let known = meeting(&carts);
            let cart = &mut carts[who % replicas];
            cart.merge(&known);
            apply(cart, Time(*at), step);
            plain(&mut expected, step);
            prop_assert_eq!(&[seen(cart), seen_aside(cart)], &expected);
            prop_assert_eq!(cart.count(), expected[0].iter().map(|(_, quantity)| quantity).sum::<u32>());
        }
    }

    #[test]
    fn nothing_put_in_is_lost_to_somebody_elses_removing(
        steps in steps(),
        removing in prop_oneof![
            (0..KEYS.len()).prop_map(Step::Remove),
            (0..KEYS.len(), 1_u32..9).prop_map(|(index, quantity)| Step::Take(index, quantity)),
            (0..KEYS.len()).prop_map(Step::Save),
            Just(Step::Clear),
            Just(Step::OrderPlaced),
        ],
        index in 0..KEYS.len(),
        quantity in 1_u32..5,
    ) {
        let all = play(2, &steps);
        let (mut a, mut b) = (joined(&all[0], &all[1]), all[1].clone());
        b.merge(&a);
        apply(&mut a, Time(20), &removing);
        b.add(Time(20), key(KEYS[index]), quantity, Attributes::default());
        prop_assert_eq!(joined(&a, &b).quantity(&key(KEYS[index])), a.quantity(&key(KEYS[index])) + quantity);
    }

    #[test]
    fn what_goes_between_the_lists_is_not_lost(
        steps in steps(),
        moves in prop::array::uniform2(prop::collection::vec((any::<bool>(), 0..KEYS.len()), 1..4)),
        index in 0..KEYS.len(),
    ) {
        let all = play(2, &steps);
        let start = joined(&all[0], &all[1]);
        let pieces = |cart: &Cart| {
            let both = seen(cart).into_iter().chain(seen_aside(cart));
            both.filter(|(id, _)| id == KEYS[index]).map(|(_, quantity)| quantity).sum::<u32>()
        };
        let tabs = [8, 9].map(|id| {
            let mut tab = Cart::new(ReplicaId(id));
            tab.merge(&start);
            let moves = moves[id as usize - 8].iter();
            moves.for_each(|(save, index)| {
                let step = if *save { Step::Save(*index) } else { Step::Back(*index) };
                apply(&mut tab, Time(20), &step);
            });
            tab
        });
        prop_assert!(tabs.iter().all(|tab| pieces(tab) == pieces(&start)), "alone");
        prop_assert!(pieces(&joined(&tabs[0], &tabs[1])) >= pieces(&start), "together");
    }

    #[test]
    fn observing_makes_equal_and_then_does_nothing(
        steps in steps(),
        lines in prop::collection::vec((0..KEYS.len(), 0_u32..5), 0..5),
    ) {
        let mut cart = play(2, &steps).swap_remove(0);
        let (observed, aside) = (list(&lines), seen_aside(&cart));
        cart.observe(Time(20), &observed);
        for (index, id) in KEYS.iter().enumerate() {
            let sum: u32 = lines.iter().filter(|(other, _)| *other == index).map(|(_, quantity)| quantity).sum();
            prop_assert_eq!(cart.quantity(&key(id)), sum);
        }
        let before = cart.clone();
        prop_assert_eq!(seen_aside(&cart), aside);
        cart.observe(Time(30), &observed);
        prop_assert!(same(&cart, &before));
    }
}
