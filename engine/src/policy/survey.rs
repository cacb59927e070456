//! The question of a prompt, compiled from what the shop writes. What cannot hold is refused.

use super::is_offer;
use crate::config::{Ask, PromptKind, PromptRule, PromptShape};
use crate::view::{AnswerOption, AskView};
use crate::wire::{Reader, Wire as _};

/// How many answers there may be to choose from.
const OPTIONS: std::ops::RangeInclusive<usize> = 2..=7;
/// What the page is told where the shopper has another answer.
const OTHER: &str = "other";

/// Compiles the question of a rule, if it has one. `None` when it can't be asked.
#[expect(clippy::option_option, reason = "no question is not the same as a bad one")]
pub(super) fn compile_ask(rule: &PromptRule, reader: &mut Reader) -> Option<Option<AskView>> {
    let Some(ask) = &rule.ask else { return Some(None) };
    let before = reader.problems().len();
    if is_offer(rule.kind) || rule.kind == PromptKind::Chat || rule.code.is_some() {
        let allowed = "nothing, unless \"kind\" is \"fact\", \"reassurance\" or \"help\", without \"code\"";
        reader.at_key("ask", |reader| reader.problem("an object", allowed));
    }
    if rule.shape == Some(PromptShape::Bar) {
        let allowed = "\"dialog\", \"card\" or \"inline\", as there is \"ask\"";
        reader.at_key("as", |reader| reader.problem("\"bar\"", allowed));
    }
    reader.at_key("ask", |reader| check(ask, reader));
    let option = |(place, text): (usize, &String)| AnswerOption { place: place as u32, text: text.clone() };
    let view = AskView {
        options: ask.options.iter().enumerate().map(option).collect(),
        other: ask.other == Some(true),
        rating: ask.rating == Some(true),
        text: ask.text == Some(true),
    };
    (reader.problems().len() == before).then_some(Some(view))
}

fn check(ask: &Ask, reader: &mut Reader) {
    let rating = ask.rating == Some(true);
    if rating != ask.options.is_empty() {
        reader.problem("an object", "either \"options\", 2 to 7 answers, or \"rating\": true");
        return;
    }
    if rating && ask.other == Some(true) {
        reader.at_key("other", |reader| reader.problem("true", "nothing, unless there are \"options\""));
    }
    if !rating && ask.text == Some(true) {
        reader.at_key("text", |reader| reader.problem("true", "nothing, unless there is \"rating\""));
    }
    if rating {
        return;
    }
    reader.at_key("options", |reader| {
        if !OPTIONS.contains(&ask.options.len()) {
            reader.problem(&ask.options.to_json(), "2 to 7 answers");
        }
        for (index, option) in ask.options.iter().enumerate() {
            let again = ask.options.iter().take(index).any(|other| other == option);
            if again || option.trim().is_empty() || option == OTHER {
                let allowed = "a text that no other answer has, and not \"other\"";
                reader.at_index(index, |reader| reader.problem(&option.to_json(), allowed));
            }
        }
    });
}
