//! A real price list: Royal Mail's of 2016, whose files lie beside the project where there are any.

#![allow(clippy::expect_used, reason = "a test that can't go on has failed")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use cartkeep_engine::config::Config;
use cartkeep_engine::engine::{quote, Order};
use cartkeep_engine::estimate::{ComponentKind, Destination};
use cartkeep_engine::event::Item;
use cartkeep_engine::money::Decimal;
use cartkeep_engine::wire::Wire;

/// Country, grams, and what a small parcel costs, read by hand from the files. The longest step ends at 2 kg.
const PRICES: [(&str, u32, Option<&str>); 24] = [
    ("GB", 1, Some("2.85")),
    ("GB", 1000, Some("2.85")),
    ("GB", 1001, Some("2.85")),
    ("GB", 2000, Some("2.85")),
    ("GB", 2001, None),
    ("DE", 1, Some("3.55")),
    ("DE", 100, Some("3.55")),
    ("DE", 101, Some("4.05")),
    ("FR", 500, Some("5.60")),
    ("UA", 501, Some("6.95")),
    ("UA", 1000, Some("8.35")),
    ("PL", 1250, Some("9.60")),
    ("IE", 1500, Some("10.95")),
    ("CH", 1501, Some("12.30")),
    ("NO", 2000, Some("13.45")),
    ("NO", 2001, None),
    ("US", 100, Some("4.20")),
    ("US", 250, Some("5.10")),
    ("CA", 251, Some("7.80")),
    ("JP", 1000, Some("13.05")),
    ("BR", 2000, Some("19.75")),
    ("AU", 750, Some("11.25")),
    ("AU", 1001, Some("15.80")),
    ("NZ", 1751, Some("21.50")),
];

#[test]
fn twenty_four_prices_read_by_hand() {
    let Some(folder) = files() else {
        // Past the capture of the test runner, which shows only what has failed.
        let skipped = "skipped: CARTKEEP_SHARED names no folder with the price list of Royal Mail";
        writeln!(std::io::stderr(), "{skipped}").expect("stderr");
        return;
    };
    let read = |name: &str| fs::read_to_string(folder.join(name)).expect(name);
    let config = config(&read("1_countryToZone.csv"), &read("4_deliveryToPrice.csv"));
    for (country, weight, expected) in PRICES {
        let item = format!(r#"{{"id":"book","price":"10.00","weight":{weight}}}"#);
        let items = [Item::from_json(&item).0.expect("an item")];
        let place = Destination::new(country, None, None, None, false).expect(country);
        let estimate =
            quote(&config, &Order { items: &items, destination: Some(&place), ..Order::default() });
        let shipping = estimate.components.iter().find(|part| part.kind == ComponentKind::Shipping);
        let price = shipping.map(|part| part.amount.low.text());
        assert_eq!(price.as_deref(), expected, "{country} {weight}");
    }
}

fn files() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("CARTKEEP_SHARED")?).join("data/tax_shipping/royalmail_2016");
    folder.is_dir().then_some(folder)
}

/// The price list as a shop would write it: a zone for each of theirs, with one way of delivery.
fn config(countries: &str, prices: &str) -> Config {
    let zones = [
        ("WORLD_ZONE_GB", "UK_STANDARD_SECOND_CLASS_SMALL_PARCEL"),
        ("WORLD_ZONE_EU", "WORLD_ZONE_EU_INTERNATIONAL_STANDARD_SMALL_PARCEL"),
        ("WORLD_ZONE_ONE", "WORLD_ZONE_ONE_INTERNATIONAL_STANDARD_SMALL_PARCEL"),
        ("WORLD_ZONE_TWO", "WORLD_ZONE_TWO_INTERNATIONAL_STANDARD_SMALL_PARCEL"),
    ];
    let rows = |text: &str| -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(',').map(Into::into).collect()).collect()
    };
    let zone = |(name, method): &(&str, &str)| {
        let in_zone = |row: &&Vec<String>| row.len() > 1 && row[1] == *name && row[0].len() == 2;
        let places: Vec<_> = rows(countries)
            .iter()
            .filter(in_zone)
            .map(|row| format!(r#"{{"country":"{}"}}"#, row[0]))
            .collect();
        let steps: Vec<_> = rows(prices)
            .iter()
            .filter(|row| row[0] == *method)
            .map(|row| {
                let grams =
                    Decimal::parse(&row[2]).and_then(|kilograms| kilograms.at_scale(3)).expect("grams");
                format!(r#"{{"upTo":"{grams}","price":"{}"}}"#, row[3])
            })
            .collect();
        format!(
            r#"{{"id":"{name}","to":[{}],"methods":[{{"id":"small","name":"Small parcel","steps":[{}]}}]}}"#,
            places.join(","),
            steps.join(",")
        )
    };
    let zones: Vec<_> = zones.iter().map(zone).collect();
    let (config, problems) =
        Config::parse(&format!(r#"{{"currency":"GBP","shipping":{{"zones":[{}]}}}}"#, zones.join(",")));
    assert_eq!(problems, []);
    config.expect("a configuration")
}
