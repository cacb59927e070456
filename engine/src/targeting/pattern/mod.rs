//! Regular expressions that cannot hang a page.
//!
//! Written here because the page loads it: the crate `regex-lite` has more than conditions need. All paths through a
//! pattern are followed at once (Thompson 1968), so the time is at most the text's length times the pattern's, whatever
//! the pattern is; there is nothing to back-track into.

mod program;
mod set;
mod syntax;

use program::{compile, Step};

/// A regular expression, compiled: the part of JavaScript's that needs no memory of what was matched. Characters, `.`,
/// classes, `\d \w \s \b` and their opposites, groups, `|`, `^ $`, `* + ? {n,m}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    written: String,
    steps: Vec<Step>,
    caseless: bool,
}

impl Pattern {
    /// What may stand where a pattern is read.
    pub const ALLOWED: &'static str =
        "a regular expression of characters, classes, groups, |, ^, $ and repetitions; \
        no look-around and no back-references";

    /// Reads a pattern; `None` when it is none, or needs what is not there, or is too long.
    #[must_use]
    pub fn parse(text: &str, caseless: bool) -> Option<Self> {
        let steps = compile(&syntax::parse(text)?, caseless)?;
        Some(Self { written: text.into(), steps, caseless })
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.written
    }

    /// True when case does not count.
    #[must_use]
    pub fn is_caseless(&self) -> bool {
        self.caseless
    }

    /// True when some part of `text` is as the pattern says.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        let text: Vec<char> = text.chars().collect();
        let (mut here, mut next) = (Places::new(self.steps.len()), Places::new(self.steps.len()));
        for place in 0..=text.len() {
            // A match may begin anywhere.
            self.reach(0, &text, place, &mut here);
            if here.matched {
                return true;
            }
            let Some(&char) = text.get(place) else { break };
            next.clear();
            for &step in &here.steps {
                if self.steps[step].takes(char, self.caseless) {
                    self.reach(step + 1, &text, place + 1, &mut next);
                }
            }
            core::mem::swap(&mut here, &mut next);
        }
        false
    }

    /// Notes every step that waits for a character and can be come to from `start` without one.
    fn reach(&self, start: usize, text: &[char], place: usize, places: &mut Places) {
        let mut open = vec![start];
        while let Some(step) = open.pop() {
            if core::mem::replace(&mut places.seen[step], true) {
                continue;
            }
            match &self.steps[step] {
                Step::Match => places.matched = true,
                Step::Jump(to) => open.push(*to),
                Step::Split(one, other) => open.extend([*other, *one]),
                Step::Start if place == 0 => open.push(step + 1),
                Step::End if place == text.len() => open.push(step + 1),
                Step::Boundary(wanted) => {
                    let word = |place: Option<usize>| {
                        place.and_then(|place| text.get(place)).is_some_and(|char| set::is_word(*char))
                    };
                    if (word(place.checked_sub(1)) != word(Some(place))) == *wanted {
                        open.push(step + 1);
                    }
                }
                Step::Start | Step::End => {}
                Step::Char(_) | Step::Set(_) => places.steps.push(step),
            }
        }
    }
}

/// The steps that a pattern can be at, at one place of the text.
struct Places {
    steps: Vec<usize>,
    seen: Vec<bool>,
    matched: bool,
}

impl Places {
    fn new(count: usize) -> Self {
        Self { steps: Vec::new(), seen: vec![false; count], matched: false }
    }

