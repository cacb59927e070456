//! The page: when it can be seen, what it is for, what it is about, and other tabs.

use std::rc::Rc;

use cartkeep_engine::event::{LinkOpened, Nothing, PageKind, PageShown, ProductViewed, RecordChanged};
use cartkeep_engine::Event;
use wasm_bindgen::JsCast;
use web_sys::{Document, PageTransitionEvent, StorageEvent, VisibilityState};

use super::attributes;
use crate::core::Core;
use crate::listener::{Listener, Listening};
use crate::store::PREFIX;
use crate::timer::Timer;

/// A route's content gets this long to stand before it is looked at again, in milliseconds.
const SETTLE: i64 = 300;

/// Listens to what any cart needs, measured or not.
pub(super) fn attach(core: &Rc<Core>) -> Vec<Listener> {
    let Some((window, document)) =
        web_sys::window().and_then(|window| Some((window.clone(), window.document()?)))
    else {
        return Vec::new();
    };
    let host = &core.host;
    let on = |target: &web_sys::EventTarget, kind, heard: fn(&Rc<Core>, web_sys::Event)| {
        let core = Rc::downgrade(core);
        Listener::new(host, target, kind, Listening::Passive, move |event| {
            if let Some(core) = core.upgrade() {
                heard(&core, event);
            }
        })
    };
    vec![
        on(&document, "visibilitychange", |core, _| {
            if document_is_visible() {
                shown(core, false);
            } else {
                core.send(Event::PageHidden(Nothing {}));
            }
        }),
        on(&window, "pagehide", |core, _| core.send(Event::PageHidden(Nothing {}))),
        // Chromium alone has these two: https://developer.chrome.com/docs/web-platform/page-lifecycle-api
        on(&document, "freeze", |core, _| core.send(Event::PageFrozen(Nothing {}))),
        on(&document, "resume", |core, _| shown(core, false)),
        on(&window, "pageshow", |core, event| {
            if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
                // While it was cached, the page heard nothing of other tabs.
                for record in core.store.records() {
                    let (key, content) = (record.key, Some(record.content));
                    core.send(Event::RecordChanged(RecordChanged { key, content }));
                }
                shown(core, true);
            }
        }),
        on(&window, "hashchange", |core, _| link(core)),
        on(&window, "storage", |core, event| {
            let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
            if let Some(key) = event.key().filter(|key| key.starts_with(PREFIX)) {
                core.send(Event::RecordChanged(RecordChanged { key, content: event.new_value() }));
            }
        }),
    ]
}

/// Says what page this is, if it can be seen. A page that is prerendered, or opened in the
/// background, is not seen yet; its `visibilitychange` will come.
pub(crate) fn shown(core: &Rc<Core>, restored: bool) {
    if document_is_visible() {
        if let Some(page) = describe(restored) {
            core.send(Event::PageShown(page));
        }
    }
}

/// The address changed without a load. What the page says of itself may still be the old route's:
/// it is read, and the page counted as seen, once the new content stands.
pub(crate) fn routed(core: &Rc<Core>) {
    if let Some(page) = describe(false) {
        core.send(Event::Routed(PageShown { kind: None, ..page }));
    }
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
    let element =
        document().and_then(|document| document.query_selector("[data-cartkeep-product]").ok().flatten());
    if let Some(item) = element.and_then(|element| attributes::item(&element, "data-cartkeep-product")) {
        core.send(Event::ProductViewed(ProductViewed { item }));
    }
}

/// Opens the cart that the address carries.
pub(crate) fn link(core: &Rc<Core>) {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    if let Some(code) = fragment.strip_prefix("#cartkeep=") {
        core.send(Event::LinkOpened(LinkOpened { code: code.into() }));
    }
}

fn describe(restored: bool) -> Option<PageShown> {
    let (window, document) = (web_sys::window()?, document()?);
    let kind = document.body().and_then(|body| body.get_attribute("data-cartkeep-page"));
    Some(PageShown {
        kind: kind.and_then(|kind| PageKind::from_word(&kind)),
        path: window.location().pathname().unwrap_or_default(),
        focused: document.has_focus().unwrap_or(true),
        restored,
    })
}

fn document_is_visible() -> bool {
    document().is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
