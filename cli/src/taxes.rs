//! The pack of taxes that a configuration names, read from beside it.

use std::path::{Path, PathBuf};

use cartkeep_engine::wire::{parse, write_text, Json, Problem};

use crate::input;

/// The `text` of the configuration at `path` with the rules of its pack, as the widget would add them; and what kept
/// them from being added.
pub(crate) fn add(path: &Path, text: String) -> (String, Option<Problem>) {
    let Some(address) = address(&text) else { return (text, None) };
    let added = rules(&beside(path, &address)).and_then(|rules| {
        let (before, after) = text.split_once('{')?;
        Some([before, "{\"taxPack\":", &rules, ",", after].concat())
    });
    match added {
        Some(added) => (added, None),
        None => (text, Some(problem(&address))),
    }
}

/// What `taxData` says.
fn address(text: &str) -> Option<String> {
    match field(parse(text).ok()?, "taxData")? {
        Json::Text(address) => Some(address),
        _ => None,
    }
}

/// A server's root is the folder of the configuration.
fn beside(path: &Path, address: &str) -> PathBuf {
    path.with_file_name(address.trim_start_matches('/'))
}

/// The rules of the pack at `path`, as JSON.
fn rules(path: &Path) -> Option<String> {
    let list = field(parse(&input::text(path).ok()?).ok()?, "tax")?;
    let mut rules = String::new();
    write(&mut rules, &list);
    matches!(list, Json::List(_)).then_some(rules)
}

fn field(value: Json, key: &str) -> Option<Json> {
    let Json::Object(fields) = value else { return None };
    fields.into_iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

fn write(out: &mut String, value: &Json) {
    match value {
        Json::Null => out.push_str("null"),
        Json::Bool(bool) => out.push_str(if *bool { "true" } else { "false" }),
        Json::Number(number) => out.push_str(number),
        Json::Text(text) => write_text(out, text),
        Json::List(items) => list(out, '[', items, ']', write),
        Json::Object(fields) => list(out, '{', fields, '}', |out, (key, value)| {
            write_text(out, key);
            out.push(':');
            write(out, value);
        }),
    }
}

fn list<T>(out: &mut String, open: char, items: &[T], close: char, write: impl Fn(&mut String, &T)) {
    out.push(open);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(close);
}

fn problem(address: &str) -> Problem {
    let mut value = String::new();
    write_text(&mut value, address);
    let allowed = "a pack of taxes that lies beside the configuration, {\"tax\": [...]}";
    Problem { path: "taxData".into(), value, allowed: allowed.into() }
}
