//! Conditions in the MongoDB-style JSON that feature-flag tools use.

use super::fact::{Fact, FactType, Facts, Value};
#[cfg(feature = "insight")]
use super::text_test::TextTest;
use super::why::{line, Why};
use crate::wire::{one_of, Json, Reader};

/// A condition, compiled: every name in it is known and every comparison is of one type.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// None of them.
    None(Vec<Condition>),
    /// A comparison.
    Compare(Fact, Compare),
    /// A comparison of the engaged time with a named area.
    #[cfg(feature = "insight")]
    Area(String, Compare),
}

/// How a fact is compared. A fact that is not known compares as less than nothing: only
/// `$ne`, `$nin` and `$exists: false` hold for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Compare {
    /// `$eq`
    Equal(Value),
    /// `$ne`
    NotEqual(Value),
    /// `$gt`
    Greater(Value),
    /// `$gte`
    GreaterOrEqual(Value),
    /// `$lt`
    Less(Value),
    /// `$lte`
    LessOrEqual(Value),
    /// `$in`
    In(Vec<Value>),
    /// `$nin`
    NotIn(Vec<Value>),
    /// `$exists`
    Exists(bool),
    /// What only texts have.
    #[cfg(feature = "insight")]
    Text(TextTest),
}

#[cfg(not(feature = "insight"))]
const OPERATORS: &str = "one of $eq, $ne, $gt, $gte, $lt, $lte, $in, $nin, $exists, $not";
#[cfg(feature = "insight")]
const OPERATORS: &str =
    "one of $eq, $ne, $gt, $gte, $lt, $lte, $in, $nin, $exists, $not, and for texts $ini, $nini, \
    $regex, $regexi, $veq, $vne, $vlt, $vlte, $vgt, $vgte";

impl Condition {
    /// Compiles a condition; what is wrong with it goes to `reader`.
    #[must_use]
    pub fn compile(written: &Json, reader: &mut Reader) -> Option<Self> {
        let Json::Object(fields) = written else {
            reader.wrong(written, "an object such as {\"cart.total\": {\"$gte\": 40}}");
            return None;
        };
        let parts = fields.iter().map(|(key, value)| reader.at_key(key, |reader| member(key, value, reader)));
        // Every part is compiled before any is judged, so that all problems are found at once.
        let parts: Vec<_> = parts.collect();
        let parts: Option<Vec<_>> = parts.into_iter().collect();
        parts.map(Self::All)
    }

    /// True when it asks for a fact that is inferred about the shopper.
    #[cfg(feature = "insight")]
    #[must_use]
    pub fn asks_for_insight(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::None(parts) => {
                parts.iter().any(Self::asks_for_insight)
            }
            Self::Compare(fact, _) => fact.is_inferred(),
            Self::Area(..) => false,
        }
    }

    /// Judges the condition, explaining each comparison on the way.
    pub fn judge(&self, facts: &Facts, why: &mut Why) -> bool {
        let mut met = 0;
        let mut judge_each = |parts: &[Self]| {
            met = parts.iter().filter(|part| part.judge(facts, why)).count();
            parts.len()
        };
        match self {
            Self::All(parts) => judge_each(parts) == met,
            Self::Any(parts) => {
                let of = judge_each(parts);
                why.note(met > 0, || group("$or", "at least one of the lines above", met, of))
            }
            Self::None(parts) => {
                let of = judge_each(parts);
                why.note(met == 0, || group("$nor", "none of the lines above", met, of))
            }
            #[cfg(feature = "insight")]
            Self::Area(area, compare) => {
                let value = facts.area(area);
                why.note(compare.holds(value), || {
                    (super::area::fact_of(area), compare.text(), value.map(Value::text))
                })
            }
            Self::Compare(fact, compare) => {
                let value = facts.get(*fact);
                why.note(compare.holds(value), || {
                    (fact.word().into(), compare.text(), value.map(Value::text))
                })
            }
        }
    }
}

