//! What the shopper hesitates over, why they may leave, and what kind of shopper they are: by rule, and open to inspection.

mod evidence;
mod hesitation;
#[cfg(feature = "explain")]
mod journey;
mod reason;
mod segment;
mod share;
mod sign;

pub use hesitation::Hesitations;
#[cfg(feature = "explain")]
pub use journey::{path, Step};
pub use reason::{Age, Contribution, Reason, Reasons, Score};
pub(crate) use segment::MANY_PRODUCTS;
pub use segment::{Habits, Segment};
pub use sign::Sign;
