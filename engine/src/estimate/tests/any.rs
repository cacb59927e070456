//! Random tariffs, carts, destinations and shoppers.

use super::*;
use crate::config::{
    DiscountKind, DiscountOn, DiscountRule, FeeOn, FeeRule, Method, PlacePattern, Points, Prices, Shipping,
    Step, StepBy, TaxMode, TaxPart, TaxPer, TaxRule, Zone,
};
use crate::money::Rounding;
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
    (pattern(), rates, any::<[bool; 2]>(), day(), day()).prop_map(
        |(place, (rate, reduced, and), [shipping, reverse_charge], from, until)| TaxRule {
            country: place.country,
            region: place.region,
            postcodes: place.postcodes,
            name: None,
            rate,
            reduced,
            and,
            shipping: Some(shipping),
            reverse_charge: Some(reverse_charge),
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
                currency: None,
                exchange: None,
                rates: None,
                zones,
            }
        },
    )
}

fn fee(id: usize) -> impl Strategy<Value = FeeRule> {
    let size = prop_oneof![
        amount(0..900_i64).prop_map(|amount| (Some(amount), None)),
        percent().prop_map(|percent| (None, Some(percent))),
    ];
    let on = select(&[FeeOn::Items, FeeOn::ItemsAndShipping][..]);
    let bounds = (of(0..10_000_i64), of(1..20_000_i64));
    let methods = vec(text(&["a", "b"]), 0..2);
    (size, on, vec(pattern(), 0..2), methods, bounds, any::<[bool; 2]>()).prop_map(
        move |((amount, percent), on, to, methods, (from, more), [books, taxed])| FeeRule {
            id: id.to_string(),
            name: "Fee".into(),
            amount,
            percent,
            on: Some(on),
            to,
            methods,
            categories: books.then(|| "books".into()).into_iter().collect(),
            from: from.map(|units| Decimal { units, scale: 2 }),
            below: more.map(|more| Decimal { units: from.unwrap_or(0) + more, scale: 2 }),
            taxed: Some(taxed),
        },
    )
}

fn discount(id: usize) -> impl Strategy<Value = DiscountRule> {
    const KINDS: [DiscountKind; 4] =
        [DiscountKind::Percent, DiscountKind::Amount, DiscountKind::BuyGet, DiscountKind::FreeDelivery];
    let on = select(&[DiscountOn::Order, DiscountOn::Line, DiscountOn::Unit][..]);
    let size = (percent(), 0..5000_i64, 1..3_u32, 1..3_u32);
    let limits = (of(amount(0..20_000_i64)), of(0..5_u32), day(), day(), of(text(&["a", "b"])));
    (select(&KINDS[..]), on, size, limits, any::<[bool; 5]>()).prop_map(
        move |(
            kind,
            on,
            (percent, off, buy, get),
            (from, pieces, starts, ends, freed),
            [code, books, first, alone, part],
        )| {
            DiscountRule {
                id: id.to_string(),
                name: "Discount".into(),
                kind,
                percent: (kind == DiscountKind::Percent || (kind == DiscountKind::BuyGet && part))
                    .then_some(percent),
                amount: (kind == DiscountKind::Amount).then_some(Decimal { units: off, scale: 2 }),
                on: Some(on),
                buy: (kind == DiscountKind::BuyGet).then_some(buy),
                get: (kind == DiscountKind::BuyGet).then_some(get),
                code: code.then(|| "SAVE".into()),
                products: Vec::new(),
                categories: books.then(|| "books".into()).into_iter().collect(),
                methods: freed.into_iter().collect(),
                from,
                pieces,
                first_order: Some(first),
                starts,
                ends: ends.filter(|ends| starts.is_none_or(|starts| starts <= *ends)),
                alone: Some(alone),
            }
        },
    )
}

fn points() -> impl Strategy<Value = Points> {
    (1..20_i64, of(percent())).prop_map(|(worth, at_most)| Points {
        name: "Points".into(),
        worth: Decimal { units: worth, scale: 2 },
        at_most,
    })
}

pub(super) fn any_tariff() -> impl Strategy<Value = Tariff> {
    let prices = (
        of(amount(1..60_i64)),
        of(select(&[TaxMode::Included, TaxMode::Excluded][..])),
        of(select(&[Rounding::HalfUp, Rounding::HalfEven, Rounding::Down][..])),
        of(select(&[TaxPer::Unit, TaxPer::Line, TaxPer::Order][..])),
    );
    let extras = (of(fee(0)), of(fee(1)), of(discount(0)), of(discount(1)), of(discount(2)), of(points()));
    (prices, vec(tax_rule(), 0..5), shipping(), extras).prop_map(
        |((cash, tax, rounding, per), rules, shipping, (one, other, first, second, third, points))| {
            // Random zones and rules often cover each other; those that never count are left out.
            let mut reader = Reader::new();
            let written = Written {
                prices: Some(Prices { tax, rounding, per, cash, was: None }),
                tax: rules,
                shipping: Some(shipping),
                fees: [one, other].into_iter().flatten().collect(),
                discounts: [first, second, third].into_iter().flatten().collect(),
                points,
                ..Written::blank()
            };
            Tariff::compile(&written, Currency::parse("EUR").expect("EUR"), &mut reader)
        },
    )
}

pub(super) fn any_line() -> impl Strategy<Value = Line<'static>> {
    (0..10_000_i64, 1..4_u32, 0..2000_u32, 0..9000_u32, any::<bool>()).prop_map(
        |(minor, quantity, weight, volume, book)| {
            let currency = Currency::parse("EUR").expect("EUR");
            let (id, category) = if book { ("novel", Some("books")) } else { ("kettle", None) };
            Line { id, category, price: Some(Money { minor, currency }), quantity, weight, volume }
        },
    )
}

/// A whole address, and what of it is known at first.
pub(super) fn any_place() -> impl Strategy<Value = (Destination, [bool; 3])> {
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

/// Who buys, as far as it decides what something costs.
#[derive(Clone, Debug)]
pub(super) struct Buyer {
    codes: Vec<String>,
    first_order: bool,
    business: bool,
    points: u32,
    /// What the shop says that it takes off.
    pub(super) discount: Option<i64>,
}

impl Buyer {
    pub(super) fn shopper(&self) -> Shopper<'_> {
        Shopper {
            codes: &self.codes,
            first_order: self.first_order,
            business: self.business,
            points: self.points,
        }
    }
}

pub(super) fn any_buyer() -> impl Strategy<Value = Buyer> {
    (vec(text(&["save"]), 0..2), any::<[bool; 2]>(), 0..3000_u32, of(0..9000_i64)).prop_map(
        |(codes, [first_order, business], points, discount)| Buyer {
            codes,
            first_order,
            business,
            points,
            discount,
        },
    )
}
