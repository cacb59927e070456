//! Visits: to the shop, to products, to the cart, from a bounded set of marks.

use crate::time::{Duration, Time};

crate::choice! {
    /// What a mark stands for.
    pub enum MarkWhat {
        /// Any page.
        Page = "page",
        /// The cart.
        Cart = "cart",
        /// A product's page.
        Product = "product",
        /// An order.
        Order = "order",
        /// Engaged time on a page that is over, in `ms`; with an `id` and no `ms`, something done meanwhile.
        Dwell = "dwell",
    }
}

crate::record! {
    /// One mark.
    #[derive(Eq, PartialOrd, Ord)]
    pub struct Mark {
        /// When.
        pub at: Time = "at",
        /// What it stands for.
        pub what: MarkWhat = "what",
        /// Of which product or order; with engaged time, of the page's product, or what was
        /// done, such as `sign.coupon_focus`.
        pub id: Option<String> = "id",
        /// Engaged milliseconds.
        pub ms: Option<i64> = "ms",
    }
}

/// A set of marks. Joining is the union, so tabs may write apart from each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visits {
    marks: Vec<Mark>,
}

/// Older marks are forgotten.
const KEPT: Duration = Duration::seconds(30 * 24 * 3600);
/// Most marks kept; beyond it the oldest are forgotten.
const MOST: usize = 300;

impl Visits {
    /// All marks, oldest first.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Adds a mark.
    pub fn note(&mut self, mark: Mark) {
        if let Err(place) = self.marks.binary_search(&mark) {
            self.marks.insert(place, mark);
            self.forget();
        }
    }

    /// Adds the marks of another set.
    pub fn join(&mut self, marks: &[Mark]) {
        for mark in marks {
            self.note(mark.clone());
        }
    }

    /// Forgets what was up to then.
    pub fn forget_until(&mut self, until: Time) {
        self.marks.retain(|mark| mark.at > until);
    }

    /// Drops what is too old, and the oldest of too many.
    fn forget(&mut self) {
        while let [oldest, .., newest] = &self.marks[..] {
            if self.marks.len() <= MOST && newest.at.since(oldest.at) <= KEPT {
                break;
            }
            self.marks.remove(0);
        }
    }

    /// Where the visit that goes on at `at` began: after the last gap of at least `gap`.
    #[must_use]
    pub fn session_start(&self, at: Time, gap: Duration) -> Time {
        self.last(at, gap).0
    }

    /// How many visits there were, the one that goes on at `at` included.
    #[must_use]
    pub fn count(&self, at: Time, gap: Duration) -> u32 {
        self.last(at, gap).1
    }

    /// How many marks of a kind (and an id) there are since `start`.
    #[must_use]
    pub fn since(&self, start: Time, what: MarkWhat, id: Option<&str>) -> u32 {
        let mut count = 0;
        for mark in &self.marks {
            if mark.at >= start && mark.what == what && (id.is_none() || mark.id.as_deref() == id) {
                count += 1;
            }
        }
        count
    }

    /// Engaged time of pages that are over, since `start`; with an id, of that product's alone.
    #[must_use]
    pub fn dwell_since(&self, start: Time, id: Option<&str>) -> Duration {
        let mut sum = 0_i64;
        for mark in &self.marks {
            if mark.at >= start && (id.is_none() || mark.id.as_deref() == id) {
                sum = sum.saturating_add(mark.ms.unwrap_or(0));
            }
        }
        Duration(sum)
    }

    /// Where the visit that goes on at `at` began, and how many there were with it.
    fn last(&self, at: Time, gap: Duration) -> (Time, u32) {
        let (mut start, mut count) = (at, 1);
        let mut later = at;
        for mark in self.marks.iter().rev() {
            if later.since(mark.at) >= gap {
                count += 1;
            }
            later = later.min(mark.at);
            if count == 1 {
                start = later;
            }
        }
        (start, count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAP: Duration = Duration::seconds(1800);

    fn visits(marks: &[(i64, MarkWhat)]) -> Visits {
        let mut visits = Visits::default();
        for (minute, what) in marks {
            visits.note(Mark { at: Time(minute * 60_000), what: *what, id: None, ms: None });
        }
        visits
    }

    #[test]
    fn a_visit_ends_after_the_gap() {
        use MarkWhat::{Cart, Page};
        let visits = visits(&[(0, Page), (10, Cart), (39, Page), (70, Page), (75, Cart), (80, Cart)]);
        let now = Time(85 * 60_000);
        assert_eq!(visits.session_start(now, GAP), Time(70 * 60_000));
        assert_eq!(visits.count(now, GAP), 2);
        assert_eq!(visits.since(visits.session_start(now, GAP), Cart, None), 2);
        assert_eq!(visits.count(Time(200 * 60_000), GAP), 3);
    }

    #[test]
    fn joins_in_any_order_and_forgets_the_old() {
        use MarkWhat::Page;
        let (mut left, right) = (visits(&[(0, Page), (5, Page)]), visits(&[(3, Page), (5, Page)]));
        left.join(right.marks());
        assert_eq!(left, visits(&[(5, Page), (3, Page), (0, Page)]));
        left.note(Mark { at: Time(31 * 24 * 3_600_000), what: Page, id: None, ms: None });
        assert_eq!(left.marks().len(), 1);
        let many: Vec<_> = (0..1000).map(|minute| (minute, Page)).collect();
        assert_eq!(visits(&many).marks().len(), MOST);
    }
}
