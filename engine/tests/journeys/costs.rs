//! Estimates on the page: nothing is said that might be wrong.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::estimate::EstimateStatus;
use cartkeep_engine::view::{EstimateView, Scope, View};
use cartkeep_engine::Effect;

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;

fn estimate(page: &Page, scope: Scope) -> EstimateView {
    let view = page.effects.iter().rev().find_map(|effect| match effect {
        Effect::Render(View::Estimate(view)) if view.scope == scope => Some(view.clone()),
        _ => None,
    });
    view.expect("an estimate was rendered")
}

#[test]
fn it_stands_on_the_product_page_before_any_address_is_typed() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, r#"{"e":"product_viewed","item":{"id":"kettle"}}"#);
    let estimate = estimate(&page, Scope::Product).estimate.expect("an estimate");
    let total = estimate.total.expect("a total");
    assert_eq!((total.low.minor, total.high.minor), (5190, 5190));
    let place = estimate.destination.expect("a destination");
    assert_eq!((place.name.as_deref(), place.guess), (Some("Kyiv"), true));
}

#[test]
fn a_choice_of_destination_is_no_guess_and_is_kept() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 0, r#"{"e":"destination_set","country":"DE"}"#);
    let there = |page: &Page| estimate(page, Scope::Cart).estimate.expect("an estimate");
    assert_eq!(there(&page).status, EstimateStatus::Unreachable);
    let reloaded = Page::load(&shop::config(), &mut storage, NOON + 60, "cart");
    let place = there(&reloaded).destination.expect("a destination");
    assert_eq!((place.country.as_str(), place.guess), ("DE", false));
}

#[test]
fn a_price_list_that_can_not_be_read_whole_gives_no_figure() {
    let good = r#"{"id":"ua","to":[{"country":"UA"}],"methods":[{"id":"a","name":"A","price":"1"}]}"#;
    for (zone, status) in [
        (good.to_owned(), EstimateStatus::Exact),
        (good.replace("\"UA\"", "\"Ukraine\""), EstimateStatus::Unpriced),
        (good.replace("\"1\"", "\"one\""), EstimateStatus::Unpriced),
        (good.replace("\"id\":\"ua\",", ""), EstimateStatus::Unpriced),
    ] {
        let text = format!(
            r#"{{"currency":"EUR","destination":{{"country":"UA"}},"products":{{"kettle":{{"price":"48"}}}},
                "shipping":{{"zones":[{zone},{{"id":"world","to":[{{"country":"*"}}],"methods":[{{"id":"b","name":"B","price":"0"}}]}}]}}}}"#
        );
        let config = Rc::new(Config::parse(&text).0.expect("configuration"));
        let mut storage = Storage::new();
        let mut page = Page::load(&config, &mut storage, NOON, "cart");
        page.send(&mut storage, 0, ADD_KETTLE);
        page.send(&mut storage, 0, r#"{"e":"destination_set","country":"UA"}"#);
        assert_eq!(estimate(&page, Scope::Cart).estimate.expect("an estimate").status, status, "{zone}");
    }
}

#[test]
fn a_weight_that_nobody_says_is_never_priced_too_low() {
    let text = r#"{"currency":"EUR","destination":{"country":"UA"},"products":{"kettle":{"price":"48"}},
        "shipping":{"zones":[{"id":"ua","to":[{"country":"UA"}],"methods":[{"id":"post","name":"Post","by":"weight",
        "steps":[{"upTo":"1000","price":"2"},{"upTo":"5000","price":"4"}]}]}]}}"#;
    let config = Rc::new(Config::parse(text).0.expect("configuration"));
    let mut storage = Storage::new();
    let mut page = Page::load(&config, &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    assert_eq!(estimate(&page, Scope::Cart).estimate.expect("an estimate").status, EstimateStatus::Unpriced);
}

