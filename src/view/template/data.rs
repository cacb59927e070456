//! What a template is filled with.

/// Values by key. What has no value is empty, hidden or absent.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Data(Vec<(char, Value)>);

/// One row of a list.
#[derive(Debug, PartialEq)]
pub(crate) struct Row {
    /// Tells the rows of a list apart, so that each keeps its nodes and with them the focus.
    pub(crate) key: String,
    /// What it is filled with.
    pub(crate) data: Data,
}

#[derive(Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    Flag(bool),
    Rows(Vec<Row>),
}

impl Data {
    /// Says a text.
    // Views do this so often that one copy of it is worth the call.
    #[inline(never)]
    pub(crate) fn text(&mut self, key: char, text: &str) {
        self.0.push((key, Value::Text(text.to_owned())));
    }

    /// Says a text, if there is one.
    pub(crate) fn text_if(&mut self, key: char, text: Option<&str>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// Says a text that was made for this.
    #[inline(never)]
    pub(crate) fn made(&mut self, key: char, text: String) {
        self.0.push((key, Value::Text(text)));
    }

    /// Likewise, if there is one.
    #[inline(never)]
    pub(crate) fn made_if(&mut self, key: char, text: Option<String>) {
        if let Some(text) = text {
            self.made(key, text);
        }
    }

    /// Says yes or no.
    #[inline(never)]
    pub(crate) fn flag(&mut self, key: char, flag: bool) {
        self.0.push((key, Value::Flag(flag)));
    }

    /// Adds a row to a list; the rows of a list come one after the other.
    #[inline(never)]
    pub(crate) fn row(&mut self, key: char, row: Row) {
        if let Some((last, Value::Rows(rows))) = self.0.last_mut() {
            if *last == key {
                return rows.push(row);
            }
        }
        self.0.push((key, Value::Rows(vec![row])));
    }

    pub(super) fn get(&self, key: char) -> Option<&Value> {
        for (known, value) in &self.0 {
            if *known == key {
                return Some(value);
            }
        }
        None
    }
}

impl Value {
    /// Whether there is something to see.
    pub(super) fn is_there(&self) -> bool {
        match self {
            Value::Text(text) => !text.is_empty(),
            Value::Flag(flag) => *flag,
            Value::Rows(rows) => !rows.is_empty(),
        }
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}
