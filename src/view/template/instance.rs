//! The nodes of a template, kept up to date in place.

use super::data::{Data, Row, Value};
use super::grow::grow;
use crate::dom::Element;
use crate::view::address;
use crate::words::{number, Words};

/// The nodes that one template became.
#[derive(Debug)]
pub(crate) struct Instance {
    /// The outermost element.
    pub(crate) top: Element,
    bounds: Vec<Bound>,
}

/// A place that waits for a value.
#[derive(Debug)]
pub(super) struct Bound {
    pub(super) node: Element,
    pub(super) key: char,
    pub(super) kind: Kind,
    /// Of a list: what it consists of now.
    pub(super) rows: Vec<(String, Instance)>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Text,
    If,
    Attribute(&'static str),
    Address(&'static str),
    Property(&'static str),
    /// With the program of a row.
    Each(&'static str),
}

impl Instance {
    /// Makes the nodes; they show nothing yet.
    pub(crate) fn new(words: &Words, program: &'static str) -> Option<Self> {
        let (top, bounds) = grow(words, program)?;
        Some(Self { top, bounds })
    }

    /// Shows `data` where `shown` was. Touches only what differs, so that the focus, a selection
    /// and what screen readers have said stay as they are.
    pub(crate) fn show(&mut self, words: &Words, data: &Data, shown: Option<&Data>) {
        for bound in &mut self.bounds {
            let new = data.get(bound.key);
            let old = shown.map(|shown| shown.get(bound.key));
            // What the shopper did to a property makes it differ from what was shown.
            if old != Some(new) || matches!(bound.kind, Kind::Property(_)) {
                bound.show(words, new, old.flatten());
            }
        }
    }
}

impl Bound {
    fn show(&mut self, words: &Words, new: Option<&Value>, old: Option<&Value>) {
        let text = new.and_then(Value::as_text);
        let there = new.is_some_and(Value::is_there);
        match self.kind {
            Kind::Text => self.node.set_text("textContent", text.unwrap_or_default()),
            Kind::If => self.attribute("hidden", (!there).then_some("")),
            Kind::Attribute(name) => self.attribute(name, text.or(there.then_some(""))),
            Kind::Address(name) => self.attribute(name, text.filter(|text| address::is_safe(text))),
            Kind::Property(name) => self.property(name, new, old.and_then(Value::as_text)),
            Kind::Each(program) => {
                self.arrange(words, program, new, old);
            }
        }
    }

    fn attribute(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.node.set_attribute(name, value),
            None => self.node.remove_attribute(name),
        }
    }

    fn property(&self, name: &str, new: Option<&Value>, shown: Option<&str>) {
        let Some(Value::Text(text)) = new else {
            return self.node.set_flag(name, new.is_some_and(Value::is_there));
        };
        let current = self.node.text(name);
        let edited = shown.is_some() && current.as_deref() != shown;
        if !edited && current.as_ref() != Some(text) {
            self.node.set_text(name, text);
        }
    }

    /// Brings the rows into the new order. Nodes that stay in order among themselves are not moved.
    fn arrange(&mut self, words: &Words, program: &'static str, new: Option<&Value>, old: Option<&Value>) {
        let mut before = std::mem::take(&mut self.rows);
        for row in rows(new) {
            let instance = match before.iter().position(|(key, _)| *key == row.key) {
                Some(place) => Some(before.remove(place).1),
                None => Instance::new(words, program),
            };
            let Some(mut instance) = instance else { return };
            let shown = rows(old).iter().find(|shown| shown.key == row.key);
            instance.show(words, &row.data, shown.map(|shown| &shown.data));
            // What an event in a row is about is known by the place of the row.
            instance.top.set_attribute("data-row", &number(self.rows.len() as i64));
            self.rows.push((row.key.clone(), instance));
        }
        for (_, gone) in &before {
            gone.top.remove();
        }
        let mut next = None;
        for (_, Instance { top, .. }) in self.rows.iter().rev() {
            if top.parent_node().is_none() || top.next_element_sibling().as_ref() != next {
                self.node.insert_before(top, next);
            }
            next = Some(top);
        }
    }
}

fn rows(value: Option<&Value>) -> &[Row] {
    match value {
        Some(Value::Rows(rows)) => rows,
        _ => &[],
    }
}
