//! A problem, with what helps to mend it.

use cartkeep_engine::wire::Problem;

use super::nearest;
use crate::place::Place;

/// One problem of a configuration.
#[derive(Debug)]
pub(super) struct Finding {
    /// What is wrong, and where.
    pub(super) problem: Problem,
    /// Where the text stops being JSON, when that is the problem.
    pub(super) place: Option<Place>,
    /// The valid word that is most like the one found.
    pub(super) nearest: Option<String>,
}

impl Finding {
    /// Looks closer at a `problem` of `text`.
    pub(super) fn of(mut problem: Problem, text: &str) -> Self {
        let place = problem.path.is_empty().then(|| Place::where_json_ends(text)).flatten();
        if let Some(place) = &place {
            problem.value.clone_from(&place.found);
        }
        let nearest = nearest::to(&problem);
        Self { problem, place, nearest }
    }
}
