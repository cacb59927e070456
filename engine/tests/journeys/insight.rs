//! Hesitations lead to reasons, and reasons to what fits them.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::effect::Effect;
use cartkeep_engine::journal::{Output, Replay};
use cartkeep_engine::wire::{parse, Json};

use proptest::prelude::*;

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, LEFT, NOON};
use crate::shop;

/// A shop that answers reasons; `consent` is `ask` or `assumed`.
fn answering(consent: &str) -> Rc<Config> {
    let prompt = |id: &str, kind: &str, on: &str, when: &str| {
        format!(
            r#"{{"id":"{id}","kind":"{kind}","on":"{on}","when":{when},"title":"T","text":"T","accept":"A"}}"#
        )
    };
    let prompts = [
        prompt("lower", "discount", "exit_intent", r#"{"reason.top":"price"}"#),
        prompt("returns", "reassurance", "exit_intent", r#"{"reason.trust":{"$gte":0.45}}"#),
        prompt("ways", "help", "error", r#"{"reason.top":"payment","checkout.step":{"$gte":2}}"#),
        prompt("calm", "fact", "exit_intent", r#"{"segment":"undecided","hesitation.count":{"$gte":3}}"#),
    ]
    .join(",");
    let text = format!(
        r#"{{"currency":"EUR","consent":"{consent}","products":{{"kettle":{{"price":"48.00"}},"mug":{{"price":"9.00"}}}},
        "shipping":{{"zones":[{{"id":"ua","to":[{{"country":"UA"}}],"methods":[{{"id":"c","name":"C","price":"3.90"}}]}}]}},
        "destination":{{"country":"UA"}},"prompts":[{prompts}]}}"#
    );
    let (config, problems) = Config::parse(&text);
    assert_eq!(problems, []);
    Rc::new(config.expect("configuration"))
}

fn hesitation(kind: &str) -> String {
    format!(r#"{{"e":"hesitation_seen","kind":"{kind}"}}"#)
}

fn inspect(page: &mut Page) -> Json {
    parse(&page.engine.inspect_json()).expect("JSON")
}

fn fact(page: &mut Page, name: &str) -> String {
    let state = inspect(page);
    let value = state.get("facts").and_then(|facts| facts.get(name));
    match value {
        Some(Json::Text(text) | Json::Number(text)) => text.clone(),
        other => format!("{other:?}"),
    }
}

/// Every sign that is named in an explanation of the reasons.
fn signs(page: &mut Page) -> Vec<String> {
    let text = page.engine.inspect_json();
    let mut signs: Vec<_> = text
        .split(r#""sign":""#)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect();
    signs.sort();
    signs.dedup();
    signs
}

#[test]
fn leaving_because_of_the_price_brings_a_lower_one() {
    let (config, mut storage) = (answering("assumed"), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "listing");
    page.send(&mut storage, 2000, &hesitation("price_sort"));
    page.send(&mut storage, 0, r#"{"e":"page_hidden"}"#);
    // It is known on the next page, too.
    let mut page = Page::load(&config, &mut storage, NOON + 20, "product");
    page.send(&mut storage, 1000, ADD_KETTLE);
    page.read(&mut storage, 10);
    assert_eq!(fact(&mut page, "reason.top"), "unknown");
    page.send(&mut storage, 0, &hesitation("coupon_focus"));
    assert_eq!(fact(&mut page, "reason.top"), "price");
    page.leave(&mut storage);
    assert_eq!(page.prompt(&mut storage).as_deref(), Some("lower"));
    let decisions = page.engine.decisions_json();
    for line in [
        r#"{"what":"reason.top","wanted":"$eq price","value":"price","met":true}"#,
        r#"{"what":"reason.price","wanted":"weighed with coupon_focus","value":"1.287","met":true}"#,
        r#"{"what":"reason.price","wanted":"weighed with price_sort","value":"0.879","met":true}"#,
    ] {
        assert!(decisions.contains(line), "{line}: {decisions}");
    }
}

#[test]
fn every_hesitation_that_events_tell_of() {
    let viewed = |variant: &str, price: &str| {
        format!(r#"{{"e":"product_viewed","item":{{"id":"mug","variant":"{variant}","price":"{price}"}}}}"#)
    };
    let set = |quantity: u32| {
        format!(r#"{{"e":"quantity_set","item":{{"id":"mug"}},"quantity":{quantity},"source":"api"}}"#)
    };
    let area = |name: &str| format!(r#"{{"e":"area_in_view","area":"{name}","visible":true}}"#);
    let step = |step: u32| format!(r#"{{"e":"checkout_step","step":{step},"of":3}}"#);
    let place = |country: &str| format!(r#"{{"e":"destination_set","country":"{country}"}}"#);
    let error = || r#"{"e":"field_error"}"#.to_owned();
    let none = || r#"{"e":"input_seen","kind":"scroll"}"#.to_owned();
    let sold_out = r#"{"e":"product_viewed","item":{"id":"mug","price":"9.00",
        "stock":{"left":0,"source":"warehouse","observedAt":1795348800000,"lifetime":"1h"}}}"#;
    for (kind, events, expected) in [
        ("product", vec![hesitation("name_copied")], "name_copied"),
        ("product", vec![hesitation("cost_opened")], "cost_look"),
        ("checkout", vec![hesitation("repeated_clicks")], "repeated_clicks"),
        ("checkout", vec![hesitation("account_wall_left")], "account_wall_left"),
        ("checkout", vec![hesitation("card_left_empty")], "card_left_empty"),
        ("cart", vec![hesitation("total_copied")], "total_copied"),
        ("product", vec![area("returns"), none()], "returns_look"),
        ("product", vec![area("reviews"), none()], "reviews_look"),
        ("product", vec![area("shipping"), LEFT.to_owned(), none()], "left_after_shipping"),
        ("product", vec![viewed("a", "9.00"), viewed("b", "9.00"), viewed("a", "9.00")], "variant_flip"),
        ("product", vec![viewed("a", "9.00"), viewed("b", "7.00")], "cheaper_variant"),
        ("product", vec![ADD_MUG.into(), set(2), set(1)], "quantity_flip"),
        ("cart", vec![ADD_MUG.into(), set(2), set(0)], "removed_after_total"),
        ("checkout", vec![error(), error()], "field_errors"),
        ("checkout", vec![step(2), step(1)], "step_back"),
        ("checkout", vec![r#"{"e":"payment_failed"}"#.into()], "payment_failed"),
        ("cart", vec![r#"{"e":"coupon_tried","accepted":false}"#.into()], "coupon_refused"),
        ("cart", vec![place("UA"), place("PL")], "destination_changed"),
        ("product", vec![sold_out.to_owned()], "stock_short"),
    ] {
        let (config, mut storage) = (answering("assumed"), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON, kind);
        page.read(&mut storage, 6);
        for event in &events {
            page.send(&mut storage, 9000, event);
        }
        assert!(signs(&mut page).iter().any(|sign| sign == expected), "{expected}: {:?}", signs(&mut page));
        // The same events say nothing where nobody asks, and before the shopper agreed.
        for config in [shop::config(), answering("ask")] {
            let mut storage = Storage::new();
            let mut page = Page::load(&config, &mut storage, NOON, kind);
            for event in &events {
                page.send(&mut storage, 9000, event);
            }
            assert_eq!(signs(&mut page), Vec::<String>::new(), "{expected}");
            assert!(!storage.values().any(|record| record.contains("sign.")), "{storage:?}");
        }
    }
}

#[test]
fn a_hesitation_counts_where_it_means_something() {
    for (kind, seen) in
        [("listing", "repeated_clicks"), ("listing", "account_wall_left"), ("checkout", "name_copied")]
    {
        let (config, mut storage) = (answering("assumed"), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON, kind);
        page.send(&mut storage, 1000, &hesitation(seen));
        assert!(!signs(&mut page).iter().any(|sign| sign == seen), "{seen}");
    }
}

#[test]
fn a_product_named_like_a_sign_is_none() {
    let (config, mut storage) = (answering("assumed"), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "product");
    page.send(&mut storage, 0, r#"{"e":"product_viewed","item":{"id":"sign.coupon_focus","price":"9.00"}}"#);
    page.read(&mut storage, 20);
    page.send(&mut storage, 0, r#"{"e":"page_hidden"}"#);
    let engaged = |record: &String| record.contains(r#""what":"dwell","id":"sign.coupon_focus","ms":"#);
    assert!(storage.values().any(engaged), "{storage:?}");
    assert_eq!(signs(&mut page), Vec::<String>::new());
    assert_eq!(fact(&mut page, "hesitation.count"), "0");
    assert!(!page.engine.inspect_json().contains(r#""what":"hesitation""#));
}

#[test]
fn an_experiment_may_ask_for_it() {
    let experiment = r#","experiments":[{"id":"x","when":{"segment":"loyal"},
        "arms":[{"id":"control"},{"id":"offer","prompts":["ten"]}]}]"#;
    let (config, mut storage) = (shop::with(experiment), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "listing");
    page.send(&mut storage, 1000, &hesitation("price_sort"));
    assert_eq!(signs(&mut page), ["price_sort"]);
}

#[test]
fn a_product_of_the_cart_that_is_looked_at_again() {
    let (config, mut storage) = (answering("assumed"), Storage::new());
    let viewed = r#"{"e":"product_viewed","item":{"id":"mug","price":"9.00"}}"#;
    let mut page = Page::load(&config, &mut storage, NOON, "product");
    page.send(&mut storage, 0, viewed);
    page.send(&mut storage, 2000, ADD_MUG);
    Page::load(&config, &mut storage, NOON + 10, "cart");
    let mut page = Page::load(&config, &mut storage, NOON + 20, "product");
    page.send(&mut storage, 0, viewed);
    assert_eq!(signs(&mut page), ["product_return"]);
    let state = page.engine.inspect_json();
    let way = r#"{"what":"product","id":"mug"}"#;
    let told = state.replace(|char: char| char.is_ascii_digit(), "").replace(r#""at":,"#, "");
    assert!(told.contains(&format!("\"path\":[{way},{{\"what\":\"cart\"}},")), "{told}");
}

#[test]
fn what_the_page_told_before_consent_counts_from_then_on() {
    let (config, mut storage) = (answering("ask"), Storage::new());
    let consent = r#"{"e":"consent_changed","measure":true,"personalise":true}"#;
    let mut page = Page::load(&config, &mut storage, NOON, "checkout");
    page.send(&mut storage, 100, ADD_MUG);
    page.send(&mut storage, 100, r#"{"e":"checkout_step","step":2,"of":3}"#);
    page.send(&mut storage, 100, consent);
    page.send(&mut storage, 5000, r#"{"e":"checkout_step","step":1,"of":3}"#);
    page.send(&mut storage, 5000, r#"{"e":"line_removed","item":{"id":"mug"},"source":"api"}"#);
    assert_eq!(signs(&mut page), ["checkout_started", "removed_after_total", "step_back"]);
    let viewed = r#"{"e":"product_viewed","item":{"id":"kettle","price":"48.00"}}"#;
    let mut storage = Storage::new();
    let mut page = Page::load(&config, &mut storage, NOON, "product");
    for event in [viewed, consent, ADD_KETTLE] {
        page.send(&mut storage, 100, event);
    }
    let mut page = Page::load(&config, &mut storage, NOON + 60, "product");
    for event in [viewed, consent, consent] {
        page.send(&mut storage, 1500, event);
    }
    assert_eq!(signs(&mut page), ["product_return"]);
    assert_eq!(fact(&mut page, "hesitation.count"), "1");
}

#[test]
fn a_failed_payment_is_a_reason_at_once() {
    let (config, mut storage) = (answering("assumed"), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "checkout");
    page.send(&mut storage, 5000, r#"{"e":"checkout_step","step":2,"of":3}"#);
    page.send(&mut storage, 5000, r#"{"e":"payment_failed"}"#);
    assert_eq!(page.prompt(&mut storage).as_deref(), Some("ways"));
}

#[test]
fn an_order_ends_what_was_hesitated_over() {
    let (config, mut storage) = (answering("assumed"), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "checkout");
    page.send(&mut storage, 1000, r#"{"e":"checkout_step","step":3,"of":3}"#);
    page.send(&mut storage, 1000, r#"{"e":"payment_failed"}"#);
    page.send(&mut storage, 5000, r#"{"e":"order_placed","id":"7"}"#);
    let mut page = Page::load(&config, &mut storage, NOON + 60, "product");
    assert_eq!(signs(&mut page), Vec::<String>::new());
    assert_eq!(fact(&mut page, "hesitation.count"), "0");
    // In the next visit, it is somebody who has bought here.
    let mut page = Page::load(&config, &mut storage, NOON + 7200, "product");
    assert_eq!(signs(&mut page), ["bought_before"]);
    assert_eq!(fact(&mut page, "segment"), "loyal");
    assert_eq!(fact(&mut page, "segment.visitor"), "returning");
}

#[test]
fn consent_begins_and_ends_it() {
    let (config, mut storage) = (answering("ask"), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "cart");
    let watched = |page: &mut Page| {
        let effects = std::mem::take(&mut page.effects);
        effects.into_iter().filter(|effect| matches!(effect, Effect::WatchHesitation(_))).collect::<Vec<_>>()
    };
    page.send(&mut storage, 1000, &hesitation("coupon_focus"));
    assert_eq!(watched(&mut page), []);
    page.send(&mut storage, 1000, r#"{"e":"consent_changed","measure":true,"personalise":true}"#);
    assert_eq!(watched(&mut page), [Effect::WatchHesitation(true)]);
    assert_eq!(fact(&mut page, "hesitation.count"), "0");
    page.send(&mut storage, 1000, &hesitation("coupon_focus"));
    page.send(&mut storage, 900, &hesitation("coupon_focus"));
    assert_eq!(fact(&mut page, "hesitation.count"), "1", "within a second it is the same one");
    for _ in 0..9 {
        page.send(&mut storage, 2000, &hesitation("coupon_focus"));
    }
    assert_eq!(fact(&mut page, "hesitation.count"), "3", "one kind doesn't fill the memory");
    page.send(&mut storage, 1000, r#"{"e":"consent_changed","measure":false,"personalise":false}"#);
    assert_eq!(watched(&mut page), [Effect::WatchHesitation(false)]);
    assert!(!storage.values().any(|record| record.contains("sign.")), "{storage:?}");
    assert!(inspect(&mut page).get("insight").is_none());
}

#[test]
fn the_same_events_infer_the_same() {
    let (config, mut storage) = (answering("assumed"), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "checkout");
    for kind in ["coupon_focus", "card_left_empty", "repeated_clicks", "cost_opened"] {
        page.send(&mut storage, 2500, &hesitation(kind));
    }
    page.send(&mut storage, 2500, r#"{"e":"payment_failed"}"#);
    let journal = page.engine.journal().to_owned();
    let (mut again, mut replay) = (String::new(), Replay::new(config.clone(), Output::Journal, false));
    for line in journal.lines() {
        assert_eq!(replay.line(line, &mut again), Ok(()));
    }
    assert_eq!(again, journal);
    let mut second = Page::load(&config, &mut Storage::new(), NOON, "checkout");
    for kind in ["coupon_focus", "card_left_empty", "repeated_clicks", "cost_opened"] {
        second.send(&mut Storage::new(), 2500, &hesitation(kind));
    }
    second.send(&mut Storage::new(), 2500, r#"{"e":"payment_failed"}"#);
    assert_eq!(second.engine.inspect_json(), page.engine.inspect_json());
}

#[test]
fn it_is_there_for_the_inspector_when_the_shop_wants_it() {
    let (config, mut storage) = (shop::with(r#","insight":true"#), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "listing");
    page.send(&mut storage, 1000, &hesitation("price_sort"));
    assert_eq!(signs(&mut page), ["price_sort"]);
    let (config, mut storage) = (shop::config(), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "listing");
    assert!(inspect(&mut page).get("insight").is_none());
    assert!(!page.effects.iter().any(|effect| matches!(effect, Effect::WatchHesitation(_))));
}

/// Something that happens, and that may be told twice.
fn happening() -> impl Strategy<Value = String> {
    let kind =
        prop::sample::select(vec!["coupon_focus", "name_copied", "repeated_clicks", "card_left_empty"]);
    let area = prop::sample::select(vec!["cost", "shipping", "returns", "hero"]);
    prop_oneof![
        kind.prop_map(hesitation),
        (area, any::<bool>())
            .prop_map(|(area, on)| format!(r#"{{"e":"area_in_view","area":"{area}","visible":{on}}}"#)),
        (1..4).prop_map(|step| format!(r#"{{"e":"checkout_step","step":{step},"of":3}}"#)),
        (0..4).prop_map(|quantity| format!(
            r#"{{"e":"quantity_set","item":{{"id":"mug"}},"quantity":{quantity},"source":"api"}}"#
        )),
        prop::sample::select(vec!["a", "b"]).prop_map(|variant| format!(
            r#"{{"e":"product_viewed","item":{{"id":"mug","variant":"{variant}","price":"9.00"}}}}"#
        )),
        prop::sample::select(vec!["UA", "PL"])
            .prop_map(|country| format!(r#"{{"e":"destination_set","country":"{country}"}}"#)),
        prop::sample::select(vec![
            r#"{"e":"field_error","field":"postcode"}"#,
            r#"{"e":"payment_failed"}"#,
            r#"{"e":"coupon_tried","accepted":false}"#,
            LEFT,
        ])
        .prop_map(Into::into),
    ]
}

proptest! {
    #[test]
    fn what_is_told_twice_within_a_second_changes_no_reason(
        happenings in prop::collection::vec((1001_i64..20_000, happening(), prop::option::of(0_i64..1000)), 0..10),
    ) {
        let play = |twice: bool| {
            let (config, mut storage) = (answering("assumed"), Storage::new());
            let mut page = Page::load(&config, &mut storage, NOON, "checkout");
            page.send(&mut storage, 100, ADD_MUG);
            let mut ahead = 0;
            for (later, event, again) in &happenings {
                page.send(&mut storage, later - ahead, event);
                ahead = 0;
                if let Some(after) = again.filter(|_| twice) {
                    page.send(&mut storage, after, event);
                    ahead = after;
                }
                // What is told is activity too: a second telling would leave the shopper engaged a little longer.
                page.send(&mut storage, 1000 - ahead, r#"{"e":"input_seen","kind":"scroll"}"#);
                ahead = 1000;
            }
            let state = inspect(&mut page);
            state.get("insight").and_then(|insight| insight.get("reasons")).cloned()
        };
        let once = play(false);
        prop_assert!(once.is_some());
        prop_assert_eq!(play(true), once);
    }
}
