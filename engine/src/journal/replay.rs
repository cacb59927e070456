//! Replaying journals: the same events through the same engine.

use std::rc::Rc;

use super::{Head, Keep, VERSION};
use crate::config::Config;
use crate::event::Event;
use crate::time::Time;
use crate::wire::{parse, Json, Reader, Wire};
use crate::Engine;

/// What a replay writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// The decisions.
    Decisions,
    /// The whole journal, as the engine writes it.
    Journal,
}

/// Why a line can't be replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplayError {
    /// It is no JSON.
    NotJson,
    /// It is neither head, event nor decision; what was found and what is allowed.
    NotALine(String),
    /// Its version is not known.
    Version(u32),
    /// It was written under another configuration.
    Config(String),
    /// An event came before any head.
    NoHead,
}

impl ReplayError {
    /// For people.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::NotJson => "not a JSON object".into(),
            Self::NotALine(why) => why.clone(),
            Self::Version(version) => ["version ", &version.to_json(), "; only version 1 is known"].concat(),
            Self::Config(hash) => ["written under configuration ", hash, ", not the one given"].concat(),
            Self::NoHead => "an event before the head of its session".into(),
        }
    }
}

/// Replays sessions, one after the other.
#[derive(Debug)]
pub struct Replay {
    config: Rc<Config>,
    any_config: bool,
    output: Output,
    engine: Option<Engine>,
}

impl Replay {
    /// A replay under `config`. With `any_config`, sessions of other configurations are taken too.
    #[must_use]
    pub fn new(config: Rc<Config>, output: Output, any_config: bool) -> Self {
        Self { config, any_config, output, engine: None }
    }

    /// Takes one line, without its line feed, and appends what comes of it to `out`.
    pub fn line(&mut self, line: &str, out: &mut String) -> Result<(), ReplayError> {
        let value = parse(line).map_err(|_| ReplayError::NotJson)?;
        if value.get("v").is_some() {
            return self.head(&value);
        }
        if value.get("d").is_some() {
            // A decision of the run that wrote the journal; this one makes its own.
            return Ok(());
        }
        let engine = self.engine.as_mut().ok_or(ReplayError::NoHead)?;
        let mut reader = Reader::new();
        let at = value.get("t").and_then(Json::as_integer);
        let event = Event::read(&value, &mut reader);
        let (Some(at), Some(event), []) = (at, event, reader.problems()) else {
            return Err(not_a_line(&reader));
        };
        engine.handle(Time(at), event);
        engine.drain_journal(out);
        Ok(())
    }

    fn head(&mut self, value: &Json) -> Result<(), ReplayError> {
        let version = value.get("v").and_then(Json::as_integer).unwrap_or(0);
        if version != i64::from(VERSION) {
            return Err(ReplayError::Version(version.try_into().unwrap_or(0)));
        }
        let mut reader = Reader::new();
        let head = Head::read(value, &mut reader).ok_or_else(|| not_a_line(&reader))?;
        if head.config != self.config.hash && !self.any_config {
            return Err(ReplayError::Config(head.config.text()));
        }
        let keep = match self.output {
            Output::Decisions => Keep::Decisions,
            Output::Journal => Keep::All,
        };
        self.engine = Some(Engine::new(self.config.clone(), keep));
        Ok(())
    }
}

fn not_a_line(reader: &Reader) -> ReplayError {
    let why = reader.problems().first().map_or_else(
        || "an event without its time \"t\"".into(),
        |problem| [&problem.path, ": ", &problem.value, "; allowed: ", &problem.allowed].concat(),
    );
    ReplayError::NotALine(why)
}
