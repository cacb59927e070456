//! Reads the program of a template.

use std::str::Chars;

pub(super) struct Reader(Chars<'static>);

impl Reader {
    pub(super) fn new(program: &'static str) -> Self {
        Self(program.chars())
    }

    /// The next character: an operation, or a key.
    pub(super) fn char(&mut self) -> Option<char> {
        self.0.next()
    }

    /// The next character as the number that it stands for.
    pub(super) fn number(&mut self) -> Option<usize> {
        self.char().map(|char| (char as usize).saturating_sub(32))
    }

    /// The text up to the end of the line.
    pub(super) fn text(&mut self) -> Option<&'static str> {
        let (text, rest) = self.0.as_str().split_once('\n')?;
        self.0 = rest.chars();
        Some(text)
    }

    /// The program of so many bytes that is inside of this one.
    pub(super) fn inner(&mut self, length: usize) -> Option<&'static str> {
        let (inner, rest) = self.0.as_str().split_at_checked(length)?;
        self.0 = rest.chars();
        Some(inner)
    }
}
