//! The condition language that GrowthBook's targeting is written in, over a tree of attributes in JSON.

mod condition;
mod fold;
mod number;
mod operator;
mod pattern;
mod relation;
mod test;
mod value;
mod version;

pub use condition::Condition;
pub use fold::is_alike;
pub use number::Number;
pub use pattern::Pattern;
pub use relation::Relation;
pub use version::Version;

pub(crate) use value::{is_true, text};
