//! Laws, over random tariffs, carts and destinations.

use super::*;
use crate::config::{Method, PlacePattern, Step, StepBy, TaxMode, TaxPart, TaxPer, Zone};
use crate::money::{MoneyRange, Rounding};
use crate::time::{DayTime, Duration, Weekday};
use crate::wire::Map;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn amount(cents: impl Strategy<Value = i64>) -> impl Strategy<Value = Decimal> {
    cents.prop_map(|units| Decimal { units, scale: 2 })
}

fn text(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(words).prop_map(Into::into)
}

// Few words, so that they meet often.
fn pattern() -> impl Strategy<Value = PlacePattern> {
    let postcodes = vec(text(&["1*", "10-15", "12", "120-2*", "2*", "123", "13-1-13-9"]), 0..3);
    (text(&["*", "UA", "DE"]), of(text(&["30", "BE"])), postcodes).prop_map(|(country, region, postcodes)| {
        let postcodes: Vec<_> = postcodes.into_iter().filter(|_| country != "*").collect();
        PlacePattern { region: region.filter(|_| country != "*"), country, postcodes }
    })
}

fn percent() -> impl Strategy<Value = Decimal> {
    text(&["0", "5", "9.975", "20", "100"]).prop_map(|rate| Decimal::parse(&rate).expect("rate"))
}

fn reduced() -> impl Strategy<Value = Map<Decimal>> {
    of(percent()).prop_map(|rate| Map(rate.map(|rate| ("books".into(), rate)).into_iter().collect()))
}

fn day() -> impl Strategy<Value = Option<Date>> {
    of((20_778..20_785).prop_map(Date::from_days))
}

fn tax_rule() -> impl Strategy<Value = TaxRule> {
    let part = (percent(), reduced(), any::<bool>()).prop_map(|(rate, reduced, compound)| TaxPart {
        name: None,
        rate,
        reduced,
        compound: Some(compound),
    });
    let rates = (percent(), reduced(), vec(part, 0..3));
    (pattern(), rates, any::<bool>(), day(), day()).prop_map(
        |(place, (rate, reduced, and), shipping, from, until)| TaxRule {
            country: place.country,
            region: place.region,
            postcodes: place.postcodes,
            name: None,
            rate,
            reduced,
            and,
            shipping: Some(shipping),
            from,
            until: until.filter(|until| from.is_none_or(|from| from <= *until)),
        },
    )
}

/// Prices never fall as weight rises.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    (vec((1..3000_i64, 0..500_i64), 1..4), any::<bool>()).prop_map(|(rises, endless)| {
        let (mut weight, mut price) = (0, 0);
        let mut steps: Vec<Step> = Vec::new();
        for (more_weight, more_price) in rises {
            (weight, price) = (weight + more_weight, price + more_price);
            let up_to = Some(Decimal { units: weight, scale: 0 });
            steps.push(Step { up_to, price: Decimal { units: price, scale: 2 }, per_kg: None });
        }
        if let Some(last) = steps.last_mut().filter(|_| endless) {
            last.up_to = None;
            last.per_kg = Some(Decimal { units: 30, scale: 2 });
        }
        steps
    })
}

fn method(id: &'static str) -> impl Strategy<Value = Method> {
    let price = prop_oneof![
        amount(0..1500_i64).prop_map(|price| (Some(price), Vec::new())),
        steps().prop_map(|steps| (None, steps)),
    ];
    let days = of((0..4_u16, 0..4_u16))
        .prop_map(|days| days.map_or(vec![], |(least, more)| vec![least, least + more]));
    let calendar = (subsequence(&WEEK[..], 0..4), of(0..1440_u16), of(0..3_i64));
    let limits = (of(amount(0..20_000_i64)), of(500..5000_u32), any::<bool>());
    (price, days, calendar, limits).prop_map(
        move |((price, steps), days, (delivers, cut_off, handling), (free_from, parcel, books))| Method {
            id: id.into(),
            name: id.to_uppercase(),
            price,
            by: Some(StepBy::Weight),
            steps,
            parcel,
            not: books.then(|| "books".into()).into_iter().collect(),
            pick_up: None,
            days,
            delivers,
            cut_off: cut_off.map(DayTime),
            handling: handling.map(|days| Duration(days * 86_400_000)),
            free_from,
        },
    )
}

fn zone() -> impl Strategy<Value = Zone> {
    let methods = (of(method("a")), of(method("b")), of(method("c")))
        .prop_map(|(a, b, c)| [a, b, c].into_iter().flatten().collect::<Vec<_>>());
    (vec(pattern(), 1..3), methods).prop_map(|(to, methods)| Zone {
        id: String::new(),
        name: None,
        to,
        methods,
    })
}

const WEEK: [Weekday; 4] = [Weekday::Monday, Weekday::Tuesday, Weekday::Friday, Weekday::Sunday];

fn holidays() -> impl Strategy<Value = Vec<Date>> {
    vec((20_780..20_790).prop_map(Date::from_days), 0..3)
}

fn shipping() -> impl Strategy<Value = Shipping> {
    let calendar = (of(0..3_i64), of(0..1440_u16), subsequence(&WEEK[..], 0..4), holidays(), holidays());
    (calendar, of(amount(0..20_000_i64)), vec(zone(), 1..6)).prop_map(
        |((handling, cut_off, working_days, holidays, there), free_from, mut zones)| {
            for (index, zone) in zones.iter_mut().enumerate() {
                zone.id = index.to_string();
            }
            Shipping {
                handling: handling.map(|days| Duration(days * 86_400_000)),
                cut_off: cut_off.map(DayTime),
                working_days,
                holidays,
                holidays_at: Map(vec![("UA".into(), there)]),
                free_from,
                volumetric: Some(5000),
                zones,
            }
        },
    )
}

