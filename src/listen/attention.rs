//! Attention: that somebody is there, where the pointer goes, which areas are looked at. These
//! listeners are there only while measuring is allowed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cartkeep_engine::event::{AreaInView, InputKind, InputSeen, Nothing, PointerLeft, Scrolled};
use cartkeep_engine::Event;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::guards::Guards;
use super::pointer::Trail;
use crate::clock;
use crate::core::Core;
use crate::dom::{self, object, query_selector_all, Callback, Document, List, Window};
use crate::listener::{Listener, Listening};

/// What the listeners remember between them.
#[derive(Debug, Default)]
struct Memory {
    guards: RefCell<Guards>,
    trail: RefCell<Trail>,
    /// When an input was last told to the engine, in milliseconds.
    told: Cell<i64>,
    /// Where and when a touch began: milliseconds and pixels from the top.
    touch: Cell<(i64, i32)>,
}

/// Inputs within this time of one that was told are not told: engaged time is off by no more.
const TELL: i64 = 1000;
/// A scroll by touch that is shorter, in pixels, says nothing.
const SHORT: i32 = 50;

type Heard = fn(&Rc<Core>, &Memory, &dom::Event);

/// Listens to everything that shows attention.
pub(super) fn attach(core: &Rc<Core>) -> Vec<Listener> {
    let (window, document) = (Window::itself(), Window::document());
    let memory = Rc::new(Memory::default());
    let heard: [(_, _, Heard); 12] = [
        (&window, "focus", |core, _, event| {
            // Capturing, this hears the focus of every field too.
            if event.target() == event.current_target() {
                core.send(Event::Focused(Nothing {}));
            }
        }),
        (&window, "blur", |core, _, event| {
            if event.target() == event.current_target() {
                core.send(Event::Blurred(Nothing {}));
            }
        }),
        (&document, "pointermove", pointer_moved),
        (&document, "pointerdown", |core, memory, event| pressed(core, memory, event, InputKind::Pointer)),
        (&document, "keydown", |core, memory, event| pressed(core, memory, event, InputKind::Key)),
        (&document, "input", |core, memory, event| pressed(core, memory, event, InputKind::Key)),
        (&document, "change", |_, memory, _| memory.guards.borrow_mut().chosen()),
        (&document, "scroll", |core, memory, _| input(core, memory, InputKind::Scroll)),
        (&document, "touchstart", |core, memory, _| {
            memory.touch.set((clock::now().0, scroll_top()));
            input(core, memory, InputKind::Touch);
        }),
        (&document, "touchend", touch_ended),
        (&document, "mouseout", pointer_left),
        (&document, "mouseover", |core, _, event| {
            if event.related_target().is_none() {
                core.send(Event::PointerEntered(Nothing {}));
            }
        }),
    ];
    let mut listeners = Vec::new();
    for (target, kind, heard) in heard {
        let (weak, memory) = (Rc::downgrade(core), memory.clone());
        let heard = move |event| {
            if let Some(core) = weak.upgrade() {
                heard(&core, &memory, &event);
            }
        };
        listeners.push(Listener::new(&core.host, target, kind, Listening::Passive, Box::new(heard)));
    }
    listeners
}

fn pointer_moved(core: &Rc<Core>, memory: &Memory, event: &dom::Event) {
    memory.trail.borrow_mut().push(clock::now().0, event.client_x(), event.client_y());
    memory.guards.borrow_mut().moved(event.origin().as_ref());
    input(core, memory, InputKind::Pointer);
}

fn pressed(core: &Rc<Core>, memory: &Memory, event: &dom::Event, kind: InputKind) {
    memory.guards.borrow_mut().pressed(clock::now().0, event.origin().as_ref());
    input(core, memory, kind);
}

fn pointer_left(core: &Rc<Core>, memory: &Memory, event: &dom::Event) {
    // To another element, or into a frame: the pointer is still on the page.
    if event.related_target().is_some() {
        return;
    }
    let now = clock::now().0;
    let (x, y) = (event.client_x(), event.client_y());
    let (dx, dy) = memory.trail.borrow().way(now, x, y);
    let root = Document::root();
    let width = root.client_width();
    let guard = memory.guards.borrow().now(now, event, width);
    core.send(Event::PointerLeft(PointerLeft { x, y, dx, dy, width, height: root.client_height(), guard }));
}

fn touch_ended(core: &Rc<Core>, memory: &Memory, _: &dom::Event) {
    let (start, from) = memory.touch.get();
    let top = scroll_top();
    if (top - from).abs() >= SHORT {
        let ms = (clock::now().0 - start).clamp(0, 60_000) as u32;
        core.send(Event::Scrolled(Scrolled { dy: top - from, ms, top }));
    }
}

fn input(core: &Rc<Core>, memory: &Memory, kind: InputKind) {
    let now = clock::now().0;
    if (now - memory.told.get()).abs() >= TELL {
        memory.told.set(now);
        core.send(Event::InputSeen(InputSeen { kind }));
    }
}

fn scroll_top() -> i32 {
    Window::scroll_y() as i32
}

#[wasm_bindgen]
extern "C" {
    #[derive(Debug)]
    type IntersectionObserver;

    #[wasm_bindgen(constructor)]
    fn new(seen: &JsValue, options: &JsValue) -> IntersectionObserver;

    #[wasm_bindgen(method)]
    fn observe(this: &IntersectionObserver, element: &JsValue);

    #[wasm_bindgen(method)]
    fn disconnect(this: &IntersectionObserver);
}

/// Watches the areas that the page names with `data-cartkeep-area`.
#[derive(Debug)]
pub(super) struct Areas {
    observer: IntersectionObserver,
    _callback: Callback,
}

impl Areas {
    pub(super) fn watch(core: &Rc<Core>) -> Self {
        let weak = Rc::downgrade(core);
        let seen = move |entries: dom::Event| {
            let Some(core) = weak.upgrade() else { return };
            let entries: List = entries.unchecked_into();
            for index in 0..entries.length() {
                let entry: dom::Event = entries.get(index).unchecked_into();
                let area = entry.target().and_then(|area| area.get_attribute("data-cartkeep-area"));
                if let Some(area) = area {
                    core.send(Event::AreaInView(AreaInView { area, visible: entry.is_intersecting() }));
                }
            }
        };
        let callback = Callback::new(&core.host, Box::new(seen));
        let observer = IntersectionObserver::new(&callback.function, &object("{\"threshold\":0.5}"));
        let areas = query_selector_all("[data-cartkeep-area]");
        for index in 0..areas.length() {
            observer.observe(&areas.get(index));
        }
        Self { observer, _callback: callback }
    }
}

impl Drop for Areas {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
