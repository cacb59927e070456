//! The door between JavaScript and the engine: JSON text in, JSON text out. Everything that is
//! decided is decided in `cartkeep-engine`; everything that touches the page is TypeScript.

#[cfg(target_family = "wasm")]
mod allocator;
mod door;
mod widget;

pub use door::{ask, handle, open};
pub use widget::Widget;
