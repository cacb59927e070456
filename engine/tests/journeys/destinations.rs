//! Where the parcel is thought to go: what the shop knows, the shopper's choice, then guesses.

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::estimate::Destination;
use cartkeep_engine::wire::Wire;

use crate::page::{Page, Storage, ADD_KETTLE, NOON};

/// A shop that delivers to four countries, with more keys at the end of its configuration.
fn config(more: &str) -> Rc<Config> {
    let text = [
        r#"{"currency": "EUR", "products": {"kettle": {"price": "48.00"}}, "shipping": {"zones": [{"id": "some",
        "to": [{"country": "UA"}, {"country": "DE"}, {"country": "PL"}, {"country": "CA"}],
        "methods": [{"id": "post", "name": "Post", "price": "4.00"}]}]}"#,
        more,
        "}",
    ]
    .concat();
    let (config, problems) = Config::parse(&text);
    assert_eq!(problems, []);
    Rc::new(config.expect("configuration"))
}

const KYIV: &str = r#", "destination": {"country": "UA", "region": "30"}"#;

/// Where the page thinks the parcel goes, as `UA-30`, with `?` behind a guess; empty when it does not know.
fn place(page: &mut Page) -> String {
    let estimate = page.engine.estimate_json();
    let (_, after) = estimate.split_once(r#""destination":"#).unwrap_or(("", "null}"));
    let text = after.strip_suffix('}').expect("the end of an estimate");
    let (place, _) = Option::<Destination>::from_json(text);
    let Some(place) = place.flatten() else { return String::new() };
    let region = place.region.map(|region| format!("-{region}")).unwrap_or_default();
    format!("{}{region}{}", place.country, if place.guess { "?" } else { "" })
}

#[test]
fn the_first_that_is_known_names_the_country_and_what_agrees_says_more() {
    for (shop_hint, chosen, device, configured, expected) in [
        ("DE", "PL", "CA", KYIV, "DE?"),
        ("", "PL", "CA", KYIV, "PL"),
        ("", "", "CA", KYIV, "CA?"),
        ("", "", "", KYIV, "UA-30?"),
        ("", "", "CA", "", "CA?"),
        ("", "", "", "", ""),
        // What agrees with the country says more of it.
        ("PL", "PL-MZ", "CA", KYIV, "PL-MZ"),
        ("UA", "PL", "CA", KYIV, "UA-30?"),
        ("", "", "UA", KYIV, "UA-30?"),
        // A guess where the shop does not deliver counts only when there is no better one.
        ("", "", "JP", KYIV, "UA-30?"),
        ("", "", "JP", "", "JP?"),
    ] {
        let config = config(configured);
        let mut storage = Storage::new();
        if !chosen.is_empty() {
            let mut page = Page::load(&config, &mut storage, NOON, "cart");
            let (country, region) = chosen.split_once('-').unwrap_or((chosen, ""));
            let chosen = format!(r#"{{"e":"destination_set","country":"{country}","region":"{region}"}}"#);
            page.send(&mut storage, 0, &chosen);
        }
        let mut told = String::from(r#""storage":true"#);
        for (key, country) in [("shopHint", shop_hint), ("countryHint", device)] {
            if !country.is_empty() {
                told.push_str(&format!(r#","{key}":"{country}""#));
            }
        }
        let mut page = Page::load_told(&config, &mut storage, NOON + 60, "cart", &told);
        page.send(&mut storage, 0, ADD_KETTLE);
        assert_eq!(place(&mut page), expected, "{shop_hint}, {chosen}, {device}, {configured}");
    }
}

#[test]
fn what_the_shopper_chooses_on_the_page_outdoes_what_the_page_names() {
    let mut storage = Storage::new();
    let told = r#""storage":true,"shopHint":"DE""#;
    let mut page = Page::load_told(&config(KYIV), &mut storage, NOON, "cart", told);
    page.send(&mut storage, 0, ADD_KETTLE);
    for chosen in ["PL", "DE", "PL"] {
        page.send(&mut storage, 0, &format!(r#"{{"e":"destination_set","country":"{chosen}"}}"#));
        assert_eq!(place(&mut page), chosen);
    }
    // The same choice as before counts too.
    let mut page = Page::load_told(&config(KYIV), &mut storage, NOON + 60, "cart", told);
    assert_eq!(place(&mut page), "DE?");
    page.send(&mut storage, 0, r#"{"e":"destination_set","country":"PL"}"#);
    assert_eq!(place(&mut page), "PL");
}
