//! What the shopper attends to: pure state machines over timed events.

mod dwell;
mod exit;
#[cfg(feature = "insight")]
mod path;
mod visits;

pub use dwell::Dwell;
#[cfg(feature = "insight")]
pub(crate) use exit::THRESHOLD;
pub use exit::{ExitIntent, ExitSettings};
pub use visits::{Mark, MarkWhat, Visits};
