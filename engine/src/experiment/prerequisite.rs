//! Features that others hang on.

use super::feature::evaluate_within;
use super::{Context, Source};
use crate::targeting::Condition;
use crate::wire::Json;

crate::record! {
    /// What another feature's value must be.
    pub struct Prerequisite {
        /// The other feature.
        pub id: String = "id",
        /// A condition on its `value`.
        pub condition: Option<Condition> = "condition",
        /// True when nothing at all is to be said where the condition does not hold.
        pub gate: Option<bool> = "gate",
    }
}

/// What became of prerequisites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    /// All of them hold.
    Yes,
    /// One does not, so what asked for it does not count.
    No,
    /// One does not that is a gate.
    Blocked,
    /// A feature hangs on itself.
    Cyclic,
}

/// Judges prerequisites one after the other. `within` are the features that are being evaluated.
pub(super) fn judge(prerequisites: &[Prerequisite], context: &Context, within: &[&str]) -> Met {
    for prerequisite in prerequisites {
        let parent = evaluate_within(context, &prerequisite.id, within);
        if parent.source == Source::CyclicPrerequisite {
            return Met::Cyclic;
        }
        let value = Json::Object(vec![("value".into(), parent.value)]);
        let holds = |condition: &Condition| condition.holds_with(&value, context.groups());
        if !prerequisite.condition.as_ref().is_none_or(holds) {
            return if prerequisite.gate == Some(true) { Met::Blocked } else { Met::No };
        }
    }
    Met::Yes
}
