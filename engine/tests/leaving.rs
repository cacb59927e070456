//! The traces of shoppers who leave a page or stay on it, as browsers told them, through the detector. They are in
//! `fixtures/exit`, written by `npm run bench:exit`; the scenarios are told in `docs/exit-intent.md`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "clippy's allowance for tests does not reach helpers outside of test functions"
)]

use std::rc::Rc;

use cartkeep_engine::config::Config;
use cartkeep_engine::effect::Effect;
use cartkeep_engine::journal::Keep;
use cartkeep_engine::time::Time;
use cartkeep_engine::wire::{parse, Json, Wire};
use cartkeep_engine::{Engine, Event};

/// One prompt for exit intent, the one that the traces were recorded with.
const CONFIG: &str = include_str!("../../bench/sense/pages/config.json");

/// Most shoppers who stay and are taken for leaving, and most who leave and are not.
const ALARMS: usize = 1;
const MISSES: usize = 2;

struct Trace {
    name: String,
    leaves: bool,
    events: Vec<(Time, Event)>,
}

#[test]
fn traces_of_browsers_tell_leaving_from_staying() {
    let traces = traces();
    assert!(traces.len() >= 40, "{} traces", traces.len());
    let wrong = |leaves: bool| -> Vec<&str> {
        let wrong = traces.iter().filter(|trace| trace.leaves == leaves && asked(trace) != leaves);
        wrong.map(|trace| trace.name.as_str()).collect()
    };
    let (alarms, misses) = (wrong(false), wrong(true));
    assert!(alarms.len() <= ALARMS, "taken for leaving: {alarms:#?}");
    assert!(misses.len() <= MISSES, "not taken for leaving: {misses:#?}");
}

/// Whether the engine wished to show the prompt, with the timers that it asked for.
fn asked(trace: &Trace) -> bool {
    let (config, _) = Config::parse(CONFIG);
    let mut engine = Engine::new(Rc::new(config.expect("a configuration")), Keep::All);
    let (mut wake, mut asked) = (None, false);
    let mut handle = |at: Time, event: Event, wake: &mut Option<Time>| {
        for effect in engine.handle(at, event) {
            match effect {
                Effect::WakeAt(at) => *wake = Some(at),
                Effect::ClaimPrompt { .. } => asked = true,
                _ => {}
            }
        }
    };
    let end = trace.events.last().map_or(Time(0), |(at, _)| Time(at.0 + 2000));
    let mut events = trace.events.iter().peekable();
    loop {
        let next = events.peek().map_or(end, |(at, _)| *at);
        if let Some(due) = wake.take_if(|due| *due < next) {
            let (fired, _) = Event::from_json(r#"{"e":"timer_fired"}"#);
            handle(due, fired.expect("an event"), &mut wake);
        } else if let Some((at, event)) = events.next() {
            handle(*at, event.clone(), &mut wake);
        } else {
            return asked;
        }
    }
}

fn traces() -> Vec<Trace> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/exit");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the traces").map(|file| file.expect("a file").path()).collect();
    files.sort();
    files.iter().map(|file| read(&std::fs::read_to_string(file).expect("a trace"))).collect()
}

/// A trace: what is done in its first line, and an event with its time in each other one.
fn read(text: &str) -> Trace {
    let mut lines = text.lines();
    let head = parse(lines.next().unwrap_or_default()).expect("the head");
    let events = lines.map(|line| {
        let time = parse(line).expect("JSON").get("t").map(Json::to_json).expect("a time");
        let (event, problems) = Event::from_json(&line.replacen(&format!("\"t\":{time},"), "", 1));
        assert_eq!(problems, [], "{line}");
        (Time(time.parse().expect("milliseconds")), event.expect("an event"))
    });
    let events = events.collect();
    Trace {
        name: head.get("scenario").and_then(Json::as_text).expect("a name").into(),
        leaves: head.get("leaves").map(Json::to_json).as_deref() == Some("true"),
        events,
    }
}
