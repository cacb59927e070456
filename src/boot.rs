//! The start: what is stored, what the device is like, what page this is.

use std::rc::Rc;

use cartkeep_engine::event::Started;
use cartkeep_engine::Event;

use crate::core::Core;
use crate::dom::{match_media, random, Navigator};
use crate::listen::page;
use crate::{clock, store};

/// Tells the engine everything that is known at the start.
pub(crate) fn start(core: &Rc<Core>) {
    core.announce_problems(core.problems());
    let zone = core.config().written.shop.as_ref().and_then(|shop| shop.time_zone.as_deref());
    core.send(Event::Started(Started {
        seed: seed(),
        shop_offset: zone.map_or(0, clock::offset),
        country_hint: country_hint(),
        touch: match_media("(pointer: coarse)").matches(),
        storage: store::works(),
        records: store::records(),
    }));
    page::shown(core, false);
    page::product(core);
    page::link(core);
}

/// 53 bits: what a JSON number holds exactly everywhere. No secret hangs on them; they only have
/// to differ between tabs.
fn seed() -> i64 {
    (clock::now().0 ^ random().to_bits() as i64) & ((1 << 53) - 1)
}

/// The country in the browser's language, such as `UA` in `uk-UA`; a language alone says nothing.
fn country_hint() -> Option<String> {
    let language = Navigator::language()?;
    for part in language.split('-').skip(1) {
        if let [b'A'..=b'Z', b'A'..=b'Z'] = part.as_bytes() {
            return Some(part.into());
        }
    }
    None
}