fn group(what: &str, wanted: &str, met: usize, of: usize) -> (String, String, Option<String>) {
    let mut value = String::new();
    crate::wire::write_number(&mut value, met as i64);
    value.push_str(" of ");
    crate::wire::write_number(&mut value, of as i64);
    line(what, wanted, &value)
}

fn member(key: &str, value: &Json, reader: &mut Reader) -> Option<Condition> {
    match key {
        "$and" => list(value, reader).map(Condition::All),
        "$or" => list(value, reader).map(Condition::Any),
        "$nor" => list(value, reader).map(Condition::None),
        "$not" => Condition::compile(value, reader).map(|part| Condition::None(vec![part])),
        name => {
            #[cfg(feature = "insight")]
            if let Some(area) = super::area::area_of(name) {
                return comparisons(super::area::LIKE, value, reader)
                    .map(|condition| condition.on_area(area));
            }
            let fact = Fact::from_word(name);
            if fact.is_none() {
                reader.wrong(value, &one_of("one of the facts ", Fact::WORDS));
            }
            comparisons(fact?, value, reader)
        }
    }
}

fn list(value: &Json, reader: &mut Reader) -> Option<Vec<Condition>> {
    let Json::List(items) = value else {
        reader.wrong(value, "a list of conditions");
        return None;
    };
    let compile = |(index, item)| reader.at_index(index, |reader| Condition::compile(item, reader));
    let parts: Vec<_> = items.iter().enumerate().map(compile).collect();
    parts.into_iter().collect()
}

fn comparisons(fact: Fact, value: &Json, reader: &mut Reader) -> Option<Condition> {
    let Json::Object(operators) = value else {
        return operand(fact, value, reader).map(|value| Condition::Compare(fact, Compare::Equal(value)));
    };
    let compile =
        |(name, value): &(String, Json)| reader.at_key(name, |reader| comparison(fact, name, value, reader));
    let parts: Vec<_> = operators.iter().map(compile).collect();
    let parts: Option<Vec<_>> = parts.into_iter().collect();
    parts.map(Condition::All)
}

fn comparison(fact: Fact, operator: &str, value: &Json, reader: &mut Reader) -> Option<Condition> {
    let one = |reader: &mut Reader| operand(fact, value, reader);
    let ordered = |reader: &mut Reader| {
        if fact.of_type() == FactType::Number {
            return operand(fact, value, reader);
        }
        reader.wrong(value, "$eq, $ne, $in or $nin; only numbers have an order");
        None
    };
    let compare = match operator {
        "$eq" => Compare::Equal(one(reader)?),
        "$ne" => Compare::NotEqual(one(reader)?),
        "$gt" => Compare::Greater(ordered(reader)?),
        "$gte" => Compare::GreaterOrEqual(ordered(reader)?),
        "$lt" => Compare::Less(ordered(reader)?),
        "$lte" => Compare::LessOrEqual(ordered(reader)?),
        "$in" => Compare::In(operands(fact, value, reader)?),
        "$nin" => Compare::NotIn(operands(fact, value, reader)?),
        "$exists" => match value {
            Json::Bool(bool) => Compare::Exists(*bool),
            other => {
                reader.wrong(other, "true or false");
                return None;
            }
        },
        "$not" => return comparisons(fact, value, reader).map(|part| Condition::None(vec![part])),
        #[cfg(feature = "insight")]
        name if TextTest::OPERATORS.contains(&name) => {
            if fact.of_type() != FactType::Text {
                reader.wrong(value, "an operator of all facts; this one only texts have");
                return None;
            }
            Compare::Text(TextTest::compile(name, value, reader)?)
        }
        _ => {
            reader.wrong(value, OPERATORS);
            return None;
        }
    };
    Some(Condition::Compare(fact, compare))
}

fn operand(fact: Fact, value: &Json, reader: &mut Reader) -> Option<Value> {
    let read = Value::read(fact.of_type(), value);
    if read.is_none() {
        reader.wrong(value, fact.of_type().allowed());
    }
    read
}

