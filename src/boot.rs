//! The start: what is stored, what the device is like, what page this is.

use std::rc::Rc;

use cartkeep_engine::event::Started;
use cartkeep_engine::Event;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::clock;
use crate::core::Core;
use crate::listen::page;

/// Tells the engine everything that is known at the start.
pub(crate) fn start(core: &Rc<Core>) {
    core.announce_problems(core.problems());
    let zone = core.config().written.shop.as_ref().and_then(|shop| shop.time_zone.as_deref());
    core.send(Event::Started(Started {
        seed: seed(),
        shop_offset: zone.map_or(0, clock::offset),
        country_hint: country_hint(),
        touch: matches_media("(pointer: coarse)"),
        storage: core.store.works(),
        records: core.store.records(),
    }));
    page::shown(core, false);
    page::product(core);
    page::link(core);
}

/// 53 random bits: what a JSON number holds exactly everywhere.
fn seed() -> i64 {
    let bytes = Uint8Array::new_with_length(7);
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).unwrap_or(JsValue::NULL);
    let draw = Reflect::get(&crypto, &"getRandomValues".into())
        .ok()
        .and_then(|draw| draw.dyn_into::<js_sys::Function>().ok());
    let drawn = draw.and_then(|draw| draw.call1(&crypto, &bytes).ok());
    if drawn.is_none() {
        // No secret hangs on it: it only has to differ between tabs.
        return clock::now().0 ^ (js_sys::Math::random().to_bits() >> 12) as i64;
    }
    let mut seed = 0_i64;
    for byte in bytes.to_vec() {
        seed = seed << 8 | i64::from(byte);
    }
    seed & ((1 << 53) - 1)
}

/// The country in the browser's language, such as `UA` in `uk-UA`; a language alone says nothing.
fn country_hint() -> Option<String> {
    let language = web_sys::window()?.navigator().language()?;
    let country = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_uppercase());
    language.split('-').skip(1).find(country).map(Into::into)
}

fn matches_media(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}
