//! Every hesitation, as it happens and as it does not.

use proptest::prelude::*;

use super::*;
use Act::{Area, Field, Leave, Look, Place, Quantity, Step, Total, View};

/// Something that happens on a page.
#[derive(Clone, Debug)]
enum Act {
    Area(&'static str, bool),
    Look(&'static str, i64),
    Total,
    Field,
    Place(&'static str),
    Step(u32),
    /// A product, its variant, and the price of it.
    View(&'static str, &'static str, i64),
    /// From so many to so many of a line.
    Quantity(&'static str, u32, u32),
    Leave,
}

fn play(acts: &[(i64, Act)]) -> Vec<Sign> {
    let mut page = Hesitations::default();
    let mut signs = Vec::new();
    for (ms, act) in acts {
        let at = Time(1_764_000_000_000 + ms);
        match act {
            Area(name, visible) => page.area(at, name, *visible),
            Look(name, seconds) => signs.extend(page.looked(name, Duration::seconds(*seconds))),
            Total => page.total_seen(at),
            Field => signs.extend(page.field_error(at)),
            Place(place) => signs.extend(page.destination(at, (*place).into())),
            Step(step) => signs.extend(page.step(at, *step, None)),
            View(id, variant, price) => signs.extend(page.variant(id, variant, Some(*price))),
            Quantity(id, before, after) => {
                let key = LineKey { id: (*id).into(), variant: None };
                signs.extend(page.quantity(at, &key, *before, *after));
            }
            Leave => signs.extend(page.left(at)),
        }
    }
    signs
}

#[test]
fn hesitations() {
    const MINUTES_6: i64 = 360_000;
    for (name, acts, expected) in [
        ("a long look at cost", vec![(0, Look("cost", 8))], vec![Sign::CostLook]),
        ("it is told once", vec![(0, Look("cost", 8)), (9000, Look("cost", 17))], vec![Sign::CostLook]),
        ("a short look", vec![(0, Look("cost", 7))], vec![]),
        ("an area that means nothing", vec![(0, Look("hero", 80))], vec![]),
        ("at delivery", vec![(0, Look("shipping", 9))], vec![Sign::ShippingLook]),
        ("at returns", vec![(0, Look("returns", 9))], vec![Sign::ReturnsLook]),
        ("at reviews", vec![(0, Look("reviews", 9))], vec![Sign::ReviewsLook]),
        ("at security", vec![(0, Look("security", 9))], vec![Sign::SecurityLook]),
        ("at contact", vec![(0, Look("contact", 9))], vec![Sign::ContactLook]),
        (
            "up and down",
            vec![(0, Quantity("a", 1, 2)), (4000, Quantity("a", 2, 1))],
            vec![Sign::QuantityFlip],
        ),
        (
            "down and up",
            vec![(0, Quantity("a", 3, 1)), (4000, Quantity("a", 1, 2))],
            vec![Sign::QuantityFlip],
        ),
        ("up and up", vec![(0, Quantity("a", 1, 2)), (4000, Quantity("a", 2, 3))], vec![]),
        ("in and out", vec![(0, Quantity("a", 0, 1)), (4000, Quantity("a", 1, 0))], vec![]),
        ("two lines", vec![(0, Quantity("a", 1, 2)), (4000, Quantity("b", 2, 1))], vec![]),
        ("much later", vec![(0, Quantity("a", 1, 2)), (MINUTES_6, Quantity("a", 2, 1))], vec![]),
        ("out after the total", vec![(0, Total), (2000, Quantity("a", 1, 0))], vec![Sign::RemovedAfterTotal]),
        (
            "the total in view",
            vec![(0, Area("cost", true)), (3000, Quantity("a", 2, 1))],
            vec![Sign::RemovedAfterTotal],
        ),
        ("out before it was read", vec![(0, Total), (1000, Quantity("a", 1, 0))], vec![]),
        ("out without a total", vec![(3000, Quantity("a", 1, 0))], vec![]),
        ("refused once", vec![(0, Field)], vec![]),
        ("refused twice", vec![(0, Field), (5000, Field)], vec![Sign::FieldErrors]),
        ("told twice", vec![(0, Field), (900, Field)], vec![]),
        ("a step back", vec![(0, Step(1)), (9000, Step(2)), (12_000, Step(1))], vec![Sign::StepBack]),
        ("steps on", vec![(0, Step(1)), (9000, Step(2)), (12_000, Step(3))], vec![]),
        ("begun anew", vec![(0, Step(2)), (MINUTES_6, Step(1))], vec![]),
        ("two places", vec![(0, Place("UA")), (9000, Place("PL"))], vec![Sign::DestinationChanged]),
        ("one place", vec![(0, Place("UA")), (9000, Place("UA"))], vec![]),
        (
            "delivery, then away",
            vec![(0, Area("shipping", true)), (15_000, Leave)],
            vec![Sign::LeftAfterShipping],
        ),
        ("delivery, later away", vec![(0, Area("shipping", true)), (21_000, Leave)], vec![]),
        ("away", vec![(0, Area("shipping", false)), (1000, Leave)], vec![]),
        (
            "variants there and back",
            vec![(0, View("m", "red", 900)), (1, View("m", "blue", 900)), (2, View("m", "red", 900))],
            vec![Sign::VariantFlip],
        ),
        (
            "to a cheaper one",
            vec![(0, View("m", "large", 900)), (1, View("m", "small", 700))],
            vec![Sign::CheaperVariant],
        ),
        ("to a dearer one", vec![(0, View("m", "small", 700)), (1, View("m", "large", 900))], vec![]),
        ("another product", vec![(0, View("m", "red", 900)), (1, View("k", "red", 700))], vec![]),
    ] {
        assert_eq!(play(&acts), expected, "{name}");
    }
}

#[test]
fn another_page_begins_anew_but_for_the_cart() {
    let key = LineKey { id: "a".into(), variant: None };
    let mut page = Hesitations::default();
    page.total_seen(Time(0));
    assert_eq!(page.quantity(Time(0), &key, 1, 2), []);
    assert_eq!(page.field_error(Time(0)), None);
    page.restart();
    assert_eq!(page.field_error(Time(5000)), None);
    assert_eq!(page.quantity(Time(5000), &key, 2, 1), [Sign::QuantityFlip]);
}

#[test]
fn a_step_of_the_page_before_counts() {
    let mut page = Hesitations::default();
    assert_eq!(page.step(Time(60_000), 1, Some((Time(0), 2))), Some(Sign::StepBack));
}

#[test]
fn memory_is_bounded() {
    let mut page = Hesitations::default();
    for line in 0..100 {
        let key = LineKey { id: format!("{line}"), variant: None };
        page.quantity(Time(line), &key, 1, 2);
    }
    assert_eq!(page.turns.len(), MOST);
}

fn act() -> impl Strategy<Value = Act> {
    let area = prop::sample::select(vec!["cost", "shipping", "returns", "reviews", "hero"]);
    prop_oneof![
        (area.clone(), any::<bool>()).prop_map(|(name, visible)| Area(name, visible)),
        (area, 0_i64..20).prop_map(|(name, seconds)| Look(name, seconds)),
        Just(Total),
        Just(Field),
        prop::sample::select(vec!["UA", "PL", "DE"]).prop_map(Place),
        (1_u32..4).prop_map(Step),
        (prop::sample::select(vec!["m", "k"]), prop::sample::select(vec!["a", "b", "c"]), 1_i64..9)
            .prop_map(|(id, variant, price)| View(id, variant, price)),
        (prop::sample::select(vec!["m", "k"]), 0_u32..4, 0_u32..4)
            .prop_map(|(id, before, after)| Quantity(id, before, after)),
        Just(Leave),
    ]
}

/// The same, told again: a quantity that was set is set already.
fn again(act: &Act) -> Act {
    match act {
        Quantity(id, _, after) => Quantity(id, *after, *after),
        act => act.clone(),
    }
}

proptest! {
    #[test]
    fn what_is_told_twice_within_a_second_counts_once(
        acts in prop::collection::vec((1001_i64..200_000, act(), prop::option::of(0_i64..1000)), 0..30),
    ) {
        let (mut once, mut twice) = (Vec::new(), Vec::new());
        let mut at = 0;
        for (later, act, repeated) in acts {
            at += later;
            once.push((at, act.clone()));
            twice.push((at, act.clone()));
            twice.extend(repeated.map(|after| (at + after, again(&act))));
        }
        let sorted = |acts: &[(i64, Act)]| {
            let mut signs = play(acts);
            signs.sort_unstable();
            signs.dedup();
            signs
        };
        prop_assert_eq!(sorted(&once), sorted(&twice));
    }
}