fn operands(fact: Fact, value: &Json, reader: &mut Reader) -> Option<Vec<Value>> {
    let Json::List(items) = value else {
        reader.wrong(value, "a list");
        return None;
    };
    let read = |(index, item)| reader.at_index(index, |reader| operand(fact, item, reader));
    let values: Vec<_> = items.iter().enumerate().map(read).collect();
    values.into_iter().collect()
}

impl Compare {
    fn holds(&self, value: Option<&Value>) -> bool {
        match self {
            Self::Equal(wanted) => value == Some(wanted),
            Self::NotEqual(wanted) => value != Some(wanted),
            Self::Greater(wanted) => value.is_some_and(|value| value > wanted),
            Self::GreaterOrEqual(wanted) => value.is_some_and(|value| value >= wanted),
            Self::Less(wanted) => value.is_some_and(|value| value < wanted),
            Self::LessOrEqual(wanted) => value.is_some_and(|value| value <= wanted),
            Self::In(wanted) => value.is_some_and(|value| wanted.contains(value)),
            Self::NotIn(wanted) => !value.is_some_and(|value| wanted.contains(value)),
            Self::Exists(wanted) => value.is_some() == *wanted,
            #[cfg(feature = "insight")]
            Self::Text(test) => test.holds(value),
        }
    }

    fn text(&self) -> String {
        let (name, operand) = match self {
            Self::Equal(value) => ("$eq ", value.text()),
            Self::NotEqual(value) => ("$ne ", value.text()),
            Self::Greater(value) => ("$gt ", value.text()),
            Self::GreaterOrEqual(value) => ("$gte ", value.text()),
            Self::Less(value) => ("$lt ", value.text()),
            Self::LessOrEqual(value) => ("$lte ", value.text()),
            Self::In(values) => ("$in ", texts(values)),
            Self::NotIn(values) => ("$nin ", texts(values)),
            Self::Exists(bool) => ("$exists ", Value::Bool(*bool).text()),
            #[cfg(feature = "insight")]
            Self::Text(test) => ("", test.text()),
        };
        [name, &operand].concat()
    }
}

