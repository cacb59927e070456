//! What only texts can be put to: lists in whatever case, patterns, versions.

use super::fact::Value;
use crate::targeting::{is_alike, Pattern, Relation, Version};
use crate::wire::{Json, Reader};

/// A comparison that only texts have. A fact that is not known passes `$nini` and `$vne`, as it does `$nin` and `$ne`.
#[derive(Clone, Debug, PartialEq)]
pub enum TextTest {
    /// `$ini` and, not `wanted`, `$nini`.
    In {
        /// As written.
        list: Vec<String>,
        /// True when the text must be one of them.
        wanted: bool,
    },
    /// `$regex`, `$regexi`
    Pattern(Pattern),
    /// `$veq`, `$vne`, `$vlt`, `$vlte`, `$vgt`, `$vgte`
    Version {
        /// What the text must be to it.
        relation: Relation,
        /// As written.
        operand: String,
    },
}

impl TextTest {
    /// The operators, as they go on after those of all facts.
    pub const OPERATORS: &'static [&'static str] =
        &["$ini", "$nini", "$regex", "$regexi", "$veq", "$vne", "$vlt", "$vlte", "$vgt", "$vgte"];

    /// Compiles what stands at one of [`Self::OPERATORS`]; what is wrong goes to `reader`.
    #[must_use]
    pub fn compile(operator: &str, operand: &Json, reader: &mut Reader) -> Option<Self> {
        if let "$ini" | "$nini" = operator {
            let Json::List(items) = operand else {
                reader.wrong(operand, "a list");
                return None;
            };
            let mut list = Vec::new();
            for (index, item) in items.iter().enumerate() {
                match item.as_text() {
                    Some(text) => list.push(text.into()),
                    None => reader.at_index(index, |reader| reader.wrong(item, "a string")),
                }
            }
            return (list.len() == items.len()).then_some(Self::In { list, wanted: operator == "$ini" });
        }
        let text = operand.as_text();
        let (read, allowed) = match operator {
            "$regex" | "$regexi" => {
                let pattern = text.and_then(|text| Pattern::parse(text, operator == "$regexi"));
                (pattern.map(Self::Pattern), Pattern::ALLOWED)
            }
            _ => {
                let relation = operator.strip_prefix("$v").and_then(Relation::from_word);
                let version = relation.zip(text);
                let version =
                    version.map(|(relation, text)| Self::Version { relation, operand: text.into() });
                (version, "a version such as \"1.2.3\"")
            }
        };
        if read.is_none() {
            reader.wrong(operand, allowed);
        }
        read
    }

    /// True when the value passes.
    #[must_use]
    pub fn holds(&self, value: Option<&Value>) -> bool {
        let Some(Value::Text(text)) = value else {
            return match self {
                Self::In { wanted, .. } => !wanted,
                Self::Version { relation, .. } => *relation == Relation::NotEqual,
                Self::Pattern(_) => false,
            };
        };
        match self {
            Self::In { list, wanted } => list.iter().any(|one| is_alike(one, text)) == *wanted,
            Self::Pattern(pattern) => pattern.is_in(text),
            Self::Version { relation, operand } => {
                relation.holds(Version::new(text).order(&Version::new(operand)))
            }
        }
    }

    /// For people.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::In { list, wanted } => {
                [if *wanted { "$ini " } else { "$nini " }, &list.join(", ")].concat()
            }
            Self::Pattern(pattern) => {
                [if pattern.is_caseless() { "$regexi " } else { "$regex " }, pattern.text()].concat()
            }
            Self::Version { relation, operand } => ["$v", relation.word(), " ", operand].concat(),
        }
    }
}