    fn clear(&mut self) {
        self.steps.clear();
        self.seen.fill(false);
        self.matched = false;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Patterns that mean the same to us and to the crate `regex`.
    fn patterns() -> impl Strategy<Value = String> {
        let one = prop_oneof![
            "[abc1_-]",
            Just(".".to_string()),
            Just("[ab]".to_string()),
            Just("[^a-c]".to_string()),
            Just("[\\d_-]".to_string()),
            "\\\\[dDwWsSbB]",
            Just("^".to_string()),
            Just("$".to_string()),
        ];
        one.prop_recursive(5, 40, 4, |inner| {
            prop_oneof![
                4 => prop::collection::vec(inner.clone(), 0..4).prop_map(|parts| parts.concat()),
                2 => prop::collection::vec(inner.clone(), 2..4).prop_map(|parts| format!("({})", parts.join("|"))),
                3 => (inner, "([*+?]|\\{[0-3]\\}|\\{[0-2],\\}|\\{[0-2],[2-4]\\})\\??")
                    .prop_map(|(part, times)| format!("(?:{part}){times}")),
            ]
        })
    }

    proptest! {
        #[test]
        fn finds_what_the_crate_regex_finds(pattern in patterns(), text in "[abcABC1_ \n-]{0,12}", caseless in any::<bool>()) {
            let flags = if caseless { "(?i-u)" } else { "(?-u)" };
            let other = regex::bytes::Regex::new(&[flags, &pattern].concat()).expect("a pattern");
            let ours = Pattern::parse(&pattern, caseless).expect("a pattern");
            prop_assert_eq!(ours.is_in(&text), other.is_match(text.as_bytes()), "{}", pattern);
        }

        #[test]
        fn any_text_is_a_pattern_or_none(pattern in "[a-c()\\[\\]{}|*+?^$.\\\\0-9,:<>!=-]{0,24}", text in ".{0,12}") {
            if let Some(pattern) = Pattern::parse(&pattern, true) {
                let _ = pattern.is_in(&text);
            }
        }
    }

    #[test]
    fn table() {
        for (pattern, text, expected) in [
            ("", "", true),
            ("^a.c$", "abc", true),
            ("^a.c$", "a\nc", false),
            ("b", "abc", true),
            ("^b", "abc", false),
            ("-12-25$", "1980-12-25", true),
            ("(Mobile|Tablet)", "a Tablet", true),
            ("(Mobile|Tablet)", "a tablet", false),
            ("^(?:ab)+$", "ababab", true),
            ("^(ab){2,3}$", "ab", false),
            ("^(ab){2,3}$", "abab", true),
            ("^(ab){2,}$", "ababababab", true),
            ("^a{3}$", "aaaa", false),
            ("^a{,3}$", "a{,3}", true),
            ("^[a-c]+?$", "abcba", true),
            ("^[^a-c]$", "d", true),
            ("^[]$", "", false),
            ("^[^]$", "\n", true),
            ("^[a\\]-]$", "]", true),
            ("^[\\d_-]+$", "12-_3", true),
            ("^[\\D]$", "5", false),
            ("\\bcat\\b", "a cat!", true),
            ("\\bcat\\b", "concatenate", false),
            ("\\Bcat", "concatenate", true),
            ("^\\w+\\s\\S\\W$", "ab_1 é!", true),
            ("^\\x41\\u00e9\\t\\/\\.$", "Aé\t/.", true),
            ("^(a|b|)c$", "c", true),
            ("^(a*)*$", "aaab", false),
            ("^(a?){20}a{20}$", "aaaaaaaaaaaaaaaaaaaa", true),
            ("^(?<name>x)y?$", "x", true),
            ("^.$", "😀", true),
            ("a$b", "a$b", false),
        ] {
            let compiled = Pattern::parse(pattern, false).expect(pattern);
            assert_eq!(compiled.is_in(text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn whatever_the_case() {
        for (pattern, text, expected) in
            [("ÄB", "äb", true), ("^[a-z]+$", "ABC", true), ("^[A-Z]+$", "abc", true), ("^[^a]$", "A", false)]
        {
            assert_eq!(
                Pattern::parse(pattern, true).expect(pattern).is_in(text),
                expected,
                "{pattern} {text}"
            );
        }
    }

    #[test]
    fn refuses_what_is_none_and_what_it_does_not_have() {
        let long = "(a{1000}){1000}";
        for pattern in [
            "/???***[)",
            "(",
            ")",
            "a**",
            "*a",
            "[b-a]",
            "[",
            "\\",
            "(?=a)",
            "(?!a)",
            "(?<=a)b",
            "(a)\\1",
            "\\k<a>",
            "\\p{L}",
            "a{3,2}",
            "^*",
            "\\xg0",
            "(?<>a)",
            long,
        ] {
            assert_eq!(Pattern::parse(pattern, false), None, "{pattern}");
        }
        assert_eq!(Pattern::parse(&"(".repeat(10_000), false), None);
    }

    #[test]
    fn no_pattern_hangs() {
        let text = "a".repeat(5_000);
        for pattern in ["^(a+)+$b", "(a|a)*c", "(a*)*(a*)*c", "((){1000}){1000}c"] {
            assert!(!Pattern::parse(pattern, false).expect(pattern).is_in(&text), "{pattern}");
        }
    }
}
