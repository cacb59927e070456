//! The way of delivery that was asked for.

use cartkeep_engine::estimate::Estimate;

use crate::failure::Failure;

/// Makes sure that `id` is on offer, so that a misspelt one does not pass for the shop's choice.
pub(super) fn check(id: &str, estimate: &Estimate) -> Result<(), Failure> {
    let known: Vec<_> = estimate.methods.iter().map(|method| method.id.as_str()).collect();
    if known.is_empty() || known.contains(&id) {
        return Ok(());
    }
    Err(Failure::Method { id: id.into(), known: known.join(", ") })
}
