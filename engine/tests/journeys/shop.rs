//! The shop that the journeys happen in.

use std::rc::Rc;

use cartkeep_engine::config::Config;

/// A small shop with a prompt for every moment.
pub(crate) fn config() -> Rc<Config> {
    with("")
}

/// The same shop, if it asks for consent.
pub(crate) fn asking() -> Rc<Config> {
    parse(&text("").replacen(r#""consent": "assumed","#, "", 1))
}

/// The shop, with more keys at the end of its configuration.
pub(crate) fn with(more: &str) -> Rc<Config> {
    parse(&text(more))
}

fn text(more: &str) -> String {
    [
        r#"{
        "currency": "EUR", "shop": {"timeZone": "Europe/Kyiv"}, "consent": "assumed",
        "tax": [{"country": "UA", "name": "VAT", "rate": "20"}],
        "shipping": {"zones": [{"id": "ua", "to": [{"country": "UA"}], "methods": [
            {"id": "courier", "name": "Courier", "price": "3.90", "days": [1, 2]}]}]},
        "destination": {"country": "UA", "name": "Kyiv"},
        "products": {"kettle": {"price": "48.00", "weight": 1200, "name": "Kettle"},
                     "mug": {"price": "9.00", "weight": 300, "name": "Mug"}},
        "prompts": [
            {"id": "ten", "kind": "discount", "on": "exit_intent", "when": {"cart.total": {"$gte": 40}},
             "title": "Before you go", "text": "Ten percent off.", "accept": "Use it", "code": "TEN"},
            {"id": "calm", "kind": "reassurance", "on": "exit_intent", "when": {"cart.total": {"$lt": 40}},
             "title": "Your cart stays", "text": "We keep it here.", "accept": "Good"},
            {"id": "ask", "kind": "chat", "on": "dwell", "after": "45s", "when": {"page.kind": "cart"},
             "title": "Questions?", "text": "We are here.", "accept": "Chat"},
            {"id": "third", "kind": "chat", "on": "return", "when": {"visit.cart": {"$gte": 3}},
             "title": "Undecided?", "text": "We are here.", "accept": "Chat"},
            {"id": "pay", "kind": "help", "on": "error", "when": {"payment.failures": {"$gte": 1}},
             "title": "That did not work", "text": "Try another way to pay.", "accept": "All right"}],
        "welcome": {"after": "30m"}, "resume": {"url": "/cart.html"}"#,
        more,
        "}",
    ]
    .concat()
}

fn parse(text: &str) -> Rc<Config> {
    let (config, problems) = Config::parse(text);
    assert_eq!(problems, []);
    Rc::new(config.expect("configuration"))
}