fn any_tariff() -> impl Strategy<Value = Tariff> {
    let prices = (
        of(amount(1..60_i64)),
        of(select(&[TaxMode::Included, TaxMode::Excluded][..])),
        of(select(&[Rounding::HalfUp, Rounding::HalfEven, Rounding::Down][..])),
        of(select(&[TaxPer::Unit, TaxPer::Line, TaxPer::Order][..])),
    );
    (prices, vec(tax_rule(), 0..5), shipping()).prop_map(|((cash, tax, rounding, per), rules, shipping)| {
        // Random zones and rules often cover each other; those that never count are left out.
        let mut reader = Reader::new();
        let euro = Currency::parse("EUR").expect("EUR");
        Tariff::compile(
            Some(&Prices { tax, rounding, per, cash }),
            &rules,
            Some(&shipping),
            euro,
            &mut reader,
        )
    })
}

fn any_line() -> impl Strategy<Value = Line<'static>> {
    (0..10_000_i64, 1..4_u32, 0..2000_u32, 0..9000_u32, any::<bool>()).prop_map(
        |(minor, quantity, weight, volume, book)| {
            let currency = Currency::parse("EUR").expect("EUR");
            Line {
                category: book.then_some("books"),
                price: Some(Money { minor, currency }),
                quantity,
                weight,
                volume,
            }
        },
    )
}

/// A whole address, and what of it is known at first.
fn any_place() -> impl Strategy<Value = (Destination, [bool; 3])> {
    let parts = (
        text(&["UA", "DE", "PL"]),
        text(&["30", "BE", "77"]),
        text(&["1", "11", "12", "123", "1234", "1355", "2000"]),
    );
    (parts, any::<[bool; 3]>()).prop_map(|((country, region, postcode), known)| {
        (
            Destination { country, region: Some(region), postcode: Some(postcode), name: None, guess: false },
            known,
        )
    })
}

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
    discount: i64,
) -> Estimate {
    let at = Time(20_781 * 86_400_000 + 50_000_000);
    tariff.estimate(&Request { lines, discount, destination, method, at, shop_offset: 120 })
}

/// How many carts each law is tried on. Fewer are enough while something else is worked on.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn components_add_up(tariff in any_tariff(), lines in vec(any_line(), 0..6), (whole, known) in any_place(),
                         method in select(&METHODS[..]), discount in 0..9000_i64) {
        let estimate = estimate(&tariff, &lines, part(&whole, known).as_ref(), method, discount);
        prop_assert_eq!(estimate.total.is_some(),
            matches!(estimate.status, EstimateStatus::Exact | EstimateStatus::Range));
        if estimate.total.is_some() {
            assert_adds_up(&estimate);
        }
        let (read, problems) = Estimate::from_json(&estimate.to_json());
        prop_assert_eq!((read, problems), (Some(estimate), vec![]));
    }

    /// Whatever the address turns out to be, and whichever method is taken then, the final total was
    /// within the range shown before.
    #[test]
    fn a_range_contains_the_final_total(tariff in any_tariff(), lines in vec(any_line(), 0..6),
                                        (whole, known) in any_place(), guess: bool, discount in 0..9000_i64) {
        let before = part(&whole, known).map(|place| Destination { guess, ..place });
        let before = estimate(&tariff, &lines, before.as_ref(), None, discount);
        let open = before.methods.iter().filter(|option| option.chosen).count() == 0;
        for method in METHODS {
            let last = estimate(&tariff, &lines, Some(&whole), method, discount);
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
                                 region_first: bool, method in select(&METHODS[..]), discount in 0..9000_i64) {
        let steps = [[false; 3], [true, false, false], [true, region_first, !region_first], [true; 3]];
        let mut shown: Option<MoneyRange> = None;
        for known in steps {
            let estimate = estimate(&tariff, &lines, part(&whole, known).as_ref(), method, discount);
            if let (Some(shown), Some(total)) = (shown, estimate.total) {
                prop_assert!(within(total, shown), "{known:?}");
            }
            shown = estimate.total.or(shown);
        }
    }

    /// More in the cart never costs less, unless it made delivery free.
    #[test]
    fn an_item_more_never_costs_less(tariff in any_tariff(), lines in vec(any_line(), 0..5), more in any_line(),
                                     (whole, known) in any_place()) {
        let place = part(&whole, known);
        let before = estimate(&tariff, &lines, place.as_ref(), None, 0);
        let longer: Vec<Line> = lines.iter().copied().chain([more]).collect();
        let after = estimate(&tariff, &longer, place.as_ref(), None, 0);
        if let (Some(before_total), Some(after_total)) = (before.total, after.total) {
            let free = |estimate: &Estimate| estimate.methods.iter().any(|option| option.price.low.minor == 0);
            let became_free = free(&after) && !free(&before);
            // Half a coin up before, half a coin down after.
            let rounded = |estimate: &Estimate| {
                estimate.components.iter().any(|part| part.kind == ComponentKind::Rounding)
            };
            let coin = if rounded(&before) || rounded(&after) { 60 } else { 0 };
            prop_assert!(after_total.low.minor + coin >= before_total.low.minor || became_free);
        }
    }
}
