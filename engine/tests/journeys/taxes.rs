//! A pack of taxes beside the shop's own rules.

use cartkeep_engine::config::Config;
use cartkeep_engine::engine::{quote, Order};
use cartkeep_engine::estimate::{Destination, EstimateStatus};
use cartkeep_engine::event::Item;
use cartkeep_engine::wire::Wire;

/// A shop with one rule of its own, and more keys of its configuration.
fn config(more: &str) -> (Config, Vec<String>) {
    let text = [
        r#"{"currency": "EUR", "prices": {"tax": "excluded"}, "tax": [{"country": "UA", "rate": "7"}],
        "shipping": {"zones": [{"id": "world", "to": [{"country": "*"}],
            "methods": [{"id": "post", "name": "Post", "price": "0"}]}]},"#,
        more,
        "}",
    ]
    .concat();
    let (config, problems) = Config::parse(&text);
    (config.expect("configuration"), problems.into_iter().map(|problem| problem.path).collect())
}

/// The total of a thing for 100.00, in minor units; `None` when there is none to be said.
fn total(config: &Config, country: &str) -> Option<i64> {
    let items = [Item::from_json(r#"{"id":"kettle","price":"100.00"}"#).0.expect("an item")];
    let place = Destination::new(country, None, None, None, false).expect(country);
    let estimate = quote(config, &Order { items: &items, destination: Some(&place), ..Order::default() });
    assert_eq!(estimate.total.is_none(), estimate.status == EstimateStatus::Unpriced);
    estimate.total.map(|total| total.low.minor)
}

const PACK: &str = r#""taxPack": [{"country": "DE", "rate": "19"}, {"country": "UA", "rate": "20"}]"#;

#[test]
fn the_shops_own_rules_come_first_and_it_is_no_problem_that_they_cover_some() {
    let (config, problems) = config(&[r#""taxData": "/taxes.json","#, PACK].concat());
    assert_eq!(problems, [""; 0]);
    for (country, expected) in [("UA", 10_700), ("DE", 11_900), ("US", 10_000)] {
        assert_eq!(total(&config, country), Some(expected), "{country}");
    }
}

#[test]
fn while_the_pack_is_missing_nothing_is_said_where_the_shop_has_no_rule() {
    for more in [r#""taxData": "/taxes.json""#, r#""taxData": "/taxes.json", "taxPack": []"#] {
        let (config, problems) = config(more);
        assert_eq!(problems, [""; 0]);
        assert_eq!((total(&config, "UA"), total(&config, "DE")), (Some(10_700), None), "{more}");
    }
}

#[test]
fn a_pack_that_is_not_read_whole_gives_no_figure() {
    for (more, path) in [
        (r#""taxData": 7"#.to_string(), "taxData"),
        (PACK.replace("\"19\"", "\"119\""), "taxPack[0].rate"),
        (PACK.replace("DE", "Germany"), "taxPack[0].country"),
    ] {
        let (config, problems) = config(&more);
        assert_eq!(problems, [path]);
        assert_eq!((total(&config, "UA"), total(&config, "DE")), (None, None), "{more}");
    }
}
