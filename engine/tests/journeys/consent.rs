//! What may be done is what somebody agreed to and nobody objects to; what is taken back is gone, in every tab.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::effect::Effect;

use crate::page::{Page, Storage, ADD_KETTLE, NOON};
use crate::shop;

fn shop_with(consent: &str) -> Rc<Config> {
    let text = format!(
        r#"{{"currency":"EUR",{consent}"prompts":[
            {{"id":"p","kind":"fact","on":"exit_intent","title":"t","text":"t","accept":"a"}},
            {{"id":"talk","kind":"chat","on":"dwell","after":"5s","title":"t","text":"t","accept":"a"}}]}}"#
    );
    let (config, problems) = Config::parse(&text);
    assert_eq!(problems, []);
    Rc::new(config.expect("configuration"))
}

fn consent(page: &mut Page) -> String {
    let text = page.engine.inspect_json();
    let (_, consent) = text.split_once(r#""consent":"#).expect("consent");
    consent.split_inclusive('}').next().expect("an object").replace('"', "")
}

#[test]
fn each_purpose_needs_one_who_agrees_and_none_who_objects() {
    const NONE: &str = "{measure:false,personalise:false,experiments:false,thirdParties:false,gpc:false}";
    const ALL: &str = "{measure:true,personalise:true,experiments:true,thirdParties:true,gpc:false}";
    let all = r#""measure":true,"personalise":true,"experiments":true,"thirdParties":true"#;
    let everything = format!(r#"{{"e":"consent_changed",{all}}}"#);
    let tags = |said: &str| format!(r#"{{"e":"consent_changed","source":"consent_mode",{said}}}"#);
    let platform = |said: &str| format!(r#"{{"e":"consent_changed","source":"tcf"{said}}}"#);
    for (name, config, told, said, expected) in [
        ("nobody says anything", "", "", vec![], NONE),
        ("the shop has asked", r#""consent":"assumed","#, "", vec![], ALL),
        ("the shop agrees", "", "", vec![everything.clone()], ALL),
        (
            "what the shop does not name was not agreed to",
            "",
            "",
            vec![r#"{"e":"consent_changed","measure":true}"#.into()],
            "{measure:true,personalise:false,experiments:false,thirdParties:false,gpc:false}",
        ),
        (
            "the rest needs measuring",
            "",
            "",
            vec![
                r#"{"e":"consent_changed","personalise":true,"experiments":true,"thirdParties":true}"#.into()
            ],
            "{measure:false,personalise:false,experiments:false,thirdParties:true,gpc:false}",
        ),
        ("tags alone agree", "", "", vec![tags(all)], ALL),
        (
            "tags object to one purpose",
            "",
            "",
            vec![everything.clone(), tags(r#""measure":true,"personalise":false"#)],
            "{measure:true,personalise:false,experiments:true,thirdParties:true,gpc:false}",
        ),
        (
            "tags object, then agree",
            "",
            "",
            vec![everything.clone(), tags(r#""measure":false"#), tags(all)],
            ALL,
        ),
        ("a platform that does not apply", "", "", vec![everything.clone(), platform("")], ALL),
        ("a platform that does not apply agrees to nothing", "", "", vec![platform("")], NONE),
        (
            "one that was not heard yet",
            r#""consent":"assumed","#,
            "",
            vec![platform(r#","measure":false"#), everything.clone()],
            "{measure:false,personalise:false,experiments:false,thirdParties:true,gpc:false}",
        ),
        (
            "one that was heard",
            r#""consent":"assumed","consentFrom":["tcf"],"#,
            "",
            vec![platform(r#","measure":false"#), platform("")],
            ALL,
        ),
        (
            "Global Privacy Control",
            r#""consent":"assumed","#,
            r#","gpc":true"#,
            vec![everything.clone()],
            "{measure:true,personalise:true,experiments:true,thirdParties:false,gpc:true}",
        ),
    ] {
        let mut storage = Storage::new();
        let told = format!(r#""storage":true{told}"#);
        let mut page = Page::load_told(&shop_with(config), &mut storage, NOON, "product", &told);
        for said in said {
            page.send(&mut storage, 0, &said);
        }
        assert_eq!(consent(&mut page), expected, "{name}");
    }
}

#[test]
fn what_is_taken_back_in_one_tab_is_gone_from_the_other_and_measured_there_no_more() {
    let config = shop_with("");
    let agree = r#"{"e":"consent_changed","measure":true,"personalise":true}"#;
    let mut storage = Storage::new();
    let mut other = Page::load(&config, &mut storage, NOON, "product");
    other.send(&mut storage, 0, agree);
    other.read(&mut storage, 20);
    other.leave(&mut storage);
    assert_eq!(other.prompt(&mut storage).as_deref(), Some("p"));
    let mut page = Page::load(&config, &mut storage, NOON + 60, "product");
    page.send(&mut storage, 0, agree);

    page.send(&mut storage, 1000, r#"{"e":"consent_changed"}"#);
    other.effects.clear();
    tell_all(&mut other, &mut storage);
    assert!(other.effects.contains(&Effect::Measure(false)), "it stops listening");
    for (key, content) in &storage {
        assert!(!content.contains("visits") && !content.contains("ledger"), "{key}: {content}");
    }
    other.read(&mut storage, 20);
    assert!(storage.values().all(|content| !content.contains("visits")), "it keeps nothing again");

    // Agreed to anew, it is measured anew; the tab that was told before does not take that back.
    page.send(&mut storage, 1000, agree);
    tell_all(&mut page, &mut storage);
    assert!(consent(&mut page).contains("measure:true"));
    assert!(storage.values().any(|content| content.contains("visits")));
}

#[test]
fn a_ledger_forgotten_by_a_clock_that_ran_ahead_is_not_trusted() {
    let config = shop_with(r#""consent":"assumed","#);
    let forgot = (NOON + 7200) * 1000;
    let mut storage =
        Storage::from([("cartkeep:memory:ab".into(), format!(r#"{{"v":1,"forgot":{forgot}}}"#))]);
    let mut page = Page::load(&config, &mut storage, NOON, "product");
    page.read(&mut storage, 20);
    page.leave(&mut storage);
    assert_eq!(page.prompt(&mut storage), None);
}

#[test]
fn a_chat_is_told_the_cart_only_if_that_may_be_handed_on() {
    for (third_parties, told) in [(true, true), (false, false)] {
        let mut storage = Storage::new();
        let mut page = Page::load(&shop::with(""), &mut storage, NOON, "cart");
        page.send(&mut storage, 0, r#"{"e":"chat_available","available":true}"#);
        page.send(
            &mut storage,
            0,
            &format!(r#"{{"e":"consent_changed","measure":true,"personalise":true,"thirdParties":{third_parties}}}"#),
        );
        page.send(&mut storage, 0, ADD_KETTLE);
        page.read(&mut storage, 50);
        assert_eq!(page.prompt(&mut storage).as_deref(), Some("ask"));
        page.send(&mut storage, 1000, r#"{"e":"prompt_accepted","id":"ask"}"#);
        let context = page.effects.iter().find_map(|effect| match effect {
            Effect::OpenChat(context) => Some(context),
            _ => None,
        });
        let context = context.expect("the chat opens");
        assert_eq!((context.lines.is_empty(), context.total.is_none()), (!told, !told));
    }
}

/// Tells a page every record, as another tab has stored it.
fn tell_all(page: &mut Page, storage: &mut Storage) {
    for (key, content) in storage.clone() {
        page.send(storage, 0, &format!(r#"{{"e":"record_changed","key":"{key}","content":{content:?}}}"#));
    }
}
