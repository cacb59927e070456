//! What a shop writes, and what it costs to order there.

use crate::config::{Config, Written};
use crate::engine::{quote, Order};
use crate::estimate::{Destination, Estimate, EstimateStatus, Shopper};
use crate::event::Item;
use crate::money::Decimal;
use crate::time::Time;
use crate::wire::Wire;

/// A configuration that is read is written as one that says the same, and whatever it is, an estimate adds up.
pub fn configuration(data: &[u8]) {
    let (config, _) = Config::parse(&String::from_utf8_lossy(data));
    let Some(config) = config else { return };
    let written = config.written.to_json();
    let (again, problems) = Written::from_json(&written);
    assert!(problems.is_empty(), "{written}: {problems:?}");
    assert_eq!(again.map(|again| again.to_json()).as_deref(), Some(&*written));
    let codes = ["HELLO".into()];
    for place in [
        None,
        Destination::new("UA", None, None, None, true),
        Destination::new("DE", None, Some("10115"), None, false),
    ] {
        for (count, price) in [(0, None), (1, Some(4800)), (3, Some(999_999_999))] {
            let order = Order {
                items: &items(count, price),
                destination: place.as_ref(),
                method: Some("post"),
                at: Time(1_790_000_000_000),
                shop_offset: 120,
                shopper: Shopper { codes: &codes, first_order: true, business: true, points: 250 },
                ..Order::default()
            };
            check(&quote(&config, &order));
        }
    }
}

fn items(count: u32, units: Option<i64>) -> Vec<Item> {
    let item = |index| Item {
        id: ["mug", "kettle", "tray"][index as usize % 3].into(),
        price: units.map(|units| Decimal { units, scale: 2 }),
        quantity: Some(1 + index * 4999),
        weight: Some(1200),
        ..Item::blank()
    };
    (0..count).map(item).collect()
}

fn check(estimate: &Estimate) {
    let (read, problems) = Estimate::from_json(&estimate.to_json());
    assert_eq!((read.as_ref(), &problems[..]), (Some(estimate), &[][..]));
    let has_total = matches!(estimate.status, EstimateStatus::Exact | EstimateStatus::Range);
    assert_eq!(estimate.total.is_some(), has_total);
    if let Some(total) = estimate.total {
        let added = estimate.components.iter().filter(|part| !part.included).map(|part| part.amount);
        let sum = added.reduce(|sum, part| sum.plus(part).unwrap_or(sum));
        assert_eq!(sum, Some(total));
        assert!(total.low.minor <= total.high.minor);
        assert_eq!(total.known().is_some(), estimate.status == EstimateStatus::Exact);
    }
}
