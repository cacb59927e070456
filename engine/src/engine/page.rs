//! The page: what it is for, when it can be seen, and what it is about.

use super::Engine;
use crate::attention::{Mark, MarkWhat};
use crate::effect::{Effect, Place};
use crate::event::{CheckoutStep, Item, PageKind, PageShown, PointerLeft, Scrolled};
use crate::policy::{Moment, Why};

/// What is known of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) kind: Option<PageKind>,
    pub(super) path: String,
    pub(super) product: Option<Item>,
    pub(super) step: Option<CheckoutStep>,
    pub(super) field_errors: u32,
    pub(super) payment_failures: u32,
    pub(super) visible: bool,
    /// True when its address has a query.
    pub(super) query: bool,
    /// True once this page was counted as a visit.
    pub(super) counted: bool,
    /// True once the welcome-back bar was thought of.
    pub(super) welcomed: bool,
}

impl Page {
    pub(super) fn kind(&self) -> PageKind {
        self.kind.unwrap_or(PageKind::Other)
    }
}

impl Engine {
    pub(super) fn page_shown(&mut self, page: &PageShown) {
        if page.restored {
            // Back out of the cache: other tabs may have come and gone, and it is a new look.
            self.page.counted = false;
            self.dwell.restart(self.now);
            self.moments.restart();
            self.dirty.cart = !self.cart.is_bare();
        }
        self.set_page(page);
        self.page.visible = true;
        self.dwell.shown(self.now, page.focused);
        self.welcome();
        self.count_page();
    }

    pub(super) fn page_hidden(&mut self) {
        self.page.visible = false;
        #[cfg(feature = "insight")]
        self.out_of_sight();
        self.exit.stayed();
        self.dwell.hidden(self.now);
        self.note_dwell();
    }

    pub(super) fn routed(&mut self, page: &PageShown, effects: &mut Vec<Effect>) {
        self.dwell.input(self.now);
        self.note_dwell();
        self.dwell.restart(self.now);
        self.moments.restart();
        self.exit.stayed();
        let welcomed = self.page.welcomed;
        self.page = Page { visible: self.page.visible, welcomed, ..Page::default() };
        self.set_page(page);
        if self.open.take().is_some() {
            effects.push(Effect::Remove(Place::Prompt));
        }
        // The page counts as seen with the `page_shown` that follows once its content stands.
    }

    pub(super) fn product_viewed(&mut self, item: &Item) {
        if self.page.kind.is_none() {
            self.page.kind = Some(PageKind::Product);
        }
        let key = super::cart::key_of(&item.id, item.variant.as_deref());
        self.note_claims(&key, item);
        let again = self.page.product.as_ref().is_some_and(|known| known.id == item.id);
        if !again {
            self.mark(MarkWhat::Product, Some(item.id.clone()), None);
        }
        // A page may name its product in more than one way, each with some of the facts.
        match &mut self.page.product {
            Some(known) if again => complete(known, item),
            product => *product = Some(item.clone()),
        }
        self.note_place();
        self.dirty.views = true;
    }

    pub(super) fn pointer_left(&mut self, pointer: &PointerLeft, effects: &mut Vec<Effect>) {
        let dwell = self.dwell.page(self.now);
        let why = self.exit.left(self.now, pointer, self.dwell.focused(), dwell);
        self.refuse_exit(why, effects);
    }

    pub(super) fn keyboard_left(&mut self, effects: &mut Vec<Effect>) {
        let dwell = self.dwell.page(self.now);
        let why = self.exit.keyed(self.now, dwell);
        self.refuse_exit(why, effects);
    }

    pub(super) fn scrolled(&mut self, scroll: &Scrolled, effects: &mut Vec<Effect>) {
        let dwell = self.dwell.page(self.now);
        self.dwell.input(self.now);
        let why = self.exit.flung(self.now, scroll, dwell);
        self.refuse_exit(why, effects);
    }

