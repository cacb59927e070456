//! Attention: that somebody is there, where the pointer goes, which areas are looked at. These
//! listeners are there only while measuring is allowed.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cartkeep_engine::event::{AreaInView, InputKind, InputSeen, Nothing, PointerLeft, Scrolled};
use cartkeep_engine::Event;
use js_sys::{Array, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit, MouseEvent,
};

use super::guards::Guards;
use super::pointer::Trail;
use crate::clock;
use crate::core::Core;
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

type Heard = fn(&Rc<Core>, &Memory, &web_sys::Event);

/// Listens to everything that shows attention.
pub(super) fn attach(core: &Rc<Core>) -> Vec<Listener> {
    let Some((window, document)) =
        web_sys::window().and_then(|window| Some((window.clone(), window.document()?)))
    else {
        return Vec::new();
    };
    let memory = Rc::new(Memory::default());
    let on = |target: &web_sys::EventTarget, kind, heard: Heard| {
        let (weak, memory) = (Rc::downgrade(core), memory.clone());
        Listener::new(&core.host, target, kind, Listening::Passive, move |event| {
            if let Some(core) = weak.upgrade() {
                heard(&core, &memory, &event);
            }
        })
    };
    vec![
        on(&window, "focus", |core, _, event| {
            // Capturing, this hears the focus of every field too.
            if is_window(event) {
                core.send(Event::Focused(Nothing {}));
            }
        }),
        on(&window, "blur", |core, _, event| {
            if is_window(event) {
                core.send(Event::Blurred(Nothing {}));
            }
        }),
        on(&document, "pointermove", pointer_moved),
        on(&document, "pointerdown", pressed),
        on(&document, "keydown", |core, memory, event| {
            pressed_on(memory, event);
            input(core, memory, InputKind::Key);
        }),
        on(&document, "input", |core, memory, event| {
            pressed_on(memory, event);
            input(core, memory, InputKind::Key);
        }),
        on(&document, "change", |_, memory, _| memory.guards.borrow_mut().chosen()),
        on(&document, "scroll", |core, memory, _| input(core, memory, InputKind::Scroll)),
        on(&document, "touchstart", |core, memory, _| {
            memory.touch.set((clock::now().0, scroll_top()));
            input(core, memory, InputKind::Touch);
        }),
        on(&document, "touchend", touch_ended),
        on(&document, "mouseout", pointer_left),
        on(&document, "mouseover", |core, _, event| {
            if event.dyn_ref::<MouseEvent>().is_some_and(|event| event.related_target().is_none()) {
                core.send(Event::PointerEntered(Nothing {}));
            }
        }),
    ]
}

fn pointer_moved(core: &Rc<Core>, memory: &Memory, event: &web_sys::Event) {
    let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
    memory.trail.borrow_mut().push(clock::now().0, event.client_x(), event.client_y());
    memory.guards.borrow_mut().moved(element(event).as_ref());
    input(core, memory, InputKind::Pointer);
}

fn pressed(core: &Rc<Core>, memory: &Memory, event: &web_sys::Event) {
    pressed_on(memory, event);
    input(core, memory, InputKind::Pointer);
}

fn pressed_on(memory: &Memory, event: &web_sys::Event) {
    memory.guards.borrow_mut().pressed(clock::now().0, element(event).as_ref());
}

fn pointer_left(core: &Rc<Core>, memory: &Memory, event: &web_sys::Event) {
    let (Some(event), Some(document)) =
        (event.dyn_ref::<MouseEvent>(), web_sys::window().and_then(|window| window.document()))
    else {
        return;
    };
    // To another element, or into a frame: the pointer is still on the page.
    if event.related_target().is_some() {
        return;
    }
    let now = clock::now().0;
    let (x, y) = (event.client_x(), event.client_y());
    let (dx, dy) = memory.trail.borrow().way(now, x, y);
    let root = document.document_element();
    core.send(Event::PointerLeft(PointerLeft {
        x,
        y,
        dx,
        dy,
        width: root.as_ref().map_or(0, |root| root.client_width()),
        height: root.as_ref().map_or(0, |root| root.client_height()),
        guard: memory.guards.borrow().now(now, event, element(event).as_ref(), &document),
    }));
}

fn touch_ended(core: &Rc<Core>, memory: &Memory, _: &web_sys::Event) {
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

/// The element that an event really happened at. Seen from the document, the target of what
/// happens in a shadow root is its host.
fn element(event: &web_sys::Event) -> Option<Element> {
    event.composed_path().get(0).dyn_into().ok()
}

fn is_window(event: &web_sys::Event) -> bool {
    event.target().is_some_and(|target| target.is_instance_of::<web_sys::Window>())
}

fn scroll_top() -> i32 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).map_or(0, |top| top as i32)
}

/// Watches the areas that the page names with `data-cartkeep-area`.
#[derive(Debug)]
pub(super) struct Areas {
    observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Areas {
    pub(super) fn watch(core: &Rc<Core>) -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let areas = document.query_selector_all("[data-cartkeep-area]").ok()?;
        if areas.length() == 0 {
            return None;
        }
        let weak = Rc::downgrade(core);
        let closure: Closure<dyn FnMut(Array)> = Closure::wrap(Box::new(move |entries: Array| {
            let Some(core) = weak.upgrade() else { return };
            for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok())
            {
                if let Some(area) = entry.target().get_attribute("data-cartkeep-area") {
                    core.send(Event::AreaInView(AreaInView { area, visible: entry.is_intersecting() }));
                }
            }
        }));
        let guarded: Function = core.host.guard(closure.as_ref().unchecked_ref());
        let options = IntersectionObserverInit::new();
        options.set_threshold(&0.5.into());
        let observer = IntersectionObserver::new_with_options(&guarded, &options).ok()?;
        for index in 0..areas.length() {
            if let Some(area) = areas.get(index).and_then(|node| node.dyn_into::<Element>().ok()) {
                observer.observe(&area);
            }
        }
        Some(Self { observer, _closure: closure })
    }
}

impl Drop for Areas {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
