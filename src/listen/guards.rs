//! Why a pointer that left the page may mean nothing: what the shopper was doing just before.

use cartkeep_engine::event::Guard;

use crate::dom::{Element, Event, Window};

/// What was done a moment ago. Times in milliseconds.
#[derive(Debug, Default)]
pub(super) struct Guards {
    /// A list of choices was opened and nothing closed it yet.
    select_open: bool,
    typed: i64,
    link: i64,
}

/// A browser's list of suggestions stays open about so long after typing.
const TYPING: i64 = 5000;
/// A click on a link leads away within this time, or does not lead away.
const LEAVING: i64 = 1500;

impl Guards {
    /// A pointer or key was pressed on `target`.
    pub(super) fn pressed(&mut self, at: i64, target: Option<&Element>) {
        let on = |selector: &str| target.is_some_and(|target| target.within(selector).is_some());
        // Chromium and Firefox draw the list outside of the page: the pointer then leaves it.
        // https://github.com/carlsednaoui/ouibounce/issues/139
        self.select_open = on("select");
        if on("a[href], [type=submit]") {
            self.link = at;
        }
        if on("input, textarea, [contenteditable]") {
            self.typed = at;
        }
    }

    /// A list of choices was closed.
    pub(super) fn chosen(&mut self) {
        self.select_open = false;
    }

    /// The pointer moves over `target`: a list that is open would have kept it.
    pub(super) fn moved(&mut self, target: Option<&Element>) {
        if target.is_some_and(|target| target.within("select, option").is_none()) {
            self.select_open = false;
        }
    }

    /// The reason why a pointer that leaves now means nothing.
    pub(super) fn now(&self, at: i64, event: &Event, width: i32) -> Option<Guard> {
        let active = active_element();
        let active = active.as_ref();
        let from = event.origin();
        let from = from.as_ref();
        let is =
            |element: Option<&Element>, selector: &str| element.is_some_and(|element| element.is(selector));
        if self.select_open || is(from, "select, option") {
            Some(Guard::Select)
        } else if event.buttons() != 0 {
            Some(Guard::Dragging)
        } else if at - self.link < LEAVING {
            Some(Guard::Link)
        } else if is(active, "[aria-expanded=true]")
            || at - self.typed < TYPING && is(active, "input, textarea, [contenteditable]")
        {
            Some(Guard::Typing)
        } else if is(active, "iframe") || is(from, "iframe") {
            Some(Guard::Frame)
        } else if event.client_x() >= width {
            Some(Guard::Scrollbar)
        } else {
            None
        }
    }
}

/// The element that has the focus, also in a shadow root.
fn active_element() -> Option<Element> {
    let mut active = Window::document().active_element()?;
    while let Some(inner) = active.shadow_root().and_then(|root| root.active_element()) {
        active = inner;
    }
    Some(active)
}
