//! Lines of any amount of input, in the room of one.

use std::io::{BufRead, BufReader, Read};

use crate::failure::Failure;

/// Longest line that is read, in bytes: a head with all of a browser's storage is shorter.
const LONGEST: u64 = 16 << 20;

/// Reads line by line into one buffer.
#[derive(Debug)]
pub(crate) struct Lines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
    number: u64,
}

impl<R: Read> Lines<R> {
    /// The lines of `input`.
    pub(crate) fn new(input: R) -> Self {
        Self { input: BufReader::with_capacity(1 << 18, input), line: Vec::new(), number: 0 }
    }

    /// The next line that is not blank, without its end, and its number, from 1; `None` after the last.
    pub(crate) fn next(&mut self) -> Result<Option<(u64, &str)>, Failure> {
        loop {
            self.line.clear();
            let read = self.input.by_ref().take(LONGEST).read_until(b'\n', &mut self.line);
            let length = read.map_err(|error| Failure::Read { path: "-".into(), error })?;
            if length == 0 {
                return Ok(None);
            }
            self.number += 1;
            if length as u64 == LONGEST && !self.line.ends_with(b"\n") {
                return Err(self.refused("longer than 16 MiB"));
            }
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        match std::str::from_utf8(self.line.trim_ascii_end()) {
            Ok(line) => Ok(Some((self.number, line))),
            Err(_) => Err(self.refused("not UTF-8 text")),
        }
    }

    fn refused(&self, reason: &str) -> Failure {
        Failure::Line { number: self.number, reason: reason.into() }
    }
}