fn texts(values: &[Value]) -> String {
    let mut out = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        out.push_str(&value.text());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::parse;

    fn facts() -> Facts {
        let mut facts = Facts::default();
        facts.set(Fact::CartTotal, Value::number("61.40"));
        facts.set(Fact::PageKind, Value::Text("cart".into()));
        facts.set(Fact::DeviceTouch, Value::Bool(false));
        facts
    }

    #[test]
    fn judges() {
        for (text, expected) in [
            (r"{}", true),
            (r#"{"cart.total": 61.4}"#, true),
            (r#"{"cart.total": {"$gte": 61.40, "$lt": 61.41}}"#, true),
            (r#"{"cart.total": {"$gt": 61.4}}"#, false),
            (r#"{"cart.total": {"$not": {"$gt": 61.4}}}"#, true),
            (r#"{"page.kind": {"$in": ["cart", "product"]}}"#, true),
            (r#"{"page.kind": {"$nin": ["cart"]}}"#, false),
            (r#"{"page.kind": {"$ne": "cart"}}"#, false),
            (r#"{"device.touch": false}"#, true),
            (r#"{"visit.cart": {"$gte": 0}}"#, false),
            (r#"{"visit.cart": {"$ne": 3}}"#, true),
            (r#"{"visit.cart": {"$exists": false}, "cart.total": {"$exists": true}}"#, true),
            (r#"{"$or": [{"page.kind": "order"}, {"cart.total": {"$lte": 100}}]}"#, true),
            (r#"{"$nor": [{"page.kind": "order"}, {"cart.total": {"$lte": 100}}]}"#, false),
            (r#"{"$not": {"page.kind": "order"}}"#, true),
            (r#"{"$and": [{"page.kind": "cart"}, {"cart.total": {"$lt": 61}}]}"#, false),
        ] {
            let mut reader = Reader::new();
            let condition = Condition::compile(&parse(text).expect(text), &mut reader).expect(text);
            assert_eq!(condition.judge(&facts(), &mut Why::default()), expected, "{text}");
            assert_eq!(reader.problems(), []);
        }
    }

    #[test]
    fn refuses_unknown_names_and_wrong_types_all_at_once() {
        let text = r#"{"cart.totl": 1, "cart.total": {"$gte": "40", "$near": 1}, "page.kind": {"$gt": "a"},
            "device.touch": "no", "$or": {}, "cart.count": {"$in": [1, "2"]}}"#;
        let mut reader = Reader::new();
        assert_eq!(Condition::compile(&parse(text).expect("JSON"), &mut reader), None);
        let paths: Vec<_> = reader.problems().iter().map(|problem| problem.path.as_str()).collect();
        let expected = [
            "cart.totl",
            "cart.total.$gte",
            "cart.total.$near",
            "page.kind.$gt",
            "device.touch",
            "$or",
            "cart.count.$in[1]",
        ];
        assert_eq!(paths, expected);
    }

    #[cfg(feature = "insight")]
    #[test]
    fn what_only_texts_have() {
        for (text, expected) in [
            (r#"{"page.kind": {"$ini": ["CART", "x"]}}"#, true),
            (r#"{"page.kind": {"$nini": ["CART"]}}"#, false),
            (r#"{"page.kind": {"$regex": "^ca.t$"}}"#, true),
            (r#"{"page.kind": {"$regex": "^CA"}}"#, false),
            (r#"{"page.kind": {"$regexi": "^CA"}}"#, true),
            (r#"{"page.kind": {"$not": {"$not": {"$regex": "^ca"}}}}"#, true),
            (r#"{"page.kind": {"$vgt": "1.2.3"}}"#, true),
            (r#"{"page.path": {"$regex": ""}}"#, false),
            (r#"{"page.path": {"$nini": ["a"], "$vne": "1.0.0"}}"#, true),
            (r#"{"page.path": {"$veq": "0"}}"#, false),
        ] {
            let mut reader = Reader::new();
            let condition = Condition::compile(&parse(text).expect(text), &mut reader).expect(text);
            assert_eq!(condition.judge(&facts(), &mut Why::default()), expected, "{text}");
            assert_eq!(reader.problems(), []);
        }
        let wrong = r#"{"page.kind": {"$regex": "(", "$ini": [1], "$vlt": 2, "$nini": "a"}, "cart.total": {"$ini": []}}"#;
        let mut reader = Reader::new();
        assert_eq!(Condition::compile(&parse(wrong).expect("JSON"), &mut reader), None);
        let paths: Vec<_> = reader.problems().iter().map(|problem| problem.path.as_str()).collect();
        let expected =
            ["page.kind.$regex", "page.kind.$ini[0]", "page.kind.$vlt", "page.kind.$nini", "cart.total.$ini"];
        assert_eq!(paths, expected);
    }

    #[cfg(feature = "explain")]
    #[test]
    fn explains_every_comparison() {
        let mut reader = Reader::new();
        let text = r#"{"cart.total": {"$gte": 70}, "visit.cart": {"$gte": 3}, "page.kind": "cart"}"#;
        let condition = Condition::compile(&parse(text).expect("JSON"), &mut reader).expect("condition");
        let mut why = Why::default();
        assert!(!condition.judge(&facts(), &mut why));
        let because = why.into_lines();
        let lines: Vec<_> = because
            .iter()
            .map(|line| (line.what.as_str(), line.wanted.as_str(), line.value.as_deref(), line.met))
            .collect();
        assert_eq!(
            lines,
            [
                ("cart.total", "$gte 70", Some("61.4"), false),
                ("visit.cart", "$gte 3", None, false),
                ("page.kind", "$eq cart", Some("cart"), true),
            ]
        );
    }
}
