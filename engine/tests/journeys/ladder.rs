//! The finer rules of the ladder: for whom, when, how often, at what cost.

use std::rc::Rc;

use cartkeep_engine::config::Config;

use crate::page::{Page, Storage, NOON};

const DAY: i64 = 24 * 3600;
pub(crate) const TROUBLE: &str = r#"{"e":"field_error"}"#;

/// A shop whose prompts come at errors, one after the other: `prompts` as JSON without what all of them say, then more keys.
pub(crate) fn shop(prompts: &[&str], more: &str) -> Rc<Config> {
    let prompts: Vec<_> = prompts
        .iter()
        .map(|keys| {
            format!(r#"{{"on":"error","title":"T","text":"Take it.","accept":"A","closedFor":"1s",{keys}}}"#)
        })
        .collect();
    let text = format!(
        r#"{{"currency":"EUR","consent":"assumed","shop":{{"timeZone":"Europe/Kyiv"}},
        "products":{{"kettle":{{"price":"48.00","category":"kitchen","kind":"costly"}},
            "bread":{{"price":"4.00","category":"bakery","kind":"perishable"}}}},
        "prompts":[{}]{}{more}}}"#,
        prompts.join(","),
        if more.contains("\"caps\"") { "," } else { r#","caps":{"perSession":9,"perDay":9,"apart":"0s"}"# },
    );
    let (config, problems) = Config::parse(&text);
    assert_eq!(problems, [], "{text}");
    Rc::new(config.expect("a configuration"))
}

