//! Experiments on prompts: arms, the holdout, exposures, consent.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::effect::Effect;
use cartkeep_engine::experiment::{Drawn, Exposure};
use cartkeep_engine::journal::{Output, Replay};
use cartkeep_engine::policy::Candidate;
use cartkeep_engine::view::View;
use cartkeep_engine::wire::{parse, Wire};
use proptest::prelude::*;

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;

const TEN: &str = r#","experiments": [{"id": "ten-percent", "arms": [{"id": "control"}, {"id": "offer", "prompts": ["ten"]}]}]"#;
const HELD: &str = r#","holdout": {"share": "0.5"}"#;

/// A storage that knows the visitor.
fn known(visitor: &str) -> Storage {
    Storage::from([(
        "cartkeep:memory:00000000000000aa".into(),
        format!(r#"{{"v":1,"visitor":"{visitor}"}}"#),
    )])
}

/// A visitor whom the first experiment gives this arm.
fn visitor_in(config: &Config, arm: usize) -> String {
    let mut ids = (0..).map(|number: u32| format!("visitor-{number}"));
    ids.find(|id| config.trials[0].draw(id) == Drawn::Arm(arm)).expect("somebody")
}

/// Loads a page, puts the kettle in, reads and leaves.
fn leave(config: &Rc<Config>, storage: &mut Storage, told: &str) -> (Page, Option<String>, Vec<Exposure>) {
    let mut page = Page::load_told(config, storage, NOON, "product", told);
    page.send(storage, 0, ADD_KETTLE);
    page.read(storage, 10);
    page.leave(storage);
    let met = exposures(&page);
    let prompt = page.prompt(storage);
    (page, prompt, met)
}

fn exposures(page: &Page) -> Vec<Exposure> {
    let exposed = |effect: &Effect| match effect {
        Effect::Exposed(exposure) => Some(exposure.clone()),
        _ => None,
    };
    page.effects.iter().filter_map(exposed).collect()
}

fn exposure(experiment: &str, arm: &str, propensity: &str) -> Exposure {
    let text = format!(r#"{{"experiment":"{experiment}","arm":"{arm}","propensity":"{propensity}"}}"#);
    Exposure::from_json(&text).0.expect("an exposure")
}

/// The candidates of the last decision in the journal.
fn last_candidates(page: &Page) -> Vec<Candidate> {
    let line = page.engine.journal().lines().rfind(|line| line.contains("\"d\":")).expect("a decision");
    let decision = parse(line).expect("JSON");
    let candidates = decision.get("d").and_then(|decision| decision.get("candidates")).expect("candidates");
    Vec::<Candidate>::from_json(&candidates.to_json()).0.expect("candidates")
}

const STORES: &str = r#""storage":true"#;

#[test]
fn each_arm_sees_its_prompts_and_both_are_exposed() {
    let config = shop::with(TEN);
    for (arm, name, expected) in [(0, "control", None), (1, "offer", Some("ten"))] {
        let mut storage = known(&visitor_in(&config, arm));
        let (mut page, shown, met) = leave(&config, &mut storage, STORES);
        assert_eq!(shown.as_deref(), expected, "{name}");
        assert_eq!(met, [exposure("ten-percent", name, "0.5")]);
        let candidates = last_candidates(&page);
        let ten = candidates.iter().find(|candidate| candidate.id == "ten").expect("a candidate");
        assert_eq!((ten.experiment.as_deref(), ten.arm.as_deref()), (Some("ten-percent"), Some(name)));
        assert_eq!(page.engine.journal().matches(r#""exposures":[{"experiment":"ten-percent""#).count(), 1);
        // Once on a page.
        page.send(&mut storage, 0, r#"{"e":"prompt_vetoed","id":"ten"}"#);
        page.effects.clear();
        page.read(&mut storage, 10);
        page.leave(&mut storage);
        assert_eq!(exposures(&page), []);
        assert!(page.engine.decisions_json().contains(r#""what":"experiment.ten-percent","wanted":"offer""#));
    }
}

#[test]
fn who_does_not_come_to_where_arms_differ_is_not_exposed() {
    let config = shop::with(TEN);
    for arm in [0, 1] {
        let mut storage = known(&visitor_in(&config, arm));
        let mut page = Page::load(&config, &mut storage, NOON, "product");
        page.send(&mut storage, 0, ADD_MUG);
        page.read(&mut storage, 10);
        page.leave(&mut storage);
        assert_eq!(exposures(&page), [], "nine euros are less than the prompt asks for");
        assert_eq!(page.prompt(&mut storage).as_deref(), Some("calm"));
    }
}

#[test]
fn conditions_coverage_and_activity_keep_out() {
    for more in [
        r#""when": {"cart.total": {"$gt": 1000}}"#,
        r#""coverage": "0""#,
        r#""active": false"#,
        r#""namespace": {"id": "n", "from": "0", "to": "0.000000001"}"#,
    ] {
        let rule = TEN.replace(r#""arms""#, &format!("{more}, \"arms\""));
        let (page, shown, met) = leave(&shop::with(&rule), &mut Storage::new(), STORES);
        assert_eq!((shown, met), (None, vec![]), "{more}");
        assert_eq!(last_candidates(&page)[0].experiment, None);
    }
}

#[test]
fn the_held_out_and_the_rest_are_counted_alike() {
    let config = shop::with(&HELD.replace("0.5", "0.2"));
    let holdout = config.holdout.as_ref().expect("a holdout");
    for (held, expected, met) in [
        (true, None, exposure("holdout", "holdout", "0.2")),
        (false, Some("ten"), exposure("holdout", "rest", "0.8")),
    ] {
        let mut ids = (0..).map(|number: u32| number.to_string());
        let mut storage = known(&ids.find(|id| holdout.has(id) == held).expect("somebody"));
        let (page, shown, exposures) = leave(&config, &mut storage, STORES);
        assert_eq!((shown.as_deref(), exposures), (expected, vec![met]));
        let why = format!(
            r#""what":"holdout","wanted":"not held out","value":"{}held out""#,
            if held { "" } else { "not " }
        );
        assert!(page.engine.decisions_json().contains(&why), "{}", page.engine.decisions_json());
    }
}

#[test]
fn a_forced_arm_shows_its_prompts_and_exposes_nobody() {
    let rule = [TEN, HELD].concat();
    let config = shop::with(&rule);
    let held = config.holdout.as_ref().expect("a holdout");
    for (arm, expected) in [("control", None), ("offer", Some("ten"))] {
        let mut ids = (0..).map(|number: u32| number.to_string());
        let mut storage = known(&ids.find(|id| held.has(id)).expect("somebody held out"));
        let told = format!(r#""storage":true,"forced":{{"ten-percent":"{arm}"}}"#);
        let (_, shown, met) = leave(&config, &mut storage, &told);
        assert_eq!((shown.as_deref(), met), (expected, vec![]), "by the address");

        let forced = shop::with(&TEN.replace(r#""arms""#, &format!(r#""force": "{arm}", "arms""#)));
        let (_, shown, met) = leave(&forced, &mut Storage::new(), STORES);
        assert_eq!((shown.as_deref(), met), (expected, vec![]), "by the configuration");
    }
}

#[test]
fn a_visitor_keeps_the_arm_and_withdrawal_forgets_the_visitor() {
    let config = shop::with(TEN);
    let mut storage = Storage::new();
    let (mut page, first, _) = leave(&config, &mut storage, STORES);
    assert_eq!(storage.values().filter(|content| content.contains("\"visitor\"")).count(), 1);
    for day in 1..40 {
        let mut later = Page::load(&config, &mut storage, NOON + day * 40 * 24 * 3600, "product");
        later.send(&mut storage, 0, ADD_KETTLE);
        later.read(&mut storage, 10);
        later.leave(&mut storage);
        assert_eq!(later.prompt(&mut storage), first, "{day}");
        page = later;
    }
    page.send(&mut storage, 0, r#"{"e":"consent_changed","measure":true,"personalise":true}"#);
    assert!(storage.values().all(|content| !content.contains("\"visitor\"")));
}

#[test]
fn before_consent_there_is_no_visitor() {
    let mut text = shop::with(TEN).written.to_json();
    text = text.replace(r#""consent":"assumed""#, r#""consent":"ask""#);
    let config = Rc::new(Config::parse(&text).0.expect("a configuration"));
    let mut storage = Storage::new();
    let (mut page, shown, met) = leave(&config, &mut storage, STORES);
    assert_eq!((shown, met), (None, vec![]));
    page.send(&mut storage, 0, r#"{"e":"consent_changed","measure":true,"personalise":true}"#);
    page.read(&mut storage, 60);
    page.leave(&mut storage);
    assert_eq!((page.prompt(&mut storage), exposures(&page)), (None, vec![]));
    assert!(
        storage.values().all(|content| !content.contains("\"visitor\"")),
        "choosing is not experimenting"
    );
    let all = r#"{"e":"consent_changed","measure":true,"personalise":true,"experiments":true}"#;
    page.send(&mut storage, 0, all);
    page.read(&mut storage, 60);
    page.leave(&mut storage);
    assert_eq!(exposures(&page).len(), 1);
    assert!(storage.values().any(|content| content.contains("\"visitor\"")));
}

#[test]
fn what_one_tab_forgets_another_does_not_bring_back() {
    let config = shop::with(TEN);
    let mut storage = Storage::new();
    let (mut page, ..) = leave(&config, &mut storage, STORES);
    let before = storage.clone();
    page.send(&mut storage, 1000, r#"{"e":"consent_changed"}"#);
    assert!(storage.values().all(|content| !content.contains("\"visitor\"")));
    // A record of a tab that has not heard of it yet.
    storage.extend(before.into_iter().map(|(key, content)| ([key, "0".into()].concat(), content)));
    Page::load(&config, &mut storage, NOON + 100, "product");
    assert_eq!(storage.values().filter(|content| content.contains("\"visitor\"")).count(), 0);
}

#[test]
fn two_tabs_come_to_one_visitor() {
    let config = shop::with(TEN);
    let (mut one, mut other) = (Storage::new(), Storage::new());
    let mut pages =
        [leave(&config, &mut one, STORES).0, Page::load(&config, &mut other, NOON + 1, "product")];
    pages[1].send(&mut other, 0, ADD_KETTLE);
    pages[1].read(&mut other, 10);
    pages[1].leave(&mut other);
    let memories = |storage: &Storage| {
        let memory = |(key, content): (&String, &String)| {
            let event = format!(r#"{{"e":"record_changed","key":"{key}","content":{}}}"#, content.to_json());
            key.contains("memory").then_some(event)
        };
        storage.iter().filter_map(memory).collect::<Vec<_>>()
    };
    for (page, event) in [(0, memories(&other)), (1, memories(&one))] {
        event.iter().for_each(|event| pages[page].send(&mut Storage::new(), 0, event));
    }
    let visitor = |page: &mut Page| {
        let mut storage = Storage::new();
        page.send(&mut storage, 120_000, r#"{"e":"destination_set","country":"PL"}"#);
        let memory = storage.values().find_map(|content| parse(content).ok()?.get("visitor").cloned());
        memory.expect("a visitor")
    };
    assert_eq!(visitor(&mut pages[0]), visitor(&mut pages[1]));
}

#[test]
fn what_is_wrong_is_named_with_its_path_and_then_nothing_is_shown() {
    for (rule, path, allowed) in [
        (TEN.replace(r#""prompts": ["ten"]"#, r#""weight": "0.5""#), "experiments[0].arms", "a weight for each arm, or for none"),
        (
            r#","experiments": [{"id": "e", "arms": [{"id": "a", "weight": 0.5}, {"id": "b", "weight": "0.4"}]}]"#.into(),
            "experiments[0].arms",
            "weights that are 1 together",
        ),
        (TEN.replace("control", "offer"), "experiments[0].arms[1].id", "an id that no other arm has"),
        (TEN.replace(r#""offer""#, r#""control""#), "experiments[0].arms[1].id", "an id that no other arm has"),
        (r#","experiments": [{"id": "e", "arms": [{"id": "a"}]}]"#.into(), "experiments[0].arms", "at least two arms"),
        (TEN.replace(r#""arms""#, r#""coverage": 1.5, "arms""#), "experiments[0].coverage", "a share from 0 to 1"),
        (TEN.replace(r#""arms""#, r#""hashVersion": 3, "arms""#), "experiments[0].hashVersion", "1 or 2"),
        (TEN.replace(r#""arms""#, r#""force": "of", "arms""#), "experiments[0].force", "one of the arms control, offer"),
        (
            TEN.replace(r#""arms""#, r#""namespace": {"id": "n", "from": 0.5, "to": 0.5}, "arms""#),
            "experiments[0].namespace.to",
            "more than 0.5",
        ),
        (TEN.replace("ten-percent", "holdout") + HELD, "experiments[0].id", "an id that neither another experiment nor the holdout has"),
        (HELD.replace("0.5", "5"), "holdout.share", "a share from 0 to 1"),
        (TEN.replace(r#""arms""#, r#""when": {"cart.totl": 1}, "arms""#), "experiments[0].when.cart.totl", "one of the facts"),
    ] {
        let (config, problems) = Config::parse(&document(&rule));
        let found = problems.iter().find(|problem| problem.path == path);
        assert!(found.is_some_and(|problem| problem.allowed.starts_with(allowed)), "{rule}: {problems:?}");
        assert!(config.expect("the rest").prompts.is_empty(), "{rule}");
    }
}

#[test]
fn a_prompt_that_is_none_is_named_and_the_rest_goes_on() {
    let twice = TEN.replace(
        "}]}]",
        r#"}]}, {"id": "more", "arms": [{"id": "a", "prompts": ["calm", "ten"]}, {"id": "b"}]}]"#,
    );
    for (rule, path, allowed) in [
        (
            TEN.replace(r#"["ten"]"#, r#"["ten", "tne"]"#),
            "experiments[0].arms[1].prompts[1]",
            "one of the prompts ten, calm",
        ),
        (
            twice,
            "experiments[1].arms[0].prompts[1]",
            "a prompt that the experiment ten-percent does not have",
        ),
    ] {
        let (config, problems) = Config::parse(&document(&rule));
        assert_eq!(problems.iter().map(|problem| problem.path.as_str()).collect::<Vec<_>>(), [path]);
        assert!(problems[0].allowed.starts_with(allowed), "{problems:?}");
        assert_eq!(config.expect("the rest").prompts.len(), 5);
    }
}

fn document(more: &str) -> String {
    let text = shop::config().written.to_json();
    [text.strip_suffix('}').expect("an object"), more, "}"].concat()
}

proptest! {
    #[test]
    fn the_held_out_never_see_a_prompt(number in 0..100_000_u32, moments in prop::collection::vec(0..4_u8, 1..12)) {
        let config = shop::with(&[TEN, HELD].concat());
        let visitor = format!("visitor-{number}");
        let held = config.holdout.as_ref().expect("a holdout").has(&visitor);
        let mut storage = known(&visitor);
        let mut page = Page::load(&config, &mut storage, NOON, "cart");
        page.send(&mut storage, 0, ADD_KETTLE);
        for moment in moments {
            match moment {
                0 => page.leave(&mut storage),
                1 => page.read(&mut storage, 60),
                2 => page.send(&mut storage, 0, r#"{"e":"payment_failed"}"#),
                _ => page.send(&mut storage, 0, r#"{"e":"chat_available","available":true}"#),
            }
        }
        let shown = page.effects.iter().any(|effect| matches!(effect, Effect::Render(View::Prompt(_))));
        prop_assert!(!(held && shown));
        let met = exposures(&page);
        let of_holdout: Vec<_> = met.iter().filter(|exposure| exposure.experiment == "holdout").collect();
        prop_assert!(of_holdout.len() <= 1);
        let group = if held { "holdout" } else { "rest" };
        prop_assert!(of_holdout.iter().all(|exposure| exposure.arm == group));
        prop_assert!(!(held && met.len() > of_holdout.len()), "the held out are in no experiment");
        prop_assert!(!shown || !of_holdout.is_empty(), "whoever sees a prompt is counted");
        // What was written down says the same again.
        let mut again = String::new();
        let mut replay = Replay::new(config, Output::Journal, false);
        for line in page.engine.journal().lines() {
            replay.line(line, &mut again).expect("a line");
        }
        prop_assert_eq!(again, page.engine.journal());
    }
}
