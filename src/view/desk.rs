//! What all views work with.

use std::rc::Rc;

use super::sheets::Sheets;
use super::Act;
use crate::host::Host;
use crate::words::Words;

/// Shared by all views of a widget.
pub(crate) struct Desk {
    pub(crate) host: Host,
    pub(crate) words: Words,
    pub(crate) sheets: Sheets,
    pub(crate) act: Rc<dyn Fn(Act)>,
}
