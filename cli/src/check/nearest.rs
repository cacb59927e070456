//! What somebody may have meant.

use std::cmp::Ordering;

use cartkeep_engine::wire::Problem;

/// Least likeness, from 0 to 1, that is worth a hint.
const ALIKE: f64 = 0.6;

/// The allowed word that is most like the one that the problem is about.
pub(super) fn to(problem: &Problem) -> Option<String> {
    let words = problem.allowed.strip_prefix("one of ")?;
    // A key, such as "one of the keys a, b".
    let keys = words.strip_prefix("the ").and_then(|rest| rest.split_once(' ')).map(|(_, words)| words);
    // An operator of a condition is a key too.
    let keys = keys.or_else(|| words.starts_with('$').then_some(words));
    let nearest = match keys {
        Some(words) => {
            // The key ends the path, and may have points in it itself.
            let ends = problem.path.match_indices('.').map(|(index, _)| &problem.path[index + 1..]);
            let keys = ends.chain([problem.path.as_str()]);
            keys.filter_map(|key| scored(words.rsplit(", "), key)).max_by(by_likeness)
        }
        None => scored(words.rsplit(", "), problem.value.trim_matches('"')),
    };
    nearest.map(|(word, _)| word.into())
}

/// The one of `words` that is most like what was found.
pub(super) fn among<'a>(words: impl Iterator<Item = &'a str>, found: &str) -> Option<String> {
    scored(words, found).map(|(word, _)| word.into())
}

fn scored<'a>(words: impl Iterator<Item = &'a str>, found: &str) -> Option<(&'a str, f64)> {
    let found = plain(found);
    words
        .map(|word| (word, strsim::normalized_damerau_levenshtein(&plain(word), &found)))
        .filter(|(_, likeness)| *likeness >= ALIKE)
        // The last of equals, and so the first of those listed: the lists are gone through backwards.
        .max_by(by_likeness)
}

fn by_likeness(one: &(&str, f64), other: &(&str, f64)) -> Ordering {
    one.1.total_cmp(&other.1)
}

/// `free_from` and `FreeFrom` are as good as `freeFrom`.
fn plain(word: &str) -> String {
    word.chars().filter(|char| !matches!(char, '_' | '-' | ' ')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        for (path, value, allowed, nearest) in [
            ("shiping", "{...}", "one of the keys currency, shop, shipping, tax", Some("shipping")),
            ("shipping.free_from", "\"75\"", "one of the keys handling, freeFrom, zones", Some("freeFrom")),
            ("shipping.zones[2].ot", "[...]", "one of the keys id, to, methods", None),
            (
                "prompts[0].when.cart.totl",
                "{...}",
                "one of the facts cart.total, cart.items",
                Some("cart.total"),
            ),
            ("prompts[0].when.page_kind", "1", "one of the facts page.kind, page.path", Some("page.kind")),
            ("prompts[0].when.cart.total.$gre", "40", "one of $eq, $gt, $gte, $lt", Some("$gte")),
            ("prompts[0].when.page.kind.$inn", "[...]", "one of $in, $nin", Some("$in")),
            ("prices.tax", "\"include\"", "one of included, excluded", Some("included")),
            ("prices.tax", "\"gross\"", "one of included, excluded", None),
            ("currency", "(missing)", "a value; this key is required", None),
        ] {
            let problem = Problem { path: path.into(), value: value.into(), allowed: allowed.into() };
            assert_eq!(to(&problem).as_deref(), nearest, "{path}");
        }
    }
}
