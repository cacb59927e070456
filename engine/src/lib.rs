//! Everything Cartkeep knows and decides.
//!
//! One door: [`Engine::handle`] takes a time and an [`Event`] and answers with [`Effect`]s. It
//! reads no clock, draws no random number, does no I/O and knows no browser, so the same
//! configuration, seed and events give the same effects and the same journal everywhere.

#![forbid(unsafe_code)]

extern crate alloc;

pub mod wire;

pub mod attention;
pub mod cart;
pub mod config;
pub mod effect;
pub mod engine;
pub mod estimate;
pub mod event;
#[cfg(feature = "insight")]
pub mod experiment;
#[cfg(any(test, feature = "tooling"))]
pub mod fuzz;
#[cfg(feature = "insight")]
pub mod insight;
pub mod journal;
pub mod money;
// Left out of the module as a whole: another caller of what both use is enough to change its bytes.
#[cfg(any(test, feature = "tooling"))]
pub mod platform;
pub mod policy;
#[cfg(feature = "insight")]
pub mod targeting;
pub mod time;
pub mod view;

pub use effect::Effect;
pub use engine::Engine;
pub use event::Event;
