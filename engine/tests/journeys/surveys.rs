//! Prompts that ask one question: in which order, what counts as an answer, what comes of it.

use std::collections::BTreeSet;

use cartkeep_engine::config::Config;
use cartkeep_engine::effect::{Announcement, Effect};
use cartkeep_engine::view::{AskView, View};

use crate::ladder::{shop, TROUBLE};
use crate::page::{Page, Storage, NOON};

const WHY: &str =
    r#""id":"why","kind":"help","ask":{"options":["Price","Delivery","Doubt","Later"],"other":true}"#;
const RATE: &str = r#""id":"rate","kind":"help","ask":{"rating":true,"text":true}"#;

/// A page at `second` with its question open, and what the question is.
fn asked(prompt: &str, storage: &mut Storage, second: i64) -> (Page, AskView) {
    let mut page = Page::load(&shop(&[prompt], ""), storage, second, "cart");
    page.send(storage, 2000, TROUBLE);
    let id = page.effects.iter().find_map(|effect| match effect {
        Effect::ClaimPrompt { id } => Some(id.clone()),
        _ => None,
    });
    let id = id.expect("a prompt is chosen");
    page.send(storage, 0, &format!(r#"{{"e":"prompt_claimed","id":"{id}","granted":true,"storage":true}}"#));
    let ask = std::mem::take(&mut page.effects).into_iter().find_map(|effect| match effect {
        Effect::Render(View::Prompt(view)) => view.ask,
        _ => None,
    });
    page.send(storage, 0, &format!(r#"{{"e":"prompt_shown","id":"{id}"}}"#));
    (page, ask.expect("it asks"))
}

fn places(ask: &AskView) -> Vec<u32> {
    ask.options.iter().map(|option| option.place).collect()
}

#[test]
fn answers_come_in_an_order_of_the_pages_own() {
    let orders: Vec<Vec<u32>> =
        (0..240).map(|second| places(&asked(WHY, &mut Storage::new(), NOON + second).1)).collect();
    for (second, order) in orders.iter().enumerate().take(20) {
        assert_eq!(
            places(&asked(WHY, &mut Storage::new(), NOON + second as i64).1),
            *order,
            "drawn from the seed"
        );
        assert_eq!(order.iter().copied().collect::<BTreeSet<_>>(), (0..4).collect(), "none is lost");
    }
    // Of 240 draws each of the four is first some 60 times; 40 to 80 is three standard deviations.
    for place in 0..4 {
        let first = orders.iter().filter(|order| order.first() == Some(&place)).count();
        assert!((40..=80).contains(&first), "{place} is first {first} times");
    }
    assert!(orders.iter().collect::<BTreeSet<_>>().len() >= 20, "nearly all of the 24 orders are met");
}

#[test]
fn an_answer_counts_once_and_closing_the_thanks_is_no_refusal() {
    let mut storage = Storage::new();
    let (mut page, ask) = asked(WHY, &mut storage, NOON);
    assert!(ask.other && !ask.rating && !ask.text);
    page.send(&mut storage, 1000, r#"{"e":"prompt_answered","id":"why","option":4}"#);
    page.send(&mut storage, 1000, r#"{"e":"prompt_answered","id":"why","option":1}"#);
    assert!(
        !page.effects.contains(&Effect::Remove(cartkeep_engine::effect::Place::Prompt)),
        "it says thanks"
    );
    page.send(&mut storage, 1000, r#"{"e":"prompt_closed","id":"why","how":"button"}"#);
    let state = page.engine.inspect_json();
    assert_eq!(state.matches(r#""what":"accepted""#).count(), 1, "{state}");
    assert!(!state.contains(r#""what":"closed""#), "{state}");
    let closed = page
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Announce(Announcement::Closed { id, .. }) if id == "why"));
    assert!(closed, "the page hears that it was closed");
    assert!(
        page.engine.journal().contains(r#""e":"prompt_answered","id":"why","option":4}"#),
        "{}",
        page.engine.journal()
    );
}

#[test]
fn what_is_no_answer_changes_nothing() {
    for (prompt, answers) in [
        (
            WHY,
            &[
                r#""id":"why","option":5"#,
                r#""id":"why","rating":3"#,
                r#""id":"why""#,
                r#""id":"rate","option":1"#,
            ][..],
        ),
        (
            RATE,
            &[
                r#""id":"rate","rating":0"#,
                r#""id":"rate","rating":6"#,
                r#""id":"rate","option":0"#,
                r#""id":"rate","option":0,"rating":3"#,
            ],
        ),
    ] {
        let mut storage = Storage::new();
        let (mut page, _) = asked(prompt, &mut storage, NOON);
        for answer in answers {
            page.send(&mut storage, 1000, &format!(r#"{{"e":"prompt_answered",{answer}}}"#));
        }
        assert!(!page.engine.inspect_json().contains(r#""what":"accepted""#), "{answers:?}");
        let id = if prompt == WHY { "why" } else { "rate" };
        page.send(&mut storage, 1000, &format!(r#"{{"e":"prompt_closed","id":"{id}","how":"swipe"}}"#));
        assert!(
            page.engine.inspect_json().contains(r#""what":"closed""#),
            "without an answer it was refused"
        );
        assert!(page.effects.iter().any(|effect| matches!(
            effect,
            Effect::Announce(Announcement::Closed { how: cartkeep_engine::event::Closing::Swipe, .. })
        )));
    }
}

#[test]
fn a_rating_from_one_to_five_is_taken() {
    for rating in 1..=5 {
        let mut storage = Storage::new();
        let (mut page, ask) = asked(RATE, &mut storage, NOON);
        assert!(ask.options.is_empty() && ask.rating && ask.text);
        page.send(&mut storage, 1000, &format!(r#"{{"e":"prompt_answered","id":"rate","rating":{rating}}}"#));
        assert!(page.engine.inspect_json().contains(r#""what":"accepted""#), "{rating}");
    }
}

#[test]
fn a_question_that_cannot_be_asked_is_refused() {
    for (keys, path, allowed) in [
        (r#""kind":"help","ask":{}"#, "prompts[0].ask", "either \"options\""),
        (r#""kind":"help","ask":{"options":["a"]}"#, "prompts[0].ask.options", "2 to 7"),
        (
            r#""kind":"help","ask":{"options":["a","b","c","d","e","f","g","h"]}"#,
            "prompts[0].ask.options",
            "2 to 7",
        ),
        (r#""kind":"help","ask":{"options":["a","a"]}"#, "prompts[0].ask.options[1]", "no other answer"),
        (r#""kind":"help","ask":{"options":["a"," "]}"#, "prompts[0].ask.options[1]", "no other answer"),
        (r#""kind":"help","ask":{"options":["a","other"]}"#, "prompts[0].ask.options[1]", "not \"other\""),
        (r#""kind":"help","ask":{"options":["a","b"],"rating":true}"#, "prompts[0].ask", "either"),
        (r#""kind":"help","ask":{"options":["a","b"],"text":true}"#, "prompts[0].ask.text", "\"rating\""),
        (r#""kind":"help","ask":{"rating":true,"other":true}"#, "prompts[0].ask.other", "\"options\""),
        (r#""kind":"help","as":"bar","ask":{"rating":true}"#, "prompts[0].as", "\"inline\""),
        (r#""kind":"discount","ask":{"rating":true}"#, "prompts[0].ask", "\"kind\""),
        (r#""kind":"help","code":"X","ask":{"rating":true}"#, "prompts[0].ask", "without \"code\""),
    ] {
        let text = format!(
            r#"{{"currency":"EUR","prompts":[{{"id":"p","on":"error","title":"T","text":"T","accept":"A",{keys}}}]}}"#
        );
        let (config, problems) = Config::parse(&text);
        let [problem] = &problems[..] else { panic!("{keys}: {problems:?}") };
        assert_eq!(problem.path, path, "{keys}");
        assert!(problem.allowed.contains(allowed), "{keys}: {problem:?}");
        assert!(config.is_some_and(|config| config.prompts.is_empty()), "{keys}: it is left out");
    }
}
