//! What the JavaScript edge calls. A page has one widget, and so has this module: functions without a handle leave
//! nothing to be freed, and are a kilobyte less than a class.

use std::cell::RefCell;

use cartkeep_engine::wire::ObjectWriter;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Widget;

thread_local! {
    static WIDGET: RefCell<Option<Widget>> = const { RefCell::new(None) };
}

/// Begins with a configuration, in the place of any before. Answers with what the edge must know of it,
/// [`Widget::settings`], or, when nothing can be done with it, with `{"refused": why}`.
#[wasm_bindgen]
#[must_use]
pub fn open(config: &str) -> String {
    match Widget::new(config) {
        Ok(widget) => WIDGET.with_borrow_mut(|place| place.insert(widget).settings()),
        Err(why) => {
            let mut out = String::new();
            let mut object = ObjectWriter::new(&mut out);
            object.field("refused", &why);
            object.end();
            out
        }
    }
}

/// Takes an event, [`Widget::handle`].
#[wasm_bindgen]
#[must_use]
pub fn handle(at: f64, event: &str) -> String {
    with(|widget| widget.handle(at, event))
}

/// Answers a question, [`Widget::ask`].
#[wasm_bindgen]
#[must_use]
pub fn ask(what: &str) -> String {
    with(|widget| widget.ask(what))
}

/// Nothing, while none has begun.
fn with(task: impl FnOnce(&mut Widget) -> String) -> String {
    WIDGET.with_borrow_mut(|place| place.as_mut().map(task)).unwrap_or_default()
}
