//! The tally in words.

use super::tally::{Moments, PromptTally, Reason, Reasons, Tally};

/// Values of one reason that are named; the rest is counted.
const VALUES: usize = 4;

/// The whole report, or the part about one prompt.
pub(super) fn report(tally: &Tally, only: Option<&str>) -> String {
    let mut out = format!("{}\n", count(tally.pages, "page"));
    for prompt in tally.prompts.iter().filter(|prompt| only.is_none_or(|id| id == prompt.id)) {
        out.push('\n');
        out.push_str(&about_prompt(prompt));
        // A prompt was not even looked at where its moment did not count.
        if let Some(moments) = tally.moments.get(prompt.on.word()) {
            out.push_str(&about_moments(prompt.on.word(), moments));
        } else {
            out.push_str(&format!("  Its moment, {}, never came.\n", spaced(prompt.on.word())));
        }
    }
    if tally.prompts.is_empty() {
        out.push_str("\nThe configuration has no prompts.\n");
    }
    out
}

fn about_prompt(prompt: &PromptTally) -> String {
    let PromptTally { id, kind, on, considered, chosen, outranked, met, reasons } = prompt;
    let mut out = format!("{id} ({}, on {})\n", spaced(kind), spaced(on.word()));
    if *considered == 0 {
        out.push_str("  Never looked at.\n");
        return out;
    }
    let held = considered - chosen - outranked;
    out.push_str(&format!("  Looked at {}: chosen {chosen}, held back {held}", times(*considered)));
    if *outranked > 0 {
        out.push_str(&format!(", a smaller help chosen in its place {outranked}"));
    }
    out.push_str(".\n");
    let said = [
        ("prompt_shown", "appeared"),
        ("prompt_vetoed", "not shown, for the page held it back or its code could not be loaded"),
        ("prompt_accepted", "taken"),
        ("prompt_answered", "answered"),
        ("prompt_closed", "closed"),
    ];
    let said: Vec<_> = said
        .iter()
        .filter_map(|(name, word)| met.get(*name).map(|number| format!("{word} {number}")))
        .collect();
    if !said.is_empty() {
        out.push_str(&format!("  Of those chosen: {}.\n", said.join(", ")));
    }
    out.push_str(&list("Held back, because", reasons));
    out
}

fn about_moments(name: &str, moments: &Moments) -> String {
    let Moments { times: all, counted, reasons } = moments;
    if all == counted {
        return String::new();
    }
    let mut out = format!(
        "  The moment, {}, came {}, and did not count {}.\n",
        spaced(name),
        times(*all),
        times(all - counted)
    );
    out.push_str(&list("It did not count, because", reasons));
    out
}

/// Reasons by how often they were, the most frequent first.
fn list(title: &str, Reasons(reasons): &Reasons) -> String {
    let mut sorted: Vec<_> = reasons.iter().collect();
    sorted.sort_by_key(|(_, reason)| std::cmp::Reverse(reason.times));
    let mut out = String::new();
    if !sorted.is_empty() {
        out.push_str(&format!("  {title}:\n"));
    }
    for ((what, wanted), reason) in sorted {
        let alone = match reason.alone {
            0 => String::new(),
            alone if alone == reason.times => ", each time nothing else".into(),
            alone => format!(", {} nothing else", times(alone)),
        };
        out.push_str(&format!("    {:>4} × {}{alone}\n", reason.times, sentence(what, wanted, reason)));
    }
    out
}

/// A reason as a shop owner says it; the name that it has in the configuration and the inspector stands beside it.
fn sentence(what: &str, wanted: &str, reason: &Reason) -> String {
    let said = match what {
        "consent.personalise" => "the shopper has not agreed to prompts that are chosen by behaviour",
        "caps.ledger" => "what was shown before is not known for sure",
        "caps.open" => "another prompt was open",
        "caps.paying" => "the shopper was paying",
        "caps.ordered" => "the shopper has ordered in this visit",
        "chat.available" => "nobody could answer in the chat",
        "caps.closed" => "it was closed or taken not long before",
        "caps.once" => "it was shown in this visit already",
        "caps.perSession" => "enough was shown in this visit",
        "caps.perDay" => "enough was shown within a day",
        "caps.apart" => "another prompt was shown only a moment before",
        "exit.guard" => "the pointer left for another reason",
        "exit.edge" => "the pointer did not leave through the top",
        "exit.direction" => "the pointer did not go upwards",
        "exit.after" => "the page had just been opened",
        _ => "a condition was not met",
    };
    format!("{said}: {what} was {} (wanted: {wanted})", values(reason))
}

fn values(Reason { values, .. }: &Reason) -> String {
    let mut sorted: Vec<_> = values.iter().collect();
    sorted.sort_by_key(|(_, number)| std::cmp::Reverse(**number));
    let mut named: Vec<_> = sorted.iter().take(VALUES).map(|(value, _)| value.as_str()).collect();
    let more = format!("{} more", sorted.len().saturating_sub(VALUES));
    if sorted.len() > VALUES {
        named.push(&more);
    }
    named.join(", ")
}

fn spaced(word: &str) -> String {
    word.replace('_', " ")
}

fn count(number: u32, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

fn times(number: u32) -> String {
    match number {
        1 => "once".into(),
        2 => "twice".into(),
        more => format!("{more} times"),
    }
}
