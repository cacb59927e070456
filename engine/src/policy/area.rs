//! Engaged time with a named area of the page, as conditions ask for it: `dwell.area.` and the area's name.

use super::{Condition, Fact, Facts, Value};

/// What the names of such facts start with.
const PREFIX: &str = "dwell.area.";

/// The area that a fact's name asks for.
pub(super) fn area_of(fact: &str) -> Option<&str> {
    fact.strip_prefix(PREFIX).filter(|area| !area.is_empty())
}

/// The fact's name for an area.
pub(super) fn fact_of(area: &str) -> String {
    [PREFIX, area].concat()
}

/// What conditions on areas are compiled as: seconds, as those on a page are.
pub(super) const LIKE: Fact = Fact::DwellPage;

impl Condition {
    /// The same condition, on an area in place of the page.
    pub(super) fn on_area(self, area: &str) -> Self {
        let each = |parts: Vec<Self>| parts.into_iter().map(|part| part.on_area(area)).collect();
        match self {
            Self::All(parts) => Self::All(each(parts)),
            Self::Any(parts) => Self::Any(each(parts)),
            Self::None(parts) => Self::None(each(parts)),
            Self::Compare(_, compare) | Self::Area(_, compare) => Self::Area(area.into(), compare),
        }
    }
}

impl Facts {
    /// Notes the engaged time with an area.
    pub fn set_area(&mut self, area: &str, value: Value) {
        self.areas.push((area.into(), value));
    }

    /// Takes over the times of areas that another set of facts has.
    pub fn set_areas_of(&mut self, other: &Self) {
        self.areas.clone_from(&other.areas);
    }

    /// The engaged time with an area, if it was ever in view.
    #[must_use]
    pub fn area(&self, area: &str) -> Option<&Value> {
        self.areas.iter().find(|(known, _)| known == area).map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Why;
    use crate::wire::{parse, Reader};

    fn holds(condition: &str, facts: &Facts) -> bool {
        let mut reader = Reader::new();
        let condition = parse(condition).ok().and_then(|json| Condition::compile(&json, &mut reader));
        assert_eq!(reader.into_problems(), []);
        condition.expect("a condition").judge(facts, &mut Why::default())
    }

    #[test]
    fn an_area_has_its_own_time() {
        let mut facts = Facts::default();
        facts.set(Fact::DwellPage, Value::whole(90));
        facts.set_area("shipping", Value::whole(12));
        for (condition, expected) in [
            (r#"{"dwell.area.shipping": {"$gte": 10}}"#, true),
            (r#"{"dwell.area.shipping": {"$gte": 10, "$lt": 12}}"#, false),
            (r#"{"dwell.area.shipping": {"$not": {"$gt": 12}}}"#, true),
            (r#"{"dwell.area.returns": {"$gte": 1}}"#, false),
            (r#"{"dwell.area.returns": {"$exists": false}}"#, true),
            (r#"{"$or": [{"dwell.area.returns": {"$gt": 1}}, {"dwell.area.shipping": 12}]}"#, true),
        ] {
            assert_eq!(holds(condition, &facts), expected, "{condition}");
        }
    }

    #[test]
    fn an_area_without_a_name_and_a_wrong_type_are_problems() {
        for condition in [r#"{"dwell.area.": {"$gt": 1}}"#, r#"{"dwell.area.shipping": {"$gt": "long"}}"#] {
            let mut reader = Reader::new();
            let json = parse(condition).expect("JSON");
            assert!(Condition::compile(&json, &mut reader).is_none(), "{condition}");
            assert_eq!(reader.into_problems().len(), 1, "{condition}");
        }
    }

    #[test]
    fn an_explanation_names_the_area() {
        let mut reader = Reader::new();
        let json = parse(r#"{"dwell.area.shipping": {"$gte": 10}}"#).expect("JSON");
        let condition = Condition::compile(&json, &mut reader).expect("a condition");
        let mut why = Why::default();
        condition.judge(&Facts::default(), &mut why);
        let lines = why.into_lines();
        assert_eq!(lines.first().map(|line| line.what.as_str()), Some("dwell.area.shipping"));
    }
}