    /// Writes down why something that looked like leaving is none; without consent, nothing is.
    fn refuse_exit(&mut self, why: Option<Why>, effects: &mut Vec<Effect>) {
        if !self.measures() {
            self.exit.stayed();
        } else if let Some(why) = why {
            self.moment(Moment::ExitIntent, None, (false, why), effects);
        }
    }

    /// Counts this page as visited, once, if that is allowed.
    pub(super) fn count_page(&mut self) {
        if !self.measures() || self.page.counted || !self.page.visible {
            return;
        }
        self.page.counted = true;
        self.mark(MarkWhat::Page, None, None);
        if self.page.kind() == PageKind::Cart {
            self.mark(MarkWhat::Cart, None, None);
        }
        if let Some(item) = &self.page.product {
            let id = item.id.clone();
            self.mark(MarkWhat::Product, Some(id), None);
        }
        self.moments.expect_return(self.now);
        self.note_place();
    }

    pub(super) fn mark(&mut self, what: MarkWhat, id: Option<String>, ms: Option<i64>) {
        if self.measures() {
            self.visits.note(Mark { at: self.now, what, id, ms });
            self.dirty.memory = true;
        }
    }

    fn set_page(&mut self, page: &PageShown) {
        let pages = &self.config.written.pages.0;
        let by_path = pages.iter().find(|(pattern, _)| matches(pattern, &page.path)).map(|(_, kind)| *kind);
        self.page.kind = page.kind.or(by_path).or(self.page.kind);
        self.page.path.clone_from(&page.path);
        self.page.query = page.query == Some(true);
        self.dirty.views = true;
    }

    /// Keeps the engaged time of a page that is over for the visit's sum.
    fn note_dwell(&mut self) {
        let dwell = self.dwell.page(self.now);
        let fresh = dwell.0 - self.moments.noted.0;
        if fresh > 0 {
            self.moments.noted = dwell;
            let product = self.page.product.as_ref().map(|item| item.id.clone());
            self.mark(MarkWhat::Dwell, product, Some(fresh));
        }
    }
}

/// Takes over what `item` says; what it does not say stays as it was known.
fn complete(known: &mut Item, item: &Item) {
    for (known, said) in [
        (&mut known.variant, &item.variant),
        (&mut known.name, &item.name),
        (&mut known.image, &item.image),
        (&mut known.url, &item.url),
        (&mut known.kind, &item.kind),
    ] {
        if said.is_some() {
            known.clone_from(said);
        }
    }
    known.price = item.price.or(known.price);
    known.quantity = item.quantity.or(known.quantity);
    known.weight = item.weight.or(known.weight);
}

/// True when `pattern`, in which `*` stands for any text, matches all of `path`.
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, path) = (pattern.as_bytes(), path.as_bytes());
    let (mut next, mut place) = (0, 0);
    // What follows the last `*`, and where it was last tried.
    let mut tried = None;
    while place < path.len() {
        if pattern.get(next) == Some(&b'*') {
            next += 1;
            tried = Some((next, place));
        } else if pattern.get(next) == path.get(place) {
            next += 1;
            place += 1;
        } else if let Some((after, from)) = &mut tried {
            *from += 1;
            (next, place) = (*after, *from);
        } else {
            return false;
        }
    }
    pattern[next..].iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns() {
        for (pattern, path, expected) in [
            ("/cart", "/cart", true),
            ("/cart", "/cart/", false),
            ("/product*", "/product.html", true),
            ("*/cart.html", "/shop/cart.html", true),
            ("/*/p/*", "/en/p/kettle", true),
            ("/*/p/*", "/en/q/kettle", false),
            ("*", "", true),
            ("/a*b", "/ab", true),
            ("/a*b*c", "/a-c-b", false),
            ("", "", true),
        ] {
            assert_eq!(matches(pattern, path), expected, "{pattern} {path}");
        }
    }
}
