//! The one line that is always there.

use cartkeep_engine::estimate::{Estimate, EstimateStatus};
use cartkeep_engine::view::{EstimateView, Scope};

use super::made::key;
use crate::view::template::Data;
use crate::words::{
    Words, ESTIMATE_ARRIVES, ESTIMATE_DETAILS, ESTIMATE_EMPTY_CART, ESTIMATE_EMPTY_PRODUCT, ESTIMATE_EXACT,
    ESTIMATE_EXACT_NOWHERE, ESTIMATE_GUESS, ESTIMATE_PLACE, ESTIMATE_TOTAL, ESTIMATE_TOTAL_NOWHERE,
    ESTIMATE_UNPRICED, ESTIMATE_UNREACHABLE,
};

pub(super) fn draw(data: &mut Data, words: &Words, view: &EstimateView) {
    let Some(estimate) = &view.estimate else {
        let word = match view.scope {
            Scope::Product => ESTIMATE_EMPTY_PRODUCT,
            Scope::Cart => ESTIMATE_EMPTY_CART,
        };
        data.text(key::BEFORE, words.get(word));
        return;
    };
    let destination = estimate.destination.as_ref();
    let place = destination.map(|destination| super::details::place(words, destination));
    let place = place.as_deref();
    draw_total(data, words, estimate, place);
    if let (Some(from), Some(to)) = (estimate.from, estimate.to) {
        let days = words.days(from, to);
        data.made_if(key::WHEN, days.map(|days| words.fill(ESTIMATE_ARRIVES, &[("dates", &days)])));
    }
    if let Some(place) = place.filter(|_| destination.is_some_and(|destination| destination.guess)) {
        data.made(key::GUESS, words.fill(ESTIMATE_GUESS, &[("place", place)]));
    }
    let toggle = match estimate.status {
        EstimateStatus::Unreachable => ESTIMATE_PLACE,
        _ => ESTIMATE_DETAILS,
    };
    data.text(key::TOGGLE, words.get(toggle));
}

fn draw_total(data: &mut Data, words: &Words, estimate: &Estimate, place: Option<&str>) {
    let values = [("place", place.unwrap_or_default())];
    let word = match (estimate.status, place) {
        (EstimateStatus::Exact, Some(_)) => ESTIMATE_EXACT,
        (EstimateStatus::Exact, None) => ESTIMATE_EXACT_NOWHERE,
        (EstimateStatus::Range, Some(_)) => ESTIMATE_TOTAL,
        (EstimateStatus::Range, None) => ESTIMATE_TOTAL_NOWHERE,
        (EstimateStatus::Unreachable, Some(_)) => ESTIMATE_UNREACHABLE,
        (EstimateStatus::Unreachable, None) | (EstimateStatus::Unpriced, _) => ESTIMATE_UNPRICED,
    };
    let (before, after) = words.around(word, "total", &values);
    data.made(key::BEFORE, before);
    data.made_if(key::TOTAL, estimate.total.map(|total| words.money_range(total)));
    data.made(key::AFTER, after);
}
