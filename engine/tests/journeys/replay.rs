//! The same events give the same bytes.

use cartkeep_engine::journal::{Output, Replay, ReplayError};
use cartkeep_engine::policy::Decision;
use cartkeep_engine::wire::{parse, Reader, Wire};

use crate::page::{Page, Storage, ADD_KETTLE, ADD_MUG, NOON};
use crate::shop;

/// The journal of a visit in which most things happen.
fn journal() -> String {
    let (config, mut storage) = (shop::config(), Storage::new());
    let mut page = Page::load(&config, &mut storage, NOON, "cart");
    page.send(&mut storage, 0, r#"{"e":"chat_available","available":true}"#);
    page.send(&mut storage, 100, ADD_KETTLE);
    page.send(&mut storage, 100, ADD_MUG);
    page.read(&mut storage, 12);
    page.leave(&mut storage);
    page.prompt(&mut storage);
    page.send(&mut storage, 3000, r#"{"e":"prompt_closed","id":"ten","how":"decline"}"#);
    page.send(&mut storage, 0, r#"{"e":"destination_set","country":"UA","name":"Lviv \"old town\""}"#);
    page.read(&mut storage, 90);
    page.engine.journal().to_owned()
}

fn replay(journal: &str, output: Output) -> String {
    let mut replay = Replay::new(shop::config(), output, false);
    let mut out = String::new();
    for line in journal.lines() {
        replay.line(line, &mut out).unwrap_or_else(|error| panic!("{line}: {}", error.text()));
    }
    out
}

#[test]
fn a_journal_replays_to_itself() {
    let journal = journal();
    assert!(journal.lines().count() > 20);
    assert_eq!(replay(&journal, Output::Journal), journal);
    assert_eq!(
        replay(&[&journal[..], &journal].concat(), Output::Journal),
        [&journal[..], &journal].concat()
    );
}

#[test]
fn decisions_are_the_journals_decisions_with_their_reasons() {
    let journal = journal();
    let decided: Vec<_> = decisions(&journal);
    assert!(decided.len() >= 2, "{journal}");
    let replayed = decisions(&replay(&journal, Output::Decisions));
    for decision in &replayed {
        for candidate in &decision.candidates {
            assert!(!candidate.because.is_empty(), "{decision:?}");
        }
    }
    let alone: Vec<_> = replayed.iter().map(Decision::without_reasons).collect();
    assert_eq!(alone, decided);
}

fn decisions(lines: &str) -> Vec<Decision> {
    let decision = |line: &str| {
        let line = parse(line).expect("JSON");
        let mut reader = Reader::new();
        let decision = Decision::read(line.get("d")?, &mut reader);
        assert_eq!(reader.problems(), []);
        decision
    };
    lines.lines().filter_map(decision).collect()
}

#[test]
fn lines_that_can_not_be_replayed_say_why() {
    let head = journal().lines().next().expect("a head").to_owned();
    let mut other = Replay::new(shop::with(r#", "texts": {"a": "b"}"#), Output::Decisions, false);
    assert!(matches!(other.line(&head, &mut String::new()), Err(ReplayError::Config(_))));
    for (line, expected) in [
        ("{", ReplayError::NotJson),
        ("{\"t\":1,\"e\":\"timer_fired\"}", ReplayError::NoHead),
        (&head.replace("\"v\":1", "\"v\":2"), ReplayError::Version(2)),
    ] {
        let mut replay = Replay::new(shop::config(), Output::Decisions, false);
        assert_eq!(replay.line(line, &mut String::new()), Err(expected), "{line}");
    }
    let mut replay = Replay::new(shop::config(), Output::Decisions, false);
    replay.line(&head, &mut String::new()).expect("a head");
    for line in [
        "{\"t\":1}",
        "{\"t\":1,\"e\":\"flew_away\"}",
        "{\"e\":\"timer_fired\"}",
        "{\"t\":1,\"e\":\"chat_available\",\"available\":\"yes\"}",
    ] {
        assert!(matches!(replay.line(line, &mut String::new()), Err(ReplayError::NotALine(_))), "{line}");
    }
}
