//! The page: when it can be seen, what it is for, what it is about, and other tabs.

use std::rc::Rc;

use cartkeep_engine::event::{LinkOpened, Nothing, PageKind, PageShown, ProductViewed, RecordChanged};
use cartkeep_engine::Event;

use super::attributes;
use crate::core::Core;
use crate::dom::{has_focus, Document, Location, Window};
use crate::listener::{Listener, Listening};
use crate::store::{self, PREFIX};
use crate::timer::Timer;

/// A route's content gets this long to stand before it is looked at again, in milliseconds.
const SETTLE: i64 = 300;

type Heard = fn(&Rc<Core>, &crate::dom::Event);

/// Listens to what any cart needs, measured or not.
pub(super) fn attach(core: &Rc<Core>) -> Vec<Listener> {
    let (window, document) = (Window::itself(), Window::document());
    let hidden: Heard = |core, _| core.send(Event::PageHidden(Nothing {}));
    let heard: [(_, _, Heard); 7] = [
        (&document, "visibilitychange", |core, _| {
            if Document::hidden() {
                core.send(Event::PageHidden(Nothing {}));
            } else {
                shown(core, false);
            }
        }),
        (&window, "pagehide", hidden),
        // Chromium alone has these two: https://developer.chrome.com/docs/web-platform/page-lifecycle-api
        (&document, "freeze", |core, _| core.send(Event::PageFrozen(Nothing {}))),
        (&document, "resume", |core, _| shown(core, false)),
        (&window, "pageshow", |core, event| {
            if event.persisted() {
                // While it was cached, the page heard nothing of other tabs.
                for record in store::records() {
                    let (key, content) = (record.key, Some(record.content));
                    core.send(Event::RecordChanged(RecordChanged { key, content }));
                }
                shown(core, true);
            }
        }),
        (&window, "hashchange", |core, _| link(core)),
        (&window, "storage", |core, event| {
            if let Some(key) = event.key().filter(|key| key.starts_with(PREFIX)) {
                core.send(Event::RecordChanged(RecordChanged { key, content: event.new_value() }));
            }
        }),
    ];
    let mut listeners = Vec::new();
    for (target, kind, heard) in heard {
        let weak = Rc::downgrade(core);
        let heard = move |event| {
            if let Some(core) = weak.upgrade() {
                heard(&core, &event);
            }
        };
        listeners.push(Listener::new(&core.host, target, kind, Listening::Passive, Box::new(heard)));
    }
    listeners
}

/// Says what page this is, if it can be seen. A page that is prerendered, or opened in the
/// background, is not seen yet; its `visibilitychange` will come.
pub(crate) fn shown(core: &Rc<Core>, restored: bool) {
    if !Document::hidden() {
        core.send(Event::PageShown(describe(restored)));
    }
}

/// The address changed without a load. What the page says of itself may still be the old route's:
/// it is read, and the page counted as seen, once the new content stands.
pub(crate) fn routed(core: &Rc<Core>) {
    core.send(Event::Routed(PageShown { kind: None, ..describe(false) }));
    link(core);
    let weak = Rc::downgrade(core);
    core.set_settle(Timer::new(&core.host, SETTLE, move || {
        if let Some(core) = weak.upgrade() {
            shown(&core, false);
            product(&core);
        }
    }));
}

/// Names the product that the page is about, when its attributes do.
pub(crate) fn product(core: &Rc<Core>) {
    let element = Document::root().query_selector("[data-cartkeep-product]");
    if let Some(item) = element.and_then(|element| attributes::item(&element, "data-cartkeep-product")) {
        core.send(Event::ProductViewed(ProductViewed { item }));
    }
}

/// Opens the cart that the address carries.
pub(crate) fn link(core: &Rc<Core>) {
    if let Some(code) = Location::hash().strip_prefix("#cartkeep=") {
        core.send(Event::LinkOpened(LinkOpened { code: code.into() }));
    }
}

fn describe(restored: bool) -> PageShown {
    let kind = Document::body().and_then(|body| body.get_attribute("data-cartkeep-page"));
    PageShown {
        kind: kind.and_then(|kind| PageKind::from_word(&kind)),
        path: Location::pathname(),
        focused: has_focus(),
        restored,
    }
}
