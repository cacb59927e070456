//! Reading whole files.

use std::borrow::Cow;
use std::io::{self, Read};
use std::path::Path;

use crate::failure::Failure;

/// The text of a file, or of standard input for `-`.
pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    let read = if is_stdin(path) {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    let text = read.map_err(|error| Failure::Read { path: path.into(), error })?;
    // A byte order mark, as some editors write it, says nothing in UTF-8; browsers drop it too.
    Ok(text.strip_prefix('\u{feff}').map(String::from).unwrap_or(text))
}

/// What to call it in messages.
pub(crate) fn name(path: &Path) -> Cow<'_, str> {
    if is_stdin(path) {
        "standard input".into()
    } else {
        path.to_string_lossy()
    }
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}
