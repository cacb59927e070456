//! How fast the engine is. `npm run bench` runs this and holds the figures against their budgets.

#![allow(missing_docs, reason = "criterion's macros make public items")]
#![allow(clippy::expect_used, reason = "a benchmark that can't go on has nothing to say")]

use std::hint::black_box;
use std::rc::Rc;

use cartkeep_engine::cart::{Attributes, Cart, LineKey, ReplicaId};
use cartkeep_engine::config::Config;
use cartkeep_engine::estimate::{Destination, Line, Request, Shopper};
use cartkeep_engine::event::Event;
use cartkeep_engine::journal::{Keep, Output, Replay};
use cartkeep_engine::money::{Currency, Money};
use cartkeep_engine::time::Time;
use cartkeep_engine::wire::Wire;
use cartkeep_engine::Engine;
use criterion::{criterion_group, criterion_main, BatchSize, BenchmarkId, Criterion, Throughput};

const NOON: Time = Time(1_795_348_800_000);

/// A shop that delivers to so many postcodes, and then to the `rest` of the country.
fn config(zones: usize, rest: &str) -> Config {
    let zones: Vec<String> = (0..zones)
        .map(|zone| {
            format!(
                r#"{{"id":"z{zone}","to":[{{"country":"UA","postcodes":["{zone:05}"]}}],
                    "methods":[{{"id":"post","name":"Post","price":"3.50","days":[1,3]}}]}}"#
            )
        })
        .collect();
    let text = format!(
        r#"{{"currency":"EUR","consent":"assumed","tax":[{{"country":"UA","rate":"20","reduced":{{"books":"7"}}}}],
            "shipping":{{"zones":[{}{}{{"id":"rest","to":[{{"country":"UA"{rest}}}],"methods":[
                {{"id":"post","name":"Post","by":"weight","days":[2,4],
                  "steps":[{{"upTo":"1000","price":"2.10"}},{{"upTo":"30000","price":"7.90"}},{{"price":"24.00"}}]}},
                {{"id":"courier","name":"Courier","price":"6.90","days":[1,2],"freeFrom":"75.00"}}]}}]}},
            "destination":{{"country":"UA","postcode":"99001"}},
            "prompts":[{{"id":"ten","kind":"discount","on":"exit_intent","when":{{"cart.total":{{"$gte":40}}}},
                "title":"Before you go","text":"Ten per cent off.","accept":"Use it","code":"TEN"}}]}}"#,
        zones.join(","),
        if zones.is_empty() { "" } else { "," },
    );
    let (config, problems) = Config::parse(&text);
    assert_eq!(problems, []);
    config.expect("a configuration")
}

fn lines(count: usize) -> Vec<Line<'static>> {
    let currency = Currency::parse("EUR").expect("EUR");
    let line = |index: usize| Line {
        id: "kettle",
        category: index.is_multiple_of(3).then_some("books"),
        price: Some(Money { minor: 999 + index as i64, currency }),
        quantity: 1 + index as u32 % 3,
        weight: 250,
        volume: 0,
    };
    (0..count).map(line).collect()
}

