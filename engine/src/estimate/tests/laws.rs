//! Laws, over random tariffs, carts and destinations.

use super::any::{any_buyer, any_line, any_place, any_tariff, Buyer};
use super::*;
use crate::estimate::known::{Fit, Known};
use crate::money::MoneyRange;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// All that is known when the named parts are.
fn part(whole: &Destination, [country, region, postcode]: [bool; 3]) -> Option<Destination> {
    country.then(|| Destination {
        region: whole.region.clone().filter(|_| region),
        postcode: whole.postcode.clone().filter(|_| postcode),
        ..whole.clone()
    })
}

fn within(inner: MoneyRange, outer: MoneyRange) -> bool {
    outer.low.minor <= inner.low.minor && inner.high.minor <= outer.high.minor
}

const METHODS: [Option<&str>; 4] = [None, Some("a"), Some("b"), Some("c")];

fn estimate(
    tariff: &Tariff,
    lines: &[Line],
    destination: Option<&Destination>,
    method: Option<&str>,
    buyer: &Buyer,
) -> Estimate {
    let at = Time(20_781 * 86_400_000 + 50_000_000);
    let (discount, shopper) = (buyer.discount, buyer.shopper());
    tariff.estimate(&Request {
        lines,
        discount,
        destination,
        method,
        at,
        shop_offset: 120,
        shopper,
        live: &[],
    })
}

/// True when something of a larger cart costs less, or takes off more.
fn a_rule_says_so(before: &Estimate, after: &Estimate) -> bool {
    let sum = |estimate: &Estimate, kind: ComponentKind| -> i64 {
        let parts = estimate.components.iter().filter(|part| part.kind == kind);
        parts.map(|part| part.amount.low.minor).sum()
    };
    let kinds = [ComponentKind::Discount, ComponentKind::Points, ComponentKind::Shipping, ComponentKind::Fee];
    // A tax that a business does not owe takes off more, the more is bought.
    kinds.into_iter().any(|kind| sum(after, kind) < sum(before, kind)) || sum(after, ComponentKind::Tax) < 0
}

/// How many carts each law is tried on. Fewer are enough while something else is worked on.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn components_add_up(tariff in any_tariff(), lines in vec(any_line(), 0..6), (whole, known) in any_place(),
                         method in select(&METHODS[..]), buyer in any_buyer()) {
        let estimate = estimate(&tariff, &lines, part(&whole, known).as_ref(), method, &buyer);
        prop_assert_eq!(estimate.total.is_some(),
            matches!(estimate.status, EstimateStatus::Exact | EstimateStatus::Range));
        if estimate.total.is_some() {
            assert_adds_up(&estimate);
        }
        let (read, problems) = Estimate::from_json(&estimate.to_json());
        prop_assert_eq!((read, problems), (Some(estimate), vec![]));
    }

    /// No place that may fit is missed by looking it up.
    #[test]
    fn the_index_misses_nothing(tariff in any_tariff(), (whole, known) in any_place()) {
        let place = part(&whole, known);
        let place = Known::of(place.as_ref());
        let areas: Vec<_> = (0..).map_while(|entry| tariff.area(entry)).map(|(_, area)| area).collect();
        let taxes: Vec<_> = tariff.taxes.iter().map(|tax| &tax.area).collect();
        for (areas, found) in [(areas, tariff.zone_index.find(place)), (taxes, tariff.tax_index.find(place))] {
            let found: Vec<_> = found.collect();
            prop_assert!(found.is_sorted());
            for (entry, area) in areas.iter().enumerate() {
                prop_assert!(area.fit(place) == Fit::No || found.contains(&(entry as u32)), "{area:?} {place:?}");
            }
        }
    }

    /// Whatever the address turns out to be, and whichever method is taken then, the final total was
    /// within the range shown before.
    #[test]
    fn a_range_contains_the_final_total(tariff in any_tariff(), lines in vec(any_line(), 0..6),
                                        (whole, known) in any_place(), guess: bool, buyer in any_buyer()) {
        let before = part(&whole, known).map(|place| Destination { guess, ..place });
        let before = estimate(&tariff, &lines, before.as_ref(), None, &buyer);
        let open = before.methods.iter().filter(|option| option.chosen).count() == 0;
        for method in METHODS {
            let last = estimate(&tariff, &lines, Some(&whole), method, &buyer);
            let (Some(shown), Some(total)) = (before.total, last.total) else {
                prop_assert!(before.total.is_none() || last.total.is_none());
                // What can be delivered in the end was not called out of reach before.
                prop_assert!(last.total.is_none() || before.status != EstimateStatus::Unreachable);
                continue;
            };
            // Once one zone is sure and not a guess, the cheapest method stands for an exact total.
            if open || method.is_none() {
                prop_assert!(within(total, shown), "{:?} {total:?} {shown:?}", method);
            }
            for option in &last.methods {
                let earlier = before.methods.iter().find(|earlier| earlier.id == option.id).expect("on offer before");
                prop_assert!(within(option.price, earlier.price));
                if let (Some((from, to)), Some((first, last))) = (option.from.zip(option.to), earlier.from.zip(earlier.to)) {
                    prop_assert!(first <= from && to <= last);
                }
            }
        }
    }

    /// Every step from nothing known to all known, in any order, only narrows what is shown.
    #[test]
    fn more_known_is_never_wider(tariff in any_tariff(), lines in vec(any_line(), 0..6), (whole, _) in any_place(),
                                 region_first: bool, method in select(&METHODS[..]), buyer in any_buyer()) {
        let steps = [[false; 3], [true, false, false], [true, region_first, !region_first], [true; 3]];
        let mut shown: Option<MoneyRange> = None;
        for known in steps {
            let estimate = estimate(&tariff, &lines, part(&whole, known).as_ref(), method, &buyer);
            if let (Some(shown), Some(total)) = (shown, estimate.total) {
                prop_assert!(within(total, shown), "{known:?}");
            }
            shown = estimate.total.or(shown);
        }
    }

    /// More in the cart never costs less, unless a rule says so and the estimate shows it.
    #[test]
    fn an_item_more_never_costs_less(tariff in any_tariff(), lines in vec(any_line(), 0..5), more in any_line(),
                                     (whole, known) in any_place(), buyer in any_buyer()) {
        let place = part(&whole, known);
        let before = estimate(&tariff, &lines, place.as_ref(), None, &buyer);
        let longer: Vec<Line> = lines.iter().copied().chain([more]).collect();
        let after = estimate(&tariff, &longer, place.as_ref(), None, &buyer);
        if let (Some(before_total), Some(after_total)) = (before.total, after.total) {
            // Half a coin up before, half a coin down after.
            let rounded = |estimate: &Estimate| {
                estimate.components.iter().any(|part| part.kind == ComponentKind::Rounding)
            };
            let coin = if rounded(&before) || rounded(&after) { 60 } else { 0 };
            prop_assert!(after_total.low.minor + coin >= before_total.low.minor || a_rule_says_so(&before, &after));
        }
    }
}
