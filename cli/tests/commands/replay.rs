//! `cartkeep replay`

use crate::run::{cartkeep, Ran};

/// A session whose head names no real configuration; it ends in one decision.
const SESSION: &str = include_str!("../data/session.ndjson");

fn replay(args: &[&str], journal: &str) -> Ran {
    cartkeep(&[&["replay", "--config", "shop.json"], args].concat(), journal)
}

/// The session as the engine writes it under `shop.json`.
fn journal() -> String {
    replay(&["--any-config", "--journal"], SESSION).out
}

#[test]
fn writes_the_decisions() {
    let ran = replay(&[], &journal());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with(
        r#"{"t":1764000012150,"d":{"at":1764000012150,"on":"exit_intent","chosen":"keep-ten","#
    ));
    assert_eq!(ran.out.lines().count(), 1);
}

#[test]
fn a_journal_replays_to_itself_byte_for_byte() {
    let journal = journal();
    assert_eq!(journal.lines().count(), SESSION.lines().count() + 1);
    let ran = replay(&["--journal"], &journal);
    assert_eq!((ran.code, ran.out, ran.err), (Some(0), journal, String::new()));
}

/// The browser's tests write the same journal, so that it is the same there as here.
#[test]
fn the_session_gives_the_journal_that_is_kept() {
    assert_eq!(journal(), include_str!("../data/journal.ndjson"));
}

#[test]
fn sessions_follow_one_another() {
    let one = journal();
    let many = one.repeat(300);
    let ran = replay(&["--journal"], &many);
    assert!(ran.code == Some(0) && ran.out == many, "{}", ran.err);
    assert_eq!(replay(&[], &many).out.lines().count(), 300);
}

#[test]
fn layout_of_lines_does_not_matter() {
    let journal = journal();
    let other = format!("\n{}", journal.replace('\n', "\r\n\r\n").trim_end());
    assert_eq!(replay(&["--journal"], &other).out, journal);
    assert_eq!(replay(&[], "").code, Some(0));
}

#[test]
fn another_configuration_is_refused() {
    let ran = replay(&[], SESSION);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    for part in ["cartkeep: line 1: ", "0000000000000000", "--any-config"] {
        assert!(ran.err.contains(part), "{}", ran.err);
    }
}

#[test]
fn a_bad_line_is_named_and_what_came_before_is_kept() {
    let journal = journal();
    let next = journal.lines().count() + 2;
    for (line, message) in [
        ("}", "not a JSON object"),
        ("{\"t\":1", "not a JSON object"),
        ("{\"v\":2,\"engine\":\"9.0.0\"}", "version 2; only version 1 is known"),
        ("{\"t\":1,\"e\":\"nothing_known\"}", "one of started, page_shown, "),
        ("{\"e\":\"timer_fired\"}", "\"t\""),
        ("{\"t\":1,\"e\":\"prompt_shown\"}", "id"),
    ] {
        let ran = replay(&[], &format!("{journal}\n{line}\n{journal}"));
        assert_eq!((ran.code, ran.out.lines().count()), (Some(1), 1), "{line}");
        let start = format!("cartkeep: line {next}: ");
        assert!(ran.err.starts_with(&start) && ran.err.contains(message), "{line}\n{}", ran.err);
    }
    let ran = replay(&[], "{\"t\":1,\"e\":\"timer_fired\"}");
    assert_eq!(ran.err, "cartkeep: line 1: an event before the head of its session\n");
}

#[test]
fn a_line_without_end_is_refused_before_it_fills_the_memory() {
    let ran = replay(&[], &"[".repeat(17 << 20));
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), "cartkeep: line 1: longer than 16 MiB\n"));
}
