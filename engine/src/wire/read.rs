//! Reading with every problem collected, each with the path that leads to it.

use super::{parse, write_text, Json, Wire};

crate::record! {
    /// What is wrong in one place of an input.
    #[derive(Eq)]
    pub struct Problem {
        /// Where, as `shipping.zones[2].id`; empty for the whole input.
        pub path: String = "path",
        /// What stands there, as JSON, shortened.
        pub value: String = "value",
        /// What would have been accepted.
        pub allowed: String = "allowed",
    }
}

/// Walks a JSON tree and remembers where it is and what was wrong.
#[derive(Debug, Default)]
pub struct Reader {
    path: String,
    problems: Vec<Problem>,
}

/// Longest excerpt of a wrong value that a problem quotes, in bytes.
const EXCERPT: usize = 80;

impl Reader {
    /// A reader at the root of its input.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Parses `text`, which is the whole input.
    pub fn parse(&mut self, text: &str) -> Option<Json> {
        match parse(text) {
            Ok(value) => Some(value),
            Err(error) => {
                self.problem(text, error.allowed());
                None
            }
        }
    }

    /// Reads one step down, at the member `key`.
    #[inline]
    pub fn at_key<T>(&mut self, key: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.enter_key(key);
        let result = read(self);
        self.leave(length);
        result
    }

    /// Reads one step down, at the item `index`.
    #[inline]
    pub fn at_index<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.enter_index(index);
        let result = read(self);
        self.leave(length);
        result
    }

    // Not inlined: these would be compiled once for every place that reads.
    #[inline(never)]
    fn enter_key(&mut self, key: &str) -> usize {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        length
    }

    #[inline(never)]
    fn enter_index(&mut self, index: usize) -> usize {
        let length = self.path.len();
        self.path.push('[');
        super::write_number(&mut self.path, index as i64);
        self.path.push(']');
        length
    }

    #[inline(never)]
    fn leave(&mut self, length: usize) {
        self.path.truncate(length);
    }

    /// Puts what was read into its place; when nothing was, notes that only `allowed` would do.
    pub fn put<T>(&mut self, place: &mut T, read: Option<T>, value: &Json, allowed: &str) -> bool {
        match read {
            Some(read) => {
                *place = read;
                true
            }
            None => {
                self.wrong(value, allowed);
                false
            }
        }
    }

    /// Notes that `value` stands here where only `allowed` would do.
    pub fn wrong(&mut self, value: &Json, allowed: &str) {
        self.problem(&excerpt(value), allowed);
    }

    /// Like [`Self::wrong`], for a value that is not JSON.
    pub fn problem(&mut self, value: &str, allowed: &str) {
        let cut = value.char_indices().nth(EXCERPT).map_or(value.len(), |(index, _)| index);
        self.problems.push(Problem {
            path: self.path.clone(),
            value: value[..cut].into(),
            allowed: allowed.into(),
        });
    }

    /// Every problem met so far.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Ends the walk and hands over the problems.
    #[must_use]
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }
}

fn excerpt(value: &Json) -> String {
    match value {
        Json::List(_) => "[...]".into(),
        Json::Object(_) => "{...}".into(),
        Json::Text(text) => {
            let mut out = String::new();
            write_text(&mut out, text);
            out
        }
        scalar => scalar.to_json(),
    }
}
