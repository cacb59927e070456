//! Hears what happens in the nodes of a template.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::Template;
use crate::host::Host;
use crate::listener::{Listener, Listening};

/// Something that happened to an element with `data-on`.
#[derive(Debug)]
pub(crate) struct Heard {
    /// Which action, by its place among those of the template.
    pub(crate) action: usize,
    /// In which row of a list.
    pub(crate) row: Option<usize>,
    /// The element with the `data-on`.
    pub(crate) element: Element,
    /// The event itself.
    pub(crate) event: Event,
}

/// Listens at the outermost element, once for each kind of event, so that rows may come and go.
/// On the way down, because `toggle` and `cancel` don't bubble.
pub(crate) fn listen(
    host: &Host,
    top: &Element,
    template: &Template,
    act: Rc<dyn Fn(Heard)>,
) -> Vec<Listener> {
    let listen_for = |kind: &'static str| {
        let act = act.clone();
        Listener::new(host, top, kind, Listening::Capturing, move |event| {
            if let Some(heard) = heard(kind, event) {
                act(heard);
            }
        })
    };
    template.kinds.iter().map(|kind| listen_for(kind)).collect()
}

fn heard(kind: &str, event: Event) -> Option<Heard> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let name = ["data-", kind].concat();
    let element = target.closest(&["[", &name, "]"].concat()).ok()??;
    let action = element.get_attribute(&name)?.parse().ok()?;
    let row = element.closest("[data-row]").ok().flatten();
    let row = row.and_then(|row| row.get_attribute("data-row")?.parse().ok());
    Some(Heard { action, row, element, event })
}
