//! Prices of delivery that the shop is asked for.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::effect::RatesWish;
use cartkeep_engine::view::{Scope, View};
use cartkeep_engine::Effect;

use crate::page::{Page, Storage, ADD_KETTLE, NOON};

fn shop() -> Rc<Config> {
    let (config, problems) = Config::parse(
        r#"{"currency":"EUR","products":{"kettle":{"price":"48.00","weight":1200}},"destination":{"country":"UA"},
            "shipping":{"freeFrom":"40","rates":{"url":"/rates?to={country}-{region}-{postcode}&g={weight}&for={subtotal}",
                "timeout":"2s","lifetime":"5m"},
            "zones":[{"id":"ua","to":[{"country":"UA"}],"methods":[
                {"id":"courier","name":"Courier","price":"3.90"},{"id":"post","name":"Post","price":"7.00","freeFrom":"900"}]}]}}"#,
    );
    assert_eq!(problems, []);
    Rc::new(config.expect("configuration"))
}

fn asked(page: &Page) -> Vec<&RatesWish> {
    let wishes = page.effects.iter().filter_map(|effect| match effect {
        Effect::AskRates(wish) => Some(wish),
        _ => None,
    });
    wishes.collect()
}

/// What each way of delivery to the cart's destination costs, and whether the shop was asked.
fn prices(page: &Page) -> Vec<(i64, Option<bool>)> {
    let view = page.effects.iter().rev().find_map(|effect| match effect {
        Effect::Render(View::Estimate(view)) if view.scope == Scope::Cart => view.estimate.as_ref(),
        _ => None,
    });
    let methods = &view.expect("an estimate").methods;
    methods.iter().map(|method| (method.price.low.minor, method.live)).collect()
}

const TO_KYIV: &str = r#"{"e":"destination_set","country":"UA","region":"30","postcode":"01 001"}"#;
const ANSWER: &str = r#"{"e":"rates_received","number":1,"rates":[
    {"method":"courier","price":{"amount":"4.35","currency":"EUR"}},{"method":"post","price":{"amount":"1","currency":"USD"}}]}"#;

#[test]
fn the_shops_answer_takes_the_place_of_the_table() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop(), &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    assert_eq!(asked(&page).len(), 0, "a guess is not worth a question");
    page.send(&mut storage, 0, TO_KYIV);
    let wishes = asked(&page);
    let [wish] = wishes[..] else { panic!("{wishes:?}") };
    assert_eq!(wish.url.as_deref(), Some("/rates?to=UA-30-01001&g=1200&for=48.00"));
    assert_eq!((wish.timeout, wish.request.lines.len()), (2000, 1));
    assert_eq!(prices(&page), [(0, None), (700, None)], "the table holds until there is an answer");
    page.send(&mut storage, 1, ANSWER);
    // The shop's word counts in place of a threshold, too; another currency is no answer.
    assert_eq!(prices(&page), [(435, Some(true)), (700, None)]);
}

#[test]
fn an_answer_holds_for_its_cart_and_its_time() {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop(), &mut storage, NOON, "cart");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 0, TO_KYIV);
    page.send(&mut storage, 1, r#"{"e":"rates_received","number":7,"rates":[]}"#);
    page.send(&mut storage, 1, ANSWER);
    page.send(&mut storage, 10, ADD_KETTLE);
    assert_eq!(prices(&page), [(0, None), (700, None)], "another cart is another question");
    assert_eq!(asked(&page).len(), 2);
    page.send(&mut storage, 11, ANSWER);
    assert_eq!(prices(&page)[0], (0, None), "a late answer is for another cart");
    page.send(&mut storage, 12, &ANSWER.replace("\"number\":1", "\"number\":2"));
    assert_eq!(prices(&page)[0], (435, Some(true)));
    page.send(&mut storage, 301_000, r#"{"e":"timer_fired"}"#);
    assert_eq!(prices(&page)[0], (0, None), "it has run out");
    assert_eq!(asked(&page).len(), 3, "and is asked anew");
    page.send(&mut storage, 1, r#"{"e":"rates_received","number":3}"#);
    page.send(&mut storage, 1, r#"{"e":"method_chosen","id":"post"}"#);
    assert_eq!(asked(&page).len(), 3, "no answer is not asked for at every event");
}
