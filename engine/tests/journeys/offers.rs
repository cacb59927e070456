//! Codes that the shop's server makes once an offer is taken.

use cartkeep_engine::effect::{Announcement, Effect};
use cartkeep_engine::view::{PromptView, View};

use crate::ladder::{shop, TROUBLE};
use crate::page::{Page, Storage, NOON};

const OFFER: &str = r#""id":"ten","kind":"discount","offer":{"url":"/offer","text":"Good until {until}.","failed":"None.","done":"Done"}"#;

/// A page with the offer open and taken.
fn taken(storage: &mut Storage) -> Page {
    let mut page = Page::load(&shop(&[OFFER], ""), storage, NOON, "cart");
    page.send(storage, 2000, TROUBLE);
    assert_eq!(page.prompt(storage).as_deref(), Some("ten"));
    page.send(storage, 1000, r#"{"e":"prompt_accepted","id":"ten"}"#);
    page
}

fn rendered(page: &mut Page) -> Option<PromptView> {
    std::mem::take(&mut page.effects).into_iter().find_map(|effect| match effect {
        Effect::Render(View::Prompt(view)) => Some(view),
        _ => None,
    })
}

fn announced(page: &Page) -> Option<Option<String>> {
    page.effects.iter().find_map(|effect| match effect {
        Effect::Announce(Announcement::Accepted { code, .. }) => Some(code.clone()),
        _ => None,
    })
}

#[test]
fn a_code_of_the_server_is_asked_for_when_the_offer_is_taken() {
    let mut storage = Storage::new();
    let mut page = taken(&mut storage);
    let asked: Vec<_> =
        page.effects.iter().filter(|effect| matches!(effect, Effect::AskOffer(_))).cloned().collect();
    assert!(matches!(&asked[..], [Effect::AskOffer(wish)] if wish.url == "/offer" && wish.timeout == 5000));
    assert_eq!(announced(&page), None, "nothing is promised yet");
    page.send(&mut storage, 100, r#"{"e":"prompt_accepted","id":"ten"}"#);
    assert!(rendered(&mut page).is_none(), "it is asked for once");
    page.send(&mut storage, 100, r#"{"e":"offer_received","id":"ten","code":"X1","until":"Friday"}"#);
    assert_eq!(announced(&page), Some(Some("X1".into())));
    let view = rendered(&mut page).expect("the code is shown");
    assert_eq!(
        (view.code.as_deref(), &view.text[..], &view.accept[..]),
        (Some("X1"), "Good until Friday.", "Done")
    );
    page.send(&mut storage, 100, r#"{"e":"offer_received","id":"ten","code":"X2"}"#);
    assert_eq!(announced(&page), None, "one answer counts");
    page.send(&mut storage, 100, r#"{"e":"prompt_closed","id":"ten","how":"button"}"#);
    let ledger = page.engine.inspect_json();
    assert!(ledger.contains("accepted") && !ledger.contains("\"closed\""), "to close it then is no refusal");
}

#[test]
fn a_code_that_cannot_be_had_is_no_promise() {
    let mut storage = Storage::new();
    let mut page = taken(&mut storage);
    page.effects.clear();
    page.send(&mut storage, 5000, r#"{"e":"offer_received","id":"ten"}"#);
    assert_eq!(announced(&page), None);
    let view = rendered(&mut page).expect("it says so");
    assert_eq!((view.code, &view.text[..]), (None, "None."));
    page.send(&mut storage, 1000, r#"{"e":"prompt_accepted","id":"ten"}"#);
    assert!(
        page.effects.iter().any(|effect| matches!(effect, Effect::Remove(_))),
        "the button closes it then"
    );

    let mut storage = Storage::new();
    let mut page = taken(&mut storage);
    page.send(&mut storage, 1000, r#"{"e":"prompt_closed","id":"ten","how":"button"}"#);
    page.send(&mut storage, 1000, r#"{"e":"offer_received","id":"ten","code":"X1"}"#);
    assert_eq!(
        announced(&page),
        Some(Some("X1".into())),
        "taken is taken, also where it was closed meanwhile"
    );
}
