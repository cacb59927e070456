//! Conditions over a tree of attributes.

use super::test::Test;
use super::value::at;
use crate::wire::{Json, Reader, Wire};

/// A condition, compiled once. Attributes are named by paths with dots; one that is missing counts as `null`.
///
/// The language and its meaning are those of GrowthBook's `evalCondition`, held by its published cases. Numbers are
/// compared as they are written, never through a float; lists and objects turn into no text or number by themselves.
///
/// ```
/// use cartkeep_engine::targeting::Condition;
/// use cartkeep_engine::wire::{parse, Wire};
///
/// let (condition, problems) = Condition::from_json(r#"{"tags": {"$in": ["new"]}, "age": {"$gte": 18}}"#);
/// assert!(problems.is_empty());
/// let shopper = parse(r#"{"tags": ["new"], "age": 20}"#).unwrap();
/// assert!(condition.unwrap().holds(&shopper));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    written: Json,
    root: Node,
}

/// A part of a condition.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// All of them hold.
    All(Vec<Node>),
    /// One of them holds, or there is none.
    Any(Vec<Node>),
    /// It does not hold.
    Not(Box<Node>),
    /// The attribute at a path passes a test.
    At(Vec<String>, Test),
    /// What was not usable: it has been reported, and holds for nothing.
    Never,
}

impl Condition {
    /// Compiles a condition. What is wrong with it goes to `reader`, with its path, and holds for nothing; the rest of
    /// the condition counts.
    #[must_use]
    pub fn compile(written: &Json, reader: &mut Reader) -> Self {
        Self { written: written.clone(), root: Node::compile(written, reader) }
    }

    /// True when the condition holds for the attributes, where there are no saved groups.
    #[must_use]
    pub fn holds(&self, attributes: &Json) -> bool {
        self.holds_with(attributes, &Json::Null)
    }

    /// True when the condition holds for the attributes; `groups` has the lists that `$inGroup` names.
    #[must_use]
    pub fn holds_with(&self, attributes: &Json, groups: &Json) -> bool {
        self.root.holds(attributes, groups)
    }
}

impl Node {
    pub(super) fn compile(written: &Json, reader: &mut Reader) -> Self {
        let Json::Object(fields) = written else {
            reader.wrong(written, "an object such as {\"country\": \"DE\"}");
            return Self::Never;
        };
        let member =
            |(key, value): &(String, Json)| reader.at_key(key, |reader| Self::member(key, value, reader));
        Self::All(fields.iter().map(member).collect())
    }

    fn member(key: &str, value: &Json, reader: &mut Reader) -> Self {
        let not = |node| Self::Not(Box::new(node));
        match key {
            "$and" => Self::list(value, reader).map_or(Self::Never, Self::All),
            "$or" => Self::list(value, reader).map_or(Self::Never, Self::Any),
            "$nor" => Self::list(value, reader).map_or(Self::Never, |nodes| not(Self::Any(nodes))),
            "$not" => not(Self::compile(value, reader)),
            path => Self::At(path.split('.').map(Into::into).collect(), Test::compile(value, reader)),
        }
    }

    fn list(value: &Json, reader: &mut Reader) -> Option<Vec<Self>> {
        let Json::List(items) = value else {
            reader.wrong(value, "a list of conditions");
            return None;
        };
        let compile = |(index, item)| reader.at_index(index, |reader| Self::compile(item, reader));
        Some(items.iter().enumerate().map(compile).collect())
    }

    pub(super) fn holds(&self, attributes: &Json, groups: &Json) -> bool {
        match self {
            Self::All(nodes) => nodes.iter().all(|node| node.holds(attributes, groups)),
            Self::Any(nodes) => nodes.is_empty() || nodes.iter().any(|node| node.holds(attributes, groups)),
            Self::Not(node) => !node.holds(attributes, groups),
            Self::At(path, test) => test.holds(at(attributes, path), groups),
            Self::Never => false,
        }
    }
}

impl Wire for Condition {
    fn write(&self, out: &mut String) {
        self.written.write(out);
    }

    fn blank() -> Self {
        Self { written: Json::Object(Vec::new()), root: Node::All(Vec::new()) }
    }

    fn fill(&mut self, value: &Json, reader: &mut Reader) -> bool {
        // Usable in any case: left out, what cannot be read would hold for everybody.
        *self = Self::compile(value, reader);
        true
    }

    #[cfg(feature = "tooling")]
    fn schema(_: &mut crate::wire::schema::Schemas) -> String {
        crate::wire::schema::of_type("object")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::parse;

    fn judge(condition: &str, attributes: &str) -> bool {
        let (compiled, problems) = Condition::from_json(condition);
        assert_eq!(problems, [], "{condition}");
        compiled.expect(condition).holds(&parse(attributes).expect(attributes))
    }

    #[test]
    fn table() {
        for (condition, attributes, expected) in [
            ("{}", "{}", true),
            (r#"{"a.b": 1}"#, r#"{"a": {"b": "1"}}"#, true),
            (r#"{"a.b": "1"}"#, r#"{"a": {"b": 1.0}}"#, true),
            (r#"{"a": {"$eq": 1}}"#, r#"{"a": "1"}"#, false),
            (r#"{"a": {"$ne": 1}}"#, r"{}", true),
            (r#"{"a": {"$gt": -1}}"#, r"{}", true),
            (r#"{"a": {"$gt": "b"}}"#, r#"{"a": "😀"}"#, true),
            (r#"{"a": {"$lt": 0.30000000000000004}}"#, r#"{"a": 0.3}"#, true),
            (r#"{"a": {"$gt": "b"}}"#, r#"{"a": ["c"]}"#, false),
            (r#"{"a": {"$not": {"$not": {"$in": ["x"]}}}}"#, r#"{"a": "x"}"#, true),
            (r#"{"a": {"$nini": ["Ä"]}}"#, r#"{"a": "ä"}"#, false),
            (
                r#"{"a": {"$elemMatch": {"b.c": {"$vgte": "2.0.0"}}}}"#,
                r#"{"a": [{"b": {"c": "v10.0.0"}}]}"#,
                true,
            ),
            (r#"{"$nor": []}"#, r"{}", false),
            (r#"{"a": {"$type": "null"}}"#, r"{}", true),
            (r#"{"a": {}}"#, r#"{"a": {}}"#, true),
            (r#"{"a": {"$notInGroup": "g"}}"#, r#"{"a": 1}"#, true),
        ] {
            assert_eq!(judge(condition, attributes), expected, "{condition} {attributes}");
        }
    }

    #[test]
    fn what_is_wrong_is_named_and_holds_for_nothing() {
        let text = r#"{"a": {"$near": 1, "$in": 2}, "b": {"$all": [{"$regex": "["}]}, "$or": {}, "c": {"$elemMatch": 3},
            "d": {"$exists": 1, "$type": "text"}, "$not": []}"#;
        let (condition, problems) = Condition::from_json(text);
        let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
        let expected =
            ["a.$near", "a.$in", "b.$all[0].$regex", "$or", "c.$elemMatch", "d.$exists", "d.$type", "$not"];
        assert_eq!(paths, expected);
        assert!(!condition.expect("the rest").holds(&Json::Null));
        let (condition, problems) = Condition::from_json("[]");
        assert_eq!(problems.len(), 1);
        assert!(!condition.expect("a condition").holds(&Json::Null));
    }
}
