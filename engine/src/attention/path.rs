//! The path of a visit: loops between cart and products, short looks, and how long the shopper
//! was away before.

use super::{MarkWhat, Visits};
use crate::time::{Duration, Time};

/// A look at a product that ends so soon was none: the shopper went on as if the page were a
/// wrong door. Known as pogo-sticking.
const SHORT: Duration = Duration::seconds(10);

const DAY: Duration = Duration::seconds(24 * 3600);

impl Visits {
    /// How often the way since `start` led from the cart to a product and back to the cart.
    #[must_use]
    pub fn loops(&self, start: Time) -> u32 {
        let mut loops = 0;
        let mut last = None;
        for mark in self.marks().iter().filter(|mark| mark.at >= start) {
            let left = match (mark.what, last) {
                (MarkWhat::Cart, None) => false,
                (MarkWhat::Cart, Some(left)) => {
                    loops += u32::from(left);
                    false
                }
                (MarkWhat::Product, Some(_)) => true,
                _ => continue,
            };
            last = Some(left);
        }
        loops
    }

    /// How many looks at a product since `start` ended within ten seconds with another page that
    /// is not about the same product.
    #[must_use]
    pub fn short_looks(&self, start: Time) -> u32 {
        let mut looks = 0;
        for (index, look) in self.marks().iter().enumerate() {
            if look.at < start || look.what != MarkWhat::Product {
                continue;
            }
            let later = self.marks().get(index + 1..).unwrap_or_default();
            let soon = |at: Time| at > look.at && at.since(look.at) <= SHORT;
            let left = later.iter().any(|mark| mark.what == MarkWhat::Page && soon(mark.at));
            let again = later.iter().find(|mark| mark.what == MarkWhat::Product && soon(mark.at));
            looks += u32::from(left && again.is_none_or(|again| again.id != look.id));
        }
        looks
    }

    /// Whole days between the last sign of the visit before and `start`, where this one began;
    /// `None` when none is known.
    #[must_use]
    pub fn days_away(&self, start: Time) -> Option<u32> {
        let before = self.marks().iter().rfind(|mark| mark.at < start)?;
        u32::try_from(start.since(before.at).0 / DAY.0).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mark;
    use super::*;

    /// Marks at seconds: `p` a page, `c` the cart's, `a` and `b` pages of products.
    fn visits(marks: &[(i64, char)]) -> Visits {
        let mut visits = Visits::default();
        for (second, page) in marks {
            let mark = |what, id| Mark { at: Time(second * 1000), what, id, ms: None };
            visits.note(mark(MarkWhat::Page, None));
            match page {
                'p' => {}
                'c' => visits.note(mark(MarkWhat::Cart, None)),
                product => visits.note(mark(MarkWhat::Product, Some(product.to_string()))),
            }
        }
        visits
    }

    fn path(pages: &str) -> Visits {
        let marks: Vec<_> =
            pages.chars().enumerate().map(|(index, page)| (index as i64 * 60, page)).collect();
        visits(&marks)
    }

    #[test]
    fn loops_lead_from_the_cart_to_a_product_and_back() {
        for (pages, loops) in [
            ("", 0),
            ("ac", 0),
            ("ca", 0),
            ("cac", 1),
            ("capc", 1),
            ("cpc", 0),
            ("cc", 0),
            ("cabc", 1),
            ("cacbc", 2),
        ] {
            assert_eq!(path(pages).loops(Time(0)), loops, "{pages}");
        }
        assert_eq!(path("cac").loops(Time(30_000)), 0, "the cart was seen in another visit");
    }

    #[test]
    fn short_looks_end_with_another_page() {
        for (marks, looks, name) in [
            (vec![(0, 'a')], 0, "it may still go on"),
            (vec![(0, 'a'), (8, 'p'), (20, 'b'), (25, 'p')], 2, "back to the list each time"),
            (vec![(0, 'a'), (8, 'b')], 1, "on to another product"),
            (vec![(0, 'a'), (11, 'p')], 0, "long enough"),
            (vec![(0, 'a'), (3, 'a'), (30, 'p')], 0, "loaded again"),
            (vec![(0, 'p'), (2, 'p')], 0, "no product"),
        ] {
            assert_eq!(visits(&marks).short_looks(Time(0)), looks, "{name}");
        }
    }

    #[test]
    fn days_away_are_whole() {
        let day = DAY.0 / 1000;
        let visits = visits(&[(0, 'p'), (600, 'c'), (3 * day, 'p')]);
        assert_eq!(visits.days_away(Time(3 * DAY.0)), Some(2), "ten minutes are missing");
        assert_eq!(visits.days_away(Time(0)), None);
    }
}
