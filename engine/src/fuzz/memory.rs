//! The record kept beside the cart: destination, ledger, visits.

use std::rc::Rc;

use super::session::started;
use crate::config::Config;
use crate::effect::Effect;
use crate::event::{Event, StoredRecord};
use crate::journal::Keep;
use crate::time::Time;
use crate::Engine;

const KEY: &str = "cartkeep:memory:00000000000000aa";
const NOW: Time = Time(1_790_000_000_000);

/// A memory that can be read is stored anew before its record goes, and comes back from there as it was; one that can't be
/// stays where it is.
pub fn memory(data: &[u8]) {
    let content = String::from_utf8_lossy(data).into_owned();
    let (stored, deleted) = start(content);
    assert_eq!(stored.is_some(), deleted, "only what is stored anew may go");
    if let Some(stored) = stored {
        let (again, deleted) = start(stored.clone());
        assert_eq!((again, deleted), (Some(stored), true));
    }
}

/// Starts on a device that holds one memory: what is stored in its place, and whether it goes.
fn start(content: String) -> (Option<String>, bool) {
    let (config, _) = Config::parse(r#"{"currency":"EUR","consent":"assumed"}"#);
    let Some(config) = config else { return (None, false) };
    let mut engine = Engine::new(Rc::new(config), Keep::All);
    let record = StoredRecord { key: KEY.into(), content };
    let (mut stored, mut deleted) = (None, false);
    for effect in engine.handle(NOW, Event::Started(started(vec![record]))) {
        match effect {
            Effect::Store { key, content } if key.starts_with("cartkeep:memory:") => {
                assert!(!deleted, "stored before anything goes");
                stored = Some(content);
            }
            Effect::Delete { key } => deleted |= key == KEY,
            _ => {}
        }
    }
    (stored, deleted)
}
