//! The ladder's finer rules, compiled, and judged beside the caps: for whom and when a prompt is, how often its kind may be
//! shown, and what offers may cost.

mod compile;
mod judge;
#[cfg(test)]
mod tests;

pub use compile::{Cost, Rungs, Terms};
pub use judge::Circumstances;

use crate::config::PromptKind;

/// True for the kinds that cost the shop something.
#[must_use]
pub fn is_offer(kind: PromptKind) -> bool {
    kind >= PromptKind::FreeDelivery
}