/// What appears at an error now, and is closed again.
fn appears(page: &mut Page, storage: &mut Storage) -> Option<String> {
    page.send(storage, 2000, TROUBLE);
    let shown = page.prompt(storage);
    if let Some(id) = &shown {
        page.send(storage, 1000, &format!(r#"{{"e":"prompt_closed","id":"{id}","how":"button"}}"#));
    }
    shown
}

fn add(page: &mut Page, storage: &mut Storage, id: &str) {
    page.send(storage, 0, &format!(r#"{{"e":"line_added","item":{{"id":"{id}"}},"source":"api"}}"#));
}

fn unmet(page: &Page) -> Vec<String> {
    let decisions = page.engine.decisions_json();
    let last = decisions.rsplit("\"on\":").next().unwrap_or_default();
    let lines = last.split("{\"what\":\"").skip(1).filter(|line| line.contains("\"met\":false"));
    lines.map(|line| line.split('"').next().unwrap_or_default().into()).collect()
}

#[test]
fn a_kind_may_be_shown_so_often_in_a_visit_and_in_a_time() {
    let caps = r#""caps":{"perSession":9,"perDay":9,"apart":"0s","perKind":{"discount":{"perVisit":1,"most":2,"per":"7d"}}}"#;
    let config = shop(&[r#""id":"one","kind":"discount""#, r#""id":"two","kind":"discount""#], caps);
    let mut storage = Storage::new();
    let mut visit = |day: i64| {
        let mut page = Page::load(&config, &mut storage, NOON + day * DAY, "cart");
        let shown = (appears(&mut page, &mut storage), appears(&mut page, &mut storage));
        (shown, unmet(&page))
    };
    let (shown, why) = visit(0);
    assert_eq!(shown, (Some("one".into()), None), "one a visit");
    assert!(why.contains(&"caps.perKind".into()), "{why:?}");
    assert_eq!(visit(1).0 .0.as_deref(), Some("one"));
    assert_eq!(visit(2).0, (None, None), "two a week");
    assert_eq!(visit(9).0 .0.as_deref(), Some("one"), "a week on");
}

#[test]
fn after_refusals_it_is_quiet() {
    let caps = r#""caps":{"perSession":9,"perDay":9,"apart":"0s","refusals":2,"quiet":"3d"}"#;
    let prompts =
        [r#""id":"one","kind":"fact""#, r#""id":"two","kind":"fact""#, r#""id":"three","kind":"fact""#];
    let config = shop(&prompts, caps);
    let mut storage = Storage::new();
    let mut page = Page::load(&config, &mut storage, NOON, "cart");
    for expected in [Some("one"), Some("two"), None] {
        assert_eq!(appears(&mut page, &mut storage).as_deref(), expected);
    }
    assert_eq!(unmet(&page).last().map(String::as_str), Some("caps.refusals"));
    for (day, expected) in [(2, None), (4, Some("one"))] {
        let mut page = Page::load(&config, &mut storage, NOON + day * DAY, "cart");
        assert_eq!(appears(&mut page, &mut storage).as_deref(), expected, "day {day}");
    }
}

#[test]
fn what_the_shop_told_elsewhere_counts_in_the_same_ledger() {
    let caps = r#""caps":{"perSession":9,"perDay":2,"apart":"60s","channels":["email"]}"#;
    let config = shop(&[r#""id":"one","kind":"fact""#, r#""id":"two","kind":"fact""#], caps);
    let told = |id: &str, ago: i64| {
        let at = (NOON - ago) * 1000;
        format!(r#"{{"e":"told","id":"{id}","channel":"email","at":{at}}}"#)
    };
    for (tellings, expected) in [
        (vec![told("one", 3600 * 20)], Some("one")),
        (vec![told("one", 120)], Some("two")),
        (vec![told("one", 30)], None),
        (vec![told("a mail", 7200), told("a message", 3600)], None),
        (vec![told("a mail", 7200), told("a mail", 7200)], Some("one")),
        (vec![told("one", -7200)], Some("one")),
        (vec![told("one", 30).replace("email", "pigeon")], Some("one")),
    ] {
        let mut storage = Storage::new();
        let mut page = Page::load(&config, &mut storage, NOON, "cart");
        for telling in &tellings {
            page.send(&mut storage, 0, telling);
        }
        assert_eq!(appears(&mut page, &mut storage).as_deref(), expected, "{tellings:?}");
    }
}

#[test]
fn a_prompt_is_for_the_products_that_it_names() {
    let rules = [
        r#""id":"bakery","kind":"fact","for":{"categories":["bakery"]}"#,
        r#""id":"costly","kind":"help","for":{"kinds":["costly","complex"]}"#,
    ];
    for (product, cart, expected) in [
        (None, None, None),
        (None, Some("bread"), Some("bakery")),
        (None, Some("kettle"), Some("costly")),
        (Some(r#"{"id":"bread"}"#), None, Some("bakery")),
        (Some(r#"{"id":"loom","kind":"complex"}"#), None, Some("costly")),
        (Some(r#"{"id":"mug"}"#), None, None),
    ] {
        let (config, mut storage) = (shop(&rules, ""), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON, "product");
        if let Some(item) = product {
            page.send(&mut storage, 0, &format!(r#"{{"e":"product_viewed","item":{item}}}"#));
        }
        if let Some(id) = cart {
            add(&mut page, &mut storage, id);
        }
        assert_eq!(appears(&mut page, &mut storage).as_deref(), expected, "{product:?} {cart:?}");
    }
}

#[test]
fn what_does_not_keep_has_prompts_sooner_and_what_costs_much_later() {
    let prompt = r#""id":"ask","kind":"help","on":"dwell","after":"40s""#;
    let config = |timing| {
        let json = format!(
            r#"{{"currency":"EUR","consent":"assumed","products":{{"kettle":{{"kind":"costly"}},"bread":{{"kind":"perishable"}}}},
            "prompts":[{{"title":"T","text":"T","accept":"A",{prompt}}}]{timing}}}"#
        );
        let (config, problems) = Config::parse(&json);
        assert_eq!(problems, []);
        Rc::new(config.expect("a configuration"))
    };
    let timed = config(r#","timing":{"perishable":50,"costly":200}"#);
    for (config, product, second) in [
        (&timed, "bread", 20),
        (&timed, "mug", 40),
        (&timed, "kettle", 80),
        (&config(""), "bread", 40),
        (&config(""), "kettle", 40),
    ] {
        let mut storage = Storage::new();
        let mut page = Page::load(config, &mut storage, NOON, "product");
        page.send(&mut storage, 0, &format!(r#"{{"e":"product_viewed","item":{{"id":"{product}"}}}}"#));
        page.read(&mut storage, second - 1);
        assert_eq!(page.prompt(&mut storage), None, "{product} before {second} s");
        page.read(&mut storage, 2);
        assert_eq!(page.prompt(&mut storage).as_deref(), Some("ask"), "{product} after {second} s");
    }
}

#[test]
fn prompts_have_their_hours_in_the_shops_time() {
    // The shop's clocks are two hours ahead of UTC, so it is two in the afternoon there at the start.
    for (hours, hour, expected) in [
        (r#"{"from":"08:00","to":"22:00"}"#, 0, true),
        (r#"{"from":"08:00","to":"14:00"}"#, 0, false),
        (r#"{"from":"14:00","to":"15:00"}"#, 0, true),
        (r#"{"from":"08:00","to":"22:00"}"#, 8, false),
        (r#"{"from":"22:00","to":"06:00"}"#, 8, true),
        (r#"{"from":"22:00","to":"06:00"}"#, 15, true),
        (r#"{"from":"22:00","to":"06:00"}"#, 17, false),
    ] {
        let rule = format!(r#""id":"one","kind":"fact","hours":{hours}"#);
        let (config, mut storage) = (shop(&[&rule], ""), Storage::new());
        let mut page = Page::load(&config, &mut storage, NOON + hour * 3600, "cart");
        assert_eq!(appears(&mut page, &mut storage).is_some(), expected, "{hours} {hour}");
        assert_eq!(unmet(&page).contains(&"hours".into()), !expected);
    }
}

#[test]
fn leaving_and_coming_back_is_not_rewarded() {
    let rules =
        [r#""id":"help","kind":"help","when":{"cart.total":{"$gt":900}}"#, r#""id":"ten","kind":"discount""#];
    let config = shop(&rules, r#","offers":{"loops":2}"#);
    let mut storage = Storage::new();
    for (minute, kind, expected) in [
        (0, "cart", true),
        // Looking at something in between is no leaving.
        (2, "product", true),
        (4, "cart", true),
        (40, "cart", true),
        (80, "product", true),
        (81, "cart", false),
    ] {
        let mut page = Page::load(&config, &mut storage, NOON + minute * 60, kind);
        add(&mut page, &mut storage, "kettle");
        page.send(&mut storage, 2000, TROUBLE);
        let allowed = !unmet(&page).contains(&"offers.loops".into());
        assert_eq!(allowed, expected, "minute {minute}: {:?}", unmet(&page));
    }
    let mut page = Page::load(&config, &mut storage, NOON + 82 * 60, "order");
    page.send(&mut storage, 0, r#"{"e":"order_placed","id":"1"}"#);
    let mut page = Page::load(&config, &mut storage, NOON + 2 * DAY, "cart");
    assert_eq!(appears(&mut page, &mut storage).as_deref(), Some("ten"), "an order begins anew");
}

#[test]
fn an_offer_leaves_the_floor_of_the_margin() {
    let rule = r#""id":"five","kind":"discount","costs":{"amount":"5.00"}"#;
    let config = shop(&[rule], r#","offers":{"margin":"30","floor":"20"}"#);
    for (items, expected) in
        [(&[][..], false), (&["bread"][..], false), (&["kettle"], false), (&["kettle", "bread"], true)]
    {
        let mut storage = Storage::new();
        let mut page = Page::load(&config, &mut storage, NOON, "cart");
        items.iter().for_each(|id| add(&mut page, &mut storage, id));
        // Of 48.00, 5.00 is more than the ten percent that are to spare; of 52.00 it is not.
        assert_eq!(appears(&mut page, &mut storage).is_some(), expected, "{items:?}");
        assert_eq!(unmet(&page).contains(&"offers.floor".into()), !expected);
    }
}

#[test]
fn offers_that_were_taken_use_the_budget_up() {
    let rules = [
        r#""id":"five","kind":"loyalty","costs":{"amount":"5.00"}"#,
        r#""id":"ten","kind":"discount","costs":{"percent":"10","atMost":"6.00"}"#,
    ];
    let config = shop(&rules, r#","offers":{"budget":{"amount":"10.00","per":"30d"}}"#);
    let mut storage = Storage::new();
    let mut page = Page::load(&config, &mut storage, NOON, "cart");
    page.send(&mut storage, 2000, TROUBLE);
    assert_eq!(page.prompt(&mut storage).as_deref(), Some("five"));
    page.send(&mut storage, 2000, r#"{"e":"prompt_accepted","id":"five"}"#);
    assert_eq!(appears(&mut page, &mut storage), None, "5.00 are left, and it may come to 6.00");
    assert!(unmet(&page).contains(&"offers.budget".into()));
    let mut page = Page::load(&config, &mut storage, NOON + 31 * DAY, "cart");
    assert_eq!(appears(&mut page, &mut storage).as_deref(), Some("five"));
    assert_eq!(appears(&mut page, &mut storage).as_deref(), Some("ten"));
}

#[test]
fn bounds_that_cannot_be_read_leave_nothing_unbounded() {
    let prompts = r#"[{"id":"one","kind":"fact","on":"error","title":"T","text":"T","accept":"A"},
        {"id":"ten","kind":"discount","on":"error","title":"T","text":"T","accept":"A"}]"#;
    for (more, left) in [
        (r#""caps":{"perKind":{"discount":{"most":1}}}"#, 0),
        (r#""caps":{"refusals":3}"#, 0),
        (r#""offers":{"loops":"two"}"#, 1),
        (r#""offers":{"margin":"20","floor":"30"}"#, 1),
        (r#""offers":{"loops":2}"#, 2),
    ] {
        let (config, problems) =
            Config::parse(&format!(r#"{{"currency":"EUR","prompts":{prompts},{more}}}"#));
        assert_eq!(problems.is_empty(), left == 2, "{more}: {problems:?}");
        assert_eq!(config.expect("a configuration").prompts.len(), left, "{more}");
    }
}
