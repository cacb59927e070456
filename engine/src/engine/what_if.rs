//! What would be decided if facts were other than they are.

use super::Engine;
use crate::policy::{Decision, Fact, Facts, Moment, Value, Why};
use crate::time::Duration;
use crate::wire::{one_of, Json, ObjectWriter, Reader};

impl Engine {
    /// Decides at a moment, with some facts changed, without anything coming of it: nothing is shown, kept or written down.
    ///
    /// `asked` is `{"on": moment, "facts"?: {fact: value}}`; a fact that is `null` is not known. The answer is `{"decision"}`, or
    /// `{"problems"}` with what in `asked` can't be used. On `dwell` all prompts count that `dwell.page` has reached.
    #[must_use]
    pub fn what_if_json(&mut self, asked: &str) -> String {
        let mut reader = Reader::new();
        let supposed = reader.parse(asked).and_then(|asked| self.suppose(&asked, &mut reader));
        let mut out = String::new();
        let mut object = ObjectWriter::new(&mut out);
        match supposed {
            Some((on, facts)) if reader.problems().is_empty() => {
                let dwell = match facts.get(Fact::DwellPage) {
                    Some(Value::Number(millionths)) => Duration(millionths / 1000),
                    _ => Duration(0),
                };
                let passed = (on == Moment::Dwell).then_some((Duration(-1), dwell));
                object.field("decision", &self.suppose_at(on, passed, &facts));
            }
            _ => object.field("problems", &reader.problems().to_vec()),
        }
        object.end();
        out
    }

    fn suppose_at(&self, on: Moment, passed: Option<(Duration, Duration)>, facts: &Facts) -> Decision {
        let (prompts, open) = (&self.config.prompts, self.open.as_deref());
        self.decision(on, prompts, passed, facts, (true, Why::default()), open)
    }

    /// The facts as they are, but for those that `asked` names.
    fn suppose(&mut self, asked: &Json, reader: &mut Reader) -> Option<(Moment, Facts)> {
        let on = asked.get("on").and_then(Json::as_text).and_then(Moment::from_word);
        if on.is_none() {
            let allowed = one_of("one of ", Moment::WORDS);
            let value = asked.get("on").unwrap_or(&Json::Null);
            reader.at_key("on", |reader| reader.wrong(value, &allowed));
        }
        let mut facts = Facts::default();
        let Some(Json::Object(changes)) = asked.get("facts") else {
            return on.map(|on| (on, self.facts()));
        };
        let known = self.facts();
        #[cfg(feature = "insight")]
        facts.set_areas_of(&known);
        for (fact, value) in known.iter() {
            if !changes.iter().any(|(name, _)| name == fact.word()) {
                facts.set(fact, value.clone());
            }
        }
        for (name, value) in changes {
            reader.at_key("facts", |reader| {
                reader.at_key(name, |reader| match Fact::from_word(name) {
                    Some(_) if *value == Json::Null => {}
                    Some(fact) => match Value::read(fact.of_type(), value) {
                        Some(value) => facts.set(fact, value),
                        None => reader.wrong(value, fact.of_type().allowed()),
                    },
                    None => reader.wrong(value, &one_of("one of the facts ", Fact::WORDS)),
                });
            });
        }
        on.map(|on| (on, facts))
    }
}
