//! The browser's own objects, as much of them as is used.
//!
//! Not web-sys: its every import, wanted or not, brings its types and its checks along. What is
//! declared here is called without a check of its own; only what may throw in a browser that we
//! support is caught. Types say what an object is used for, not which class it is of.

mod element;
mod event;
mod list;
mod page;

pub(crate) use element::Element;
pub(crate) use event::{Callback, Event};
pub(crate) use list::List;
pub(crate) use page::*;
