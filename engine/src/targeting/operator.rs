//! The operators that an attribute can be put to.

use super::condition::Node;
use super::fold::is_alike;
use super::test::{has_operators, Test};
use super::value::{is_identical, is_true, order, text};
use super::{Pattern, Relation, Version};
use crate::wire::{Json, Reader};

/// One operator with what it is given.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operator {
    /// `$eq` and `$ne`: without any conversion.
    Identical { operand: Json, wanted: bool },
    /// `$lt`, `$lte`, `$gt`, `$gte`
    Order { relation: Relation, operand: Json },
    /// `$veq`, `$vne`, `$vlt`, `$vlte`, `$vgt`, `$vgte`
    Version { relation: Relation, operand: Version },
    /// `$in`, `$nin`, `$ini`, `$nini`
    In { list: Vec<Json>, caseless: bool, wanted: bool },
    /// `$inGroup`, `$notInGroup`
    Group { name: String, wanted: bool },
    /// `$all`, `$alli`
    All { tests: Vec<Test>, caseless: bool },
    /// `$exists`
    Exists(bool),
    /// `$type`
    Type(String),
    /// `$size`
    Size(Test),
    /// `$elemMatch` with operators
    Element(Test),
    /// `$elemMatch` with a condition
    ElementNode(Node),
    /// `$regex`, `$regexi`
    Pattern(Pattern),
    /// `$not`
    Not(Test),
    /// What was not usable: it has been reported, and holds for nothing.
    Never,
}

const ALLOWED: &str =
    "one of $eq, $ne, $lt, $lte, $gt, $gte, $in, $nin, $ini, $nini, $all, $alli, $exists, $type, \
    $size, $elemMatch, $regex, $regexi, $veq, $vne, $vlt, $vlte, $vgt, $vgte, $inGroup, $notInGroup, $not";

impl Operator {
    pub(super) fn compile(name: &str, operand: &Json, reader: &mut Reader) -> Self {
        let (read, allowed) = match name {
            "$eq" | "$ne" => (Some(Self::Identical { operand: operand.clone(), wanted: name == "$eq" }), ""),
            "$in" | "$ini" | "$nin" | "$nini" => (
                list(operand).map(|list| Self::In {
                    list: list.to_vec(),
                    caseless: name.ends_with("ini"),
                    wanted: name.starts_with("$in"),
                }),
                "a list",
            ),
            "$all" | "$alli" => (
                list(operand).map(|list| {
                    let compile =
                        |(index, item)| reader.at_index(index, |reader| Test::compile(item, reader));
                    let tests = list.iter().enumerate().map(compile).collect();
                    Self::All { tests, caseless: name == "$alli" }
                }),
                "a list",
            ),
            "$exists" => (
                match operand {
                    Json::Bool(bool) => Some(Self::Exists(*bool)),
                    _ => None,
                },
                "true or false",
            ),
            "$type" => (
                operand.as_text().filter(|name| TYPES.contains(name)).map(|name| Self::Type(name.into())),
                "one of string, number, boolean, object, array, null",
            ),
            "$size" => (Some(Self::Size(Test::compile(operand, reader))), ""),
            "$elemMatch" if has_operators(operand) => {
                (Some(Self::Element(Test::compile(operand, reader))), "")
            }
            "$elemMatch" => (Some(Self::ElementNode(Node::compile(operand, reader))), ""),
            "$regex" | "$regexi" => (
                operand.as_text().and_then(|text| Pattern::parse(text, name == "$regexi")).map(Self::Pattern),
                Pattern::ALLOWED,
            ),
            "$not" => (Some(Self::Not(Test::compile(operand, reader))), ""),
            "$inGroup" | "$notInGroup" => (
                operand.as_text().map(|group| Self::Group { name: group.into(), wanted: name == "$inGroup" }),
                "the name of a saved group",
            ),
            _ => (ordering(name, operand), ALLOWED),
        };
        read.unwrap_or_else(|| {
            reader.wrong(operand, allowed);
            Self::Never
        })
    }

    pub(super) fn holds(&self, value: &Json, groups: &Json) -> bool {
        match self {
            Self::Identical { operand, wanted } => is_identical(value, operand) == *wanted,
            Self::Order { relation, operand } => {
                order(value, operand).is_some_and(|order| relation.holds(order))
            }
            Self::Version { relation, operand } => relation.holds(version(value).order(operand)),
            Self::In { list, caseless, wanted } => is_in(value, list, *caseless) == *wanted,
            Self::Group { name, wanted } => {
                let members = groups.get(name).and_then(list).unwrap_or(&[]);
                is_in(value, members, false) == *wanted
            }
            Self::All { tests, caseless } => list(value).is_some_and(|items| {
                tests.iter().all(|test| {
                    items.iter().any(|item| match caseless {
                        true => test.holds_caseless(item, groups),
                        false => test.holds(item, groups),
                    })
                })
            }),
            Self::Exists(wanted) => (*value != Json::Null) == *wanted,
            Self::Type(name) => type_of(value) == name,
            Self::Size(test) => list(value).is_some_and(|items| {
                let mut length = String::new();
                crate::wire::write_number(&mut length, items.len() as i64);
                test.holds(&Json::Number(length), groups)
            }),
            // Items that are empty, 0, false or null are passed over.
            Self::Element(test) => list(value)
                .is_some_and(|items| items.iter().any(|item| is_true(item) && test.holds(item, groups))),
            Self::ElementNode(node) => list(value)
                .is_some_and(|items| items.iter().any(|item| is_true(item) && node.holds(item, groups))),
            Self::Pattern(pattern) => text(value).is_some_and(|text| pattern.is_in(&text)),
            Self::Not(test) => !test.holds(value, groups),
            Self::Never => false,
        }
    }
}

const TYPES: [&str; 6] = ["string", "number", "boolean", "object", "array", "null"];

fn type_of(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "boolean",
        Json::Number(_) => "number",
        Json::Text(_) => "string",
        Json::List(_) => "array",
        Json::Object(_) => "object",
    }
}

fn ordering(name: &str, operand: &Json) -> Option<Operator> {
    let name = name.strip_prefix('$')?;
    if let Some(relation) = Relation::from_word(name) {
        return Some(Operator::Order { relation, operand: operand.clone() });
    }
    let relation = Relation::from_word(name.strip_prefix('v')?)?;
    Some(Operator::Version { relation, operand: version(operand) })
}

fn version(value: &Json) -> Version {
    match value {
        Json::Text(_) | Json::Number(_) => Version::new(&text(value).unwrap_or_default()),
        _ => Version::new(""),
    }
}

fn list(value: &Json) -> Option<&[Json]> {
    match value {
        Json::List(items) => Some(items),
        _ => None,
    }
}

/// True when the list has the value, or one of the values if it is a list itself.
fn is_in(value: &Json, wanted: &[Json], caseless: bool) -> bool {
    let equal = |left: &Json, right: &Json| match (left, right) {
        (Json::Text(left), Json::Text(right)) if caseless => is_alike(left, right),
        _ => is_identical(left, right),
    };
    let any = |value: &Json| wanted.iter().any(|wanted| equal(value, wanted));
    match value {
        Json::List(items) => items.iter().any(any),
        value => any(value),
    }
}
