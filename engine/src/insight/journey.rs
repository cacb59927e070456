//! The way that led here.

use crate::attention::{Mark, MarkWhat};
use crate::time::{Duration, Time};

crate::record! {
    /// One step of the way.
    pub struct Step {
        /// When.
        pub at: Time = "at",
        /// `page`, `product`, `cart`, `order`, or what the shopper did: `step` (of the checkout) or `hesitation`.
        pub what: String = "what",
        /// Which product, order, step or hesitation.
        pub id: Option<String> = "id",
    }
}

/// A page says within this time what it is about.
const SETTLE: Duration = Duration::seconds(1);
/// Most steps that are told: the last ones.
const MOST: usize = 40;

/// The steps since `start`, oldest first. A page that is a product's or the cart is told as that alone.
#[must_use]
pub fn path(marks: &[Mark], start: Time) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.at >= start) {
        if mark.ms.is_some() {
            continue;
        }
        let (what, id) = match (mark.what, mark.id.as_deref().and_then(|id| id.split_once('.'))) {
            (MarkWhat::Dwell, Some(("sign", sign))) => ("hesitation", Some(sign.to_owned())),
            (MarkWhat::Dwell, Some(("step", step))) => ("step", Some(step.to_owned())),
            (MarkWhat::Dwell, _) => continue,
            (what, _) => (what.word(), mark.id.clone()),
        };
        if matches!(mark.what, MarkWhat::Cart | MarkWhat::Product) {
            steps.pop_if(|last| mark.at.since(last.at) <= SETTLE && last.what == MarkWhat::Page.word());
        }
        steps.push(Step { at: mark.at, what: what.into(), id });
    }
    let surplus = steps.len().saturating_sub(MOST);
    steps.split_off(surplus)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_way() {
        let mark = |at, what, id: Option<&str>| Mark { at: Time(at), what, id: id.map(Into::into), ms: None };
        let marks = [
            mark(-9000, MarkWhat::Page, None),
            mark(5, MarkWhat::Page, None),
            mark(10, MarkWhat::Product, Some("kettle")),
            mark(15, MarkWhat::Dwell, None),
            mark(9020, MarkWhat::Page, None),
            mark(9020, MarkWhat::Cart, None),
            mark(9025, MarkWhat::Dwell, Some("sign.coupon_focus")),
            mark(9030, MarkWhat::Dwell, Some("step.1")),
        ];
        let told: Vec<_> =
            path(&marks, Time(0)).into_iter().map(|step| (step.what, step.id.unwrap_or_default())).collect();
        let expected = [("product", "kettle"), ("cart", ""), ("hesitation", "coupon_focus"), ("step", "1")];
        assert_eq!(told, expected.map(|(what, id)| (what.to_owned(), id.to_owned())));
        let many: Vec<_> = (0..100).map(|at| mark(at, MarkWhat::Page, None)).collect();
        assert_eq!(path(&many, Time(0)).len(), MOST);
        assert_eq!(path(&many, Time(0)).last().map(|step| step.at), Some(Time(99)));
    }
}
