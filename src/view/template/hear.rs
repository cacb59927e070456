//! Hears what happens in the nodes of a template.

use std::rc::Rc;

use super::Template;
use crate::dom::{Element, Event};
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
    let mut listeners = Vec::new();
    for kind in template.kinds {
        let act = act.clone();
        let heard = move |event| {
            if let Some(heard) = heard(kind, event) {
                act(heard);
            }
        };
        listeners.push(Listener::new(host, top, kind, Listening::Capturing, Box::new(heard)));
    }
    listeners
}

fn heard(kind: &str, event: Event) -> Option<Heard> {
    let name = ["data-", kind].concat();
    let element = event.target()?.within(&["[", &name, "]"].concat())?;
    let action = place(&element, &name)?;
    let row = element.within("[data-row]").and_then(|row| place(&row, "data-row"));
    Some(Heard { action, row, element, event })
}

fn place(element: &Element, attribute: &str) -> Option<usize> {
    element.get_attribute(attribute)?.parse::<u32>().ok().map(|place| place as usize)
}
