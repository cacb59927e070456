//! Records that are not what they should be: kept as they are, told to the shop, and no harm to the rest.

use cartkeep_engine::effect::Effect;
use cartkeep_engine::wire::Wire;

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;

/// What the storage holds after a page with a kettle in its cart and a memory.
fn stored() -> (Storage, String, String) {
    let mut storage = Storage::new();
    let mut page = Page::load(&shop::config(), &mut storage, NOON, "product");
    page.send(&mut storage, 0, ADD_KETTLE);
    page.send(&mut storage, 0, r#"{"e":"destination_set","country":"UA","postcode":"01001"}"#);
    let key = |start: &str| storage.keys().find(|key| key.starts_with(start)).cloned().expect(start);
    let (cart, memory) = (key("cartkeep:cart:"), key("cartkeep:memory:"));
    (storage, cart, memory)
}

/// What is reported as unreadable: key and reason.
fn reports(page: &Page) -> Vec<(&str, &str)> {
    let report = |effect| match effect {
        &Effect::Unreadable { ref key, why } => Some((key.as_str(), why)),
        _ => None,
    };
    page.effects.iter().filter_map(report).collect()
}

/// Loads a page over `content` under `key`, and a whole cart of a mug beside it. Whatever it is, the
/// mug is in the cart, and `content` is still there, unless it was a good record and became part of
/// the page's own.
fn load(key: &str, content: &str) -> Page {
    let mut storage = Storage::new();
    let mut other = Page::load(&shop::config(), &mut storage, NOON - 60, "product");
    other.send(&mut storage, 0, ADD_MUG);
    storage.insert(key.into(), content.into());
    let mut page = Page::load(&shop::config(), &mut storage, NOON + 60, "product");
    assert!(page.cart().lines.iter().any(|line| line.name == "Mug"), "{key} {content}");
    page.send(&mut storage, 0, ADD_MUG);
    assert_eq!(storage.get(key).map(String::as_str), (!reports(&page).is_empty()).then_some(content));
    page
}

#[test]
fn a_cart_cut_short_anywhere_is_set_aside_and_reported() {
    let (storage, key, _) = stored();
    let record = &storage[&key];
    for end in 0..record.len() {
        let why = if end == 0 { "version" } else { "checksum" };
        let page = load(&key, &record[..end]);
        assert_eq!(reports(&page), [(key.as_str(), why)], "cut at {end}");
        assert_eq!(page.cart().count, 2);
    }
    assert_eq!(load(&key, record).cart().count, 3, "whole, it counts");
}

#[test]
fn a_cart_changed_in_any_bit_is_set_aside_and_reported() {
    let (storage, key, _) = stored();
    let record = &storage[&key];
    for place in 0..record.len() {
        for bit in 0..7 {
            let mut changed = record.clone().into_bytes();
            changed[place] ^= 1 << bit;
            let changed = String::from_utf8(changed).expect("ASCII");
            let why = if place == 0 { "version" } else { "checksum" };
            assert_eq!(reports(&load(&key, &changed)), [(key.as_str(), why)], "bit {bit} of {place}");
        }
    }
}

#[test]
fn a_record_swapped_for_another_is_set_aside_or_counts() {
    let (storage, cart, memory) = stored();
    let (record, remembered) = (storage[&cart].clone(), storage[&memory].clone());
    for (key, content, report) in [
        (&cart, remembered.clone(), Some("version")),
        (&cart, ["3", &record[1..]].concat(), Some("version")),
        (&cart, ["2", &record[1..]].concat(), Some("content")),
        (&cart, [&record, "\n"].concat(), Some("checksum")),
        (&cart, "null".into(), Some("version")),
        (&memory, record.clone(), Some("content")),
        (&memory, remembered.replace("\"v\":1", "\"v\":2"), Some("version")),
        (&memory, "{}".into(), Some("content")),
        (&memory, String::new(), Some("content")),
        (&memory, remembered.clone(), None),
    ] {
        let expected: Vec<_> = report.into_iter().map(|why| (key.as_str(), why)).collect();
        assert_eq!(reports(&load(key, &content)), expected, "{content}");
    }
    // Another replica's record under this one's key is a good record: who wrote it does not matter.
    let page = load("cartkeep:cart:0000000000000007", &record);
    assert_eq!((reports(&page).len(), page.cart().count), (0, 3));
}

#[test]
fn a_memory_cut_short_anywhere_is_set_aside_and_reported() {
    let (storage, _, key) = stored();
    let record = &storage[&key];
    for end in 0..record.len() {
        assert_eq!(reports(&load(&key, &record[..end])), [(key.as_str(), "content")], "cut at {end}");
    }
}

#[test]
fn a_record_of_a_kind_that_comes_later_stays() {
    let mut storage = Storage::new();
    storage.insert("cartkeep:history:0000000000000007".into(), "of tomorrow".into());
    let page = Page::load(&shop::config(), &mut storage, NOON, "product");
    assert_eq!(reports(&page), []);
    assert_eq!(storage["cartkeep:history:0000000000000007"], "of tomorrow");
}

#[test]
fn what_another_tab_spoils_is_reported_once() {
    let (mut storage, key, _) = stored();
    let mut page = Page::load(&shop::config(), &mut storage, NOON + 60, "product");
    for _ in 0..2 {
        page.send(
            &mut storage,
            0,
            &format!(r#"{{"e":"record_changed","key":"{key}","content":"1AAAAAAA"}}"#),
        );
    }
    assert_eq!(reports(&page), [(key.as_str(), "checksum")]);
    assert_eq!(page.cart().count, 1);
}

#[test]
fn of_two_copies_of_a_record_one_may_be_readable() {
    let (storage, key, _) = stored();
    let good = storage[&key].to_json();
    let bad = storage[&key][1..].to_string().to_json();
    for (one, other) in [(&good, &bad), (&bad, &good)] {
        let records =
            [one, other].map(|content| format!(r#"{{"key":"{key}","content":{content}}}"#)).join(",");
        let mut page = Page::unloaded(&shop::config(), NOON + 60);
        page.send(&mut Storage::new(), 0, &format!(
            r#"{{"e":"started","seed":9,"shopOffset":0,"touch":false,"storage":true,"records":[{records}]}}"#
        ));
        assert_eq!(page.cart().count, 1);
        assert_eq!(reports(&page).len(), 1);
        assert!(
            !page.effects.iter().any(|effect| matches!(effect, Effect::Delete { .. })),
            "it is left as it is"
        );
    }
}

#[test]
fn what_is_found_after_the_start_is_taken_over_too() {
    let (mut storage, key, _) = stored();
    let found = storage.remove(&key).expect("a cart");
    let mut page = Page::load(&shop::config(), &mut storage, NOON + 60, "product");
    page.send(&mut storage, 0, ADD_MUG);
    let own = storage.keys().find(|key| key.starts_with("cartkeep:cart:")).cloned().expect("a cart");
    let records =
        [(&key, &found), (&own, &storage[&own].clone()), (&"cartkeep:cart:x".into(), &found[1..].into())]
            .map(|(key, content): (&String, &String)| {
                format!(r#"{{"key":{},"content":{}}}"#, key.to_json(), content.to_json())
            })
            .join(",");
    let before = page.effects.len();
    page.send(&mut storage, 0, &format!(r#"{{"e":"records_found","records":[{records}]}}"#));
    assert_eq!(page.cart().count, 2, "the kettle and the mug");
    assert_eq!(reports(&page), [("cartkeep:cart:x", "version")]);
    let kept = page.effects[before..].iter().filter_map(|effect| match effect {
        Effect::Store { key, .. } => Some(("store", key)),
        Effect::Delete { key } => Some(("delete", key)),
        _ => None,
    });
    assert_eq!(
        kept.collect::<Vec<_>>(),
        [("store", &own), ("delete", &key)],
        "neither its own nor what it can't read"
    );
}
