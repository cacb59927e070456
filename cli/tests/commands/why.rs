//! `cartkeep why`

use crate::run::{cartkeep, Ran};

/// A session in which one offer is shown and closed.
const SESSION: &str = include_str!("../data/session.ndjson");

fn why(args: &[&str], journal: &str) -> Ran {
    cartkeep(&[&["why", "--config", "shop.json", "--any-config"], args].concat(), journal)
}

#[test]
fn says_what_came_of_a_prompt() {
    let ran = why(&[], SESSION);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(
        ran.out,
        "1 page\n\nkeep-ten (discount, on exit intent)\n  \
         Looked at once: chosen 1, held back 0.\n  \
         Of those chosen: appeared 1, closed 1.\n"
    );
}

#[test]
fn says_why_it_was_held_back_and_why_its_moment_did_not_count() {
    let cheap = SESSION.replace("kettle", "napkin");
    let refused = SESSION.replace(
        r#"{"t":1764000001000,"#,
        "{\"t\":1764000000200,\"e\":\"consent_changed\",\"measure\":true}\n{\"t\":1764000001000,",
    );
    let guarded = SESSION.replace(r#""height":720}"#, r#""height":720,"guard":"select"}"#);
    let ran = why(&[], &[&cheap[..], &refused, &refused, &guarded].concat());
    assert_eq!(ran.err, "");
    for line in [
        "4 pages\n",
        "Looked at 3 times: chosen 0, held back 3.\n",
        "   2 × the shopper has not agreed to prompts that are chosen by behaviour: consent.personalise was no (wanted: yes), each time nothing else\n",
        "   1 × a condition was not met: cart.total was not known (wanted: $gte 40), each time nothing else\n",
        "  The moment, exit intent, came 4 times, and did not count once.\n",
        "   1 × the pointer left for another reason: exit.guard was select (wanted: none), each time nothing else\n",
    ] {
        assert!(ran.out.contains(line), "{line}{}", ran.out);
    }
}

#[test]
fn looks_at_one_prompt_and_one_day() {
    // The session is of six in the evening, in Kyiv.
    let on = |day: &str| why(&["--prompt", "keep-ten", "--day", day], SESSION).out;
    assert!(on("2025-11-24").contains("chosen 1"));
    let other = on("2025-11-25");
    assert!(other.starts_with("0 pages\n") && other.contains("Never looked at."), "{other}");
    assert!(other.contains("Its moment, exit intent, never came."), "{other}");
}

#[test]
fn refuses_what_can_not_be_used() {
    let ran = why(&["--prompt", "keep-teen"], SESSION);
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("no prompt keep-teen; allowed: keep-ten"), "{}", ran.err);
    let ran = why(&["--day", "monday"], SESSION);
    assert_eq!(ran.code, Some(2));
    let ran = why(&[], "{");
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), "cartkeep: line 1: not a JSON object\n"));
}
