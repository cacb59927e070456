//! Writing to standard output and standard error.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

use crate::failure::Failure;

/// Writes `text` and makes sure it is out.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    unless_closed(written)
}

/// Takes a reader that has seen enough, such as `head`, for no failure.
pub(crate) fn unless_closed(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Write(error)),
        _ => Ok(()),
    }
}

/// Writes a message for people to standard error.
pub(crate) fn complain(message: &impl Display) {
    // When even this cannot be written, the exit code still tells.
    let _ = writeln!(io::stderr().lock(), "cartkeep: {message}");
}
