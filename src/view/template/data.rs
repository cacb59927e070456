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
    pub(crate) fn text(&mut self, key: char, text: impl Into<String>) {
        self.push(key, Value::Text(text.into()));
    }

    /// Says a text, if there is one.
    pub(crate) fn text_if(&mut self, key: char, text: Option<impl Into<String>>) {
        if let Some(text) = text {
            self.text(key, text);
        }
    }

    /// Says yes or no.
    pub(crate) fn flag(&mut self, key: char, flag: bool) {
        self.push(key, Value::Flag(flag));
    }

    /// Says what is in a list.
    pub(crate) fn rows(&mut self, key: char, rows: Vec<Row>) {
        self.push(key, Value::Rows(rows));
    }

    // Views do this so often that one copy of it is worth the call.
    #[inline(never)]
    fn push(&mut self, key: char, value: Value) {
        self.0.push((key, value));
    }

    pub(super) fn get(&self, key: char) -> Option<&Value> {
        self.0.iter().find(|(known, _)| *known == key).map(|(_, value)| value)
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
