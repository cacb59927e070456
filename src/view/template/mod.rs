//! Turns what `build.rs` made of a template into nodes, and keeps them up to date in place.
//!
//! Nodes are made with `createElement` and filled with text, never with markup, so the strictest
//! Content-Security-Policy with Trusted Types passes. In a template,
//!
//! | attribute | what it does |
//! |---|---|
//! | `data-text="key"` | the text of the element |
//! | `data-say="word"` | the text of the element, from the table of words |
//! | `data-if="key"` | hides the element unless there is such a text, rows, or a true flag |
//! | `data-each="key"` | repeats the element for each row; it is the last child of its parent |
//! | `data-attr-x="key"`, `data-say-x="word"` | the attribute `x` |
//! | `data-prop-x="key"` | the property `x`, which what the shopper is typing takes precedence over |
//! | `data-on="event:action other:action"` | what the view hears |

mod data;
mod grow;
mod hear;
mod instance;
mod reader;

pub(crate) use data::{Data, Row};
pub(crate) use hear::{listen, Heard};
pub(crate) use instance::Instance;

/// A compiled template.
#[derive(Debug)]
pub(crate) struct Template {
    /// Operations, as `build.rs` describes them.
    pub(crate) program: &'static str,
    /// The kinds of events that it hears.
    pub(crate) kinds: &'static [&'static str],
}
