//! The browser edge of Cartkeep: DOM events in, effects out. Everything that is decided is
//! decided in `cartkeep-engine`.

#[cfg(target_family = "wasm")]
mod allocator;
mod boot;
mod clock;
mod connect;
mod core;
mod dom;
mod host;
mod listen;
mod listener;
mod perform;
mod store;
mod timer;
mod view;
mod widget;
mod words;

pub use host::Host;
pub use widget::Widget;