fn estimates(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("estimate");
    let place = Destination::new("UA", None, Some("99001"), None, false).expect("a place");
    let mut estimate = |name: &str, size: usize, config: &Config, lines: &[Line<'_>]| {
        let request = Request {
            lines,
            discount: None,
            destination: Some(&place),
            method: None,
            at: NOON,
            shop_offset: 120,
            shopper: Shopper::default(),
            live: &[],
        };
        group.bench_function(BenchmarkId::new(name, size), |bencher| {
            bencher.iter(|| config.tariff.estimate(black_box(&request)));
        });
    };
    let small = config(0, "");
    for count in [1, 10, 100, 1000, 10_000] {
        estimate("lines", count, &small, &lines(count));
    }
    let cart = lines(10);
    for zones in [10, 1000, 10_000] {
        estimate("rules", zones, &config(zones, ""), &cart);
    }
    // The rest has the postcodes of all the others, too.
    estimate("overlapping rules", 10_000, &config(10_000, r#","postcodes":["00000-99999"]"#), &cart);
    group.finish();
}

/// A cart of so many lines on one device.
fn cart(replica: u64, count: usize) -> Cart {
    let mut cart = Cart::new(ReplicaId(replica));
    for index in 0..count {
        let key = LineKey { id: format!("product-{index}"), variant: None };
        cart.add(NOON, key, 2, Attributes::default());
    }
    cart
}

fn carts(criterion: &mut Criterion) {
    let here = cart(1, 100);
    let mut there = Cart::from_record(&here.to_record(), ReplicaId(2)).expect("a record");
    let mut edited = here.clone();
    for (index, line) in here.lines().into_iter().enumerate() {
        if index.is_multiple_of(2) {
            edited.set(NOON, line.key, 5);
        } else {
            there.add(NOON, line.key.clone(), 1, Attributes::default());
        }
    }
    criterion.bench_function("merge/100 lines edited apart", |bencher| {
        bencher.iter_batched_ref(
            || edited.clone(),
            |cart| cart.merge(black_box(&there)),
            BatchSize::SmallInput,
        );
    });
    criterion.bench_function("record/100 lines written", |bencher| bencher.iter(|| edited.to_record()));

    let mut group = criterion.benchmark_group("cart");
    for count in [10, 100, 1000, 10_000] {
        let (odd, even) = (parted(count, 1), parted(count, 0));
        let mut whole = odd.clone();
        whole.merge(&even);
        let record = whole.to_record();
        group.bench_function(BenchmarkId::new("merge", count), |bencher| {
            let merge = |cart: &mut Cart| cart.merge(black_box(&even));
            bencher.iter_batched_ref(|| odd.clone(), merge, BatchSize::LargeInput);
        });
        group.bench_function(BenchmarkId::new("load", count), |bencher| {
            bencher.iter(|| Cart::from_record(black_box(&record), ReplicaId(3)));
        });
        group.bench_function(BenchmarkId::new("save", count), |bencher| bencher.iter(|| whole.to_record()));
        group.bench_function(BenchmarkId::new("lines", count), |bencher| {
            bencher.iter(|| black_box(&whole).lines().len());
        });
    }
    group.finish();
}

/// Every other one of so many lines, as the replicas of a few pages put them in: the worst case of a
/// merge, where each line of one cart comes between two of the other.
fn parted(count: usize, rest: usize) -> Cart {
    // No replica puts in more than 500 itself.
    (0..count).filter(|index| index % 2 == rest).collect::<Vec<_>>().chunks(500).enumerate().fold(
        Cart::new(ReplicaId(1)),
        |mut all, (page, part)| {
            let mut cart = Cart::new(ReplicaId((2 + 2 * page + rest) as u64));
            for index in part {
                let key = LineKey { id: format!("product-{index:05}"), variant: None };
                cart.add(NOON, key, 2, Attributes::default());
            }
            all.merge(&cart);
            all
        },
    )
}

fn events(criterion: &mut Criterion) {
    let config = Rc::new(config(0, ""));
    let event = |text: &str| Event::from_json(text).0.expect(text);
    let mut engine = Engine::new(config.clone(), Keep::All);
    let started = r#"{"e":"started","seed":7,"shopOffset":120,"touch":false,"storage":true}"#;
    engine.handle(NOON, event(started));
    engine.handle(
        NOON,
        event(r#"{"e":"page_shown","kind":"product","path":"/kettle","focused":true,"restored":false}"#),
    );
    let input = event(r#"{"e":"input_seen","kind":"pointer"}"#);
    let (mut at, mut written) = (NOON, String::new());
    criterion.bench_function("handle/input seen", |bencher| {
        bencher.iter(|| {
            at = Time(at.0 + 1000);
            let effects = engine.handle(at, black_box(&input).clone());
            // A journal that is full would cost nothing more.
            engine.drain_journal(&mut written);
            written.clear();
            effects
        });
    });

    let journal = journal(&config);
    let mut group = criterion.benchmark_group("replay");
    group.throughput(Throughput::Elements(journal.lines().count() as u64));
    group.bench_function("a visit of 200 events", |bencher| {
        bencher.iter(|| {
            let mut replay = Replay::new(config.clone(), Output::Decisions, false);
            let mut out = String::new();
            for line in journal.lines() {
                replay.line(black_box(line), &mut out).expect("a line");
            }
            out
        });
    });
    group.finish();
}

/// The journal of a visit: mostly looking about, some products, a cart, one try to leave.
fn journal(config: &Rc<Config>) -> String {
    let mut engine = Engine::new(config.clone(), Keep::All);
    let mut at = NOON;
    let mut send = |later: i64, text: &str| {
        at = Time(at.0 + later);
        engine.handle(at, Event::from_json(text).0.expect(text));
    };
    send(0, r#"{"e":"started","seed":7,"shopOffset":120,"touch":false,"storage":true}"#);
    send(0, r#"{"e":"page_shown","kind":"product","path":"/kettle","focused":true,"restored":false}"#);
    for round in 0..190 {
        send(1000, r#"{"e":"input_seen","kind":"pointer"}"#);
        if round % 40 == 20 {
            send(100, r#"{"e":"line_added","item":{"id":"kettle","price":"48.00"},"source":"api"}"#);
        }
    }
    send(500, r#"{"e":"pointer_left","x":300,"y":-4,"dx":0,"dy":-80,"width":1280,"height":720}"#);
    send(150, r#"{"e":"timer_fired"}"#);
    engine.journal().to_owned()
}

criterion_group!(benches, estimates, carts, events);
criterion_main!(benches);
