//! The one thing that the engine cannot check: it carries no time zones.

use cartkeep_engine::config::Config;
use cartkeep_engine::wire::{write_text, Problem};

use super::finding::Finding;
use super::nearest;
use crate::time_zone::{find, name, names};

/// What is wrong with the time zone that the shop names.
pub(super) fn check(config: &Config) -> Option<Finding> {
    let name = name(config)?;
    if find(name).is_some() {
        return None;
    }
    let mut value = String::new();
    write_text(&mut value, name);
    let allowed = "the name of an IANA time zone such as \"Europe/Kyiv\"".into();
    let nearest = nearest::among(names().iter().map(String::as_str), name);
    Some(Finding { problem: Problem { path: "shop.timeZone".into(), value, allowed }, place: None, nearest })
}