#[test]
fn a_size_that_is_none_is_never_priced_as_if_there_were_no_space_to_pay() {
    for (size, status) in [
        ("[]", EstimateStatus::Exact),
        ("[300,200,100]", EstimateStatus::Exact),
        ("[300,200]", EstimateStatus::Unpriced),
        ("[300,\"wide\",100]", EstimateStatus::Unpriced),
    ] {
        let text = format!(
            r#"{{"currency":"EUR","destination":{{"country":"UA"}},
                "products":{{"kettle":{{"price":"48","weight":900,"size":{size}}}}},
                "shipping":{{"volumetric":5000,"zones":[{{"id":"ua","to":[{{"country":"UA"}}],
                "methods":[{{"id":"post","name":"Post","steps":[{{"price":"2","perKg":"1"}}]}}]}}]}}}}"#
        );
        let config = Rc::new(Config::parse(&text).0.expect("configuration"));
        let mut storage = Storage::new();
        let mut page = Page::load(&config, &mut storage, NOON, "cart");
        page.send(&mut storage, 0, ADD_KETTLE);
        page.send(&mut storage, 0, r#"{"e":"destination_set","country":"UA"}"#);
        assert_eq!(estimate(&page, Scope::Cart).estimate.expect("an estimate").status, status, "{size}");
    }
}

#[test]
fn the_shops_discount_counts_as_long_as_the_cart_stays_as_it_is() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    let total = |page: &Page| estimate(page, Scope::Cart).estimate?.total.map(|total| total.low.minor);
    let cart =
        r#"{"e":"cart_observed","source":"api","discount":"4.80","lines":[{"id":"kettle","price":"48.00"}]}"#;
    page.send(&mut storage, 0, cart);
    assert_eq!(total(&page), Some(4710), "48.00 less 4.80, and 3.90 for the courier");
    page.send(&mut storage, 9000, ADD_MUG);
    assert_eq!(total(&page), Some(6090), "of another cart the shop has said nothing");
    page.send(&mut storage, 9000, &cart.replace(r#""discount":"4.80","#, ""));
    assert_eq!(total(&page), Some(5190));
}

/// A cart is kept up to a bound; the cost of a part of it would be too low.
#[test]
fn a_cart_that_is_longer_than_what_is_kept_has_no_cost() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "cart");
    for (count, status) in
        [(500, EstimateStatus::Exact), (501, EstimateStatus::Unpriced), (499, EstimateStatus::Exact)]
    {
        let lines: Vec<_> = (0..count).map(|id| format!(r#"{{"id":"p{id}","price":"1.00"}}"#)).collect();
        let event = format!(r#"{{"e":"cart_observed","lines":[{}],"source":"api"}}"#, lines.join(","));
        page.send(&mut storage, 0, &event);
        assert_eq!(estimate(&page, Scope::Cart).estimate.expect("an estimate").status, status, "{count}");
    }
    page.send(&mut storage, 2000, r#"{"e":"line_added","item":{"id":"a","price":"1.00"},"source":"api"}"#);
    page.send(&mut storage, 2000, r#"{"e":"line_added","item":{"id":"b","price":"1.00"},"source":"api"}"#);
    assert_eq!(estimate(&page, Scope::Cart).estimate.expect("an estimate").status, EstimateStatus::Unpriced);
}

/// The shop's word is needed before a code counts: an offer that was taken is a wish, and the checkout decides.
#[test]
fn a_code_counts_once_the_shop_took_it() {
    let config = shop::with(
        r#", "discounts": [{"id": "ten", "name": "Ten", "kind": "percent", "percent": "10", "code": "TEN"}]"#,
    );
    let mut storage = Storage::new();
    let mut page = Page::load(&config, &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    let low = |page: &Page| {
        let estimate = estimate(page, Scope::Cart).estimate.expect("an estimate");
        estimate.total.expect("a total").low.minor
    };
    let whole = low(&page);
    page.read(&mut storage, 20);
    page.leave(&mut storage);
    assert_eq!(page.prompt(&mut storage).as_deref(), Some("ten"));
    page.send(&mut storage, 0, r#"{"e":"prompt_accepted","id":"ten"}"#);
    page.send(&mut storage, 0, r#"{"e":"destination_set","country":"UA"}"#);
    assert_eq!(low(&page), whole);
    page.send(&mut storage, 0, r#"{"e":"coupon_tried","accepted":true,"code":"ten"}"#);
    assert_eq!(low(&page), whole - 480);
    page.send(&mut storage, 0, r#"{"e":"coupon_tried","accepted":false,"code":"TEN"}"#);
    assert_eq!(low(&page), whole);
}
