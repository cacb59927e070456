//! A page of the shop in one tab, over a storage that tabs share.

use std::collections::BTreeMap;
use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::effect::Effect;
use cartkeep_engine::journal::Keep;
use cartkeep_engine::time::Time;
use cartkeep_engine::view::{CartView, View};
use cartkeep_engine::wire::Wire;
use cartkeep_engine::{Engine, Event};

/// The storage of one browser.
pub(crate) type Storage = BTreeMap<String, String>;

/// A page, its engine, and everything it wished for so far.
pub(crate) struct Page {
    pub(crate) engine: Engine,
    pub(crate) effects: Vec<Effect>,
    now: i64,
    wake: Option<i64>,
}

/// The seconds at which journeys begin: a Sunday noon.
pub(crate) const NOON: i64 = 1_795_348_800;

impl Page {
    /// Loads a page of a kind at `second`, with what the storage holds.
    pub(crate) fn load(config: &Rc<Config>, storage: &mut Storage, second: i64, kind: &str) -> Self {
        Self::load_with(config, storage, second, kind, true)
    }

    pub(crate) fn load_with(
        config: &Rc<Config>,
        storage: &mut Storage,
        second: i64,
        kind: &str,
        works: bool,
    ) -> Self {
        let told = format!(r#""storage":{works}"#);
        Self::load_told(config, storage, second, kind, &told)
    }

    /// A page that was told nothing yet.
    pub(crate) fn unloaded(config: &Rc<Config>, second: i64) -> Self {
        let engine = Engine::new(config.clone(), Keep::All);
        Self { engine, effects: Vec::new(), now: second * 1000, wake: None }
    }

    /// Loads a page that is told more at its start, as keys of JSON.
    pub(crate) fn load_told(
        config: &Rc<Config>,
        storage: &mut Storage,
        second: i64,
        kind: &str,
        told: &str,
    ) -> Self {
        let mut page = Self::unloaded(config, second);
        let mut records = String::new();
        for (key, content) in storage.iter() {
            records.push_str(if records.is_empty() { "" } else { "," });
            records.push_str(&format!("{{\"key\":{},\"content\":{}}}", key.to_json(), content.to_json()));
        }
        page.send(storage, 0, &format!(
            r#"{{"e":"started","seed":{second},"shopOffset":120,"touch":false,{told},"records":[{records}]}}"#
        ));
        page.send(storage, 0, &format!(
            r#"{{"e":"page_shown","kind":"{kind}","path":"/{kind}.html","focused":true,"restored":false}}"#
        ));
        page
    }

    /// Sends an event `later` milliseconds after the last, firing the timer on the way.
    pub(crate) fn send(&mut self, storage: &mut Storage, later: i64, event: &str) {
        let end = self.now + later;
        while let Some(wake) = self.wake.filter(|wake| *wake <= end) {
            self.wake = None;
            self.handle(storage, wake, r#"{"e":"timer_fired"}"#);
        }
        self.handle(storage, end, event);
    }

    /// Lets time pass with an input every ten seconds.
    pub(crate) fn read(&mut self, storage: &mut Storage, seconds: i64) {
        for _ in 0..seconds / 10 {
            self.send(storage, 10_000, r#"{"e":"input_seen","kind":"scroll"}"#);
        }
        self.send(storage, seconds % 10 * 1000, r#"{"e":"input_seen","kind":"scroll"}"#);
    }

    /// Moves the pointer out through the top, and lets the time to come back pass.
    pub(crate) fn leave(&mut self, storage: &mut Storage) {
        self.send(storage, 0, LEFT);
        self.send(storage, 500, r#"{"e":"pointer_entered"}"#);
    }

    /// The prompt that was rendered since the last call, if any; it tells the engine that it appeared.
    pub(crate) fn prompt(&mut self, storage: &mut Storage) -> Option<String> {
        let claimed = self.effects.iter().find_map(|effect| match effect {
            Effect::ClaimPrompt { id } => Some(id.clone()),
            _ => None,
        })?;
        self.send(
            storage,
            0,
            &format!(r#"{{"e":"prompt_claimed","id":"{claimed}","granted":true,"storage":true}}"#),
        );
        let effects = std::mem::take(&mut self.effects);
        let id = effects.iter().find_map(|effect| match effect {
            Effect::Render(View::Prompt(prompt)) => Some(prompt.id.clone()),
            _ => None,
        })?;
        self.send(storage, 0, &format!(r#"{{"e":"prompt_shown","id":"{id}"}}"#));
        Some(id)
    }

    /// The cart that was rendered last.
    pub(crate) fn cart(&self) -> CartView {
        let cart = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Render(View::Cart(cart)) => Some(cart.clone()),
            _ => None,
        });
        cart.expect("a cart was rendered")
    }

    fn handle(&mut self, storage: &mut Storage, at: i64, event: &str) {
        let (event, problems) = Event::from_json(event);
        assert_eq!(problems, []);
        self.now = at;
        for effect in self.engine.handle(Time(at), event.expect("event")) {
            match &effect {
                Effect::WakeAt(time) => self.wake = Some(time.0),
                Effect::Store { key, content } => {
                    storage.insert(key.clone(), content.clone());
                }
                Effect::Delete { key } => {
                    storage.remove(key);
                }
                _ => {}
            }
            self.effects.push(effect);
        }
    }
}

/// The pointer goes out through the top.
pub(crate) const LEFT: &str =
    r#"{"e":"pointer_left","x":300,"y":-1,"dx":4,"dy":-90,"width":1265,"height":800}"#;
/// Two mugs and a kettle are put in.
pub(crate) const ADD_KETTLE: &str = r#"{"e":"line_added","item":{"id":"kettle"},"source":"api"}"#;
pub(crate) const ADD_MUG: &str = r#"{"e":"line_added","item":{"id":"mug"},"source":"api"}"#;
