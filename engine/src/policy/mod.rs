//! What to show, if anything: conditions over facts, caps over a ledger, and a decision that
//! explains itself.

#[cfg(feature = "insight")]
mod area;
#[cfg(feature = "explain")]
mod because;
mod caps;
mod condition;
mod decision;
mod fact;
#[cfg(feature = "insight")]
mod ladder;
mod ledger;
mod moment;
mod prompt;
#[cfg(feature = "insight")]
mod survey;
#[cfg(feature = "insight")]
mod text_test;
#[cfg(feature = "insight")]
mod trials;
mod why;

#[cfg(feature = "explain")]
pub use because::Because;
pub use caps::Situation;
pub use condition::Condition;
pub use decision::{decide, Candidate, Decision, Verdict};
pub use fact::{Fact, FactType, Facts, Value};
#[cfg(feature = "insight")]
pub use ladder::{is_offer, Circumstances, Cost, Rungs, Terms};
pub use ledger::{Ledger, LedgerEntry, LedgerWhat};
pub use moment::Moment;

pub use prompt::{Bounds, Prompt};
#[cfg(feature = "insight")]
pub use text_test::TextTest;
#[cfg(feature = "insight")]
pub use trials::Trials;
pub use why::{line, Why};
