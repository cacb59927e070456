//! `<cartkeep-layer>`: what the widget itself puts over the page, in one element that is there only when needed.

use std::rc::Rc;

use cartkeep_engine::effect::Place;
use cartkeep_engine::view::View;

use super::desk::Desk;
use super::part::Part;
use super::{arrival, base, prompt, root, welcome};
use crate::dom::{create_element, Document, Element};

mod made {
    include!(concat!(env!("OUT_DIR"), "/layer.rs"));
}

/// The layer, with a part for each place that is taken.
pub(super) struct Layer {
    host: Element,
    /// One column at the foot of the window, so that what stands in it never covers another.
    dock: Element,
    parts: Vec<(Place, Part)>,
}

impl Layer {
    /// Puts an empty layer at the end of the page.
    pub(super) fn new(desk: &Desk) -> Option<Self> {
        let host = create_element("cartkeep-layer");
        let root =
            root(desk, &host, &[base::STYLE, made::STYLE, prompt::STYLE, welcome::STYLE, arrival::STYLE])?;
        let dock = create_element("div");
        for (name, value) in [("class", "dock"), ("part", "dock"), ("aria-live", "polite")] {
            dock.set_attribute(name, value);
        }
        root.append(&dock);
        Document::body()?.append(&host);
        Some(Self { host, dock, parts: Vec::new() })
    }

    /// Shows a view in its place.
    pub(super) fn show(&mut self, desk: &Rc<Desk>, place: Place, view: &Rc<View>) {
        for (known, part) in &self.parts {
            if *known == place && part.show(view) {
                return;
            }
        }
        self.remove(place);
        let open = match place {
            Place::Prompt => prompt::open,
            Place::Welcome => welcome::open,
            Place::Arrival => arrival::open,
        };
        if let Some(part) = open(desk, &self.dock, view) {
            self.parts.push((place, part));
        }
    }

    /// Takes away what stands in a place.
    pub(super) fn remove(&mut self, place: Place) {
        if let Some(index) = self.parts.iter().position(|(known, _)| *known == place) {
            let (_, part) = self.parts.swap_remove(index);
            if place == Place::Prompt {
                prompt::close(&part);
            }
        }
    }

    /// True when nothing is left in it.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

impl Drop for Layer {
    fn drop(&mut self) {
        self.remove(Place::Prompt);
        self.host.remove();
    }
}

/// Where a view that the engine places stands; the shop places the others.
pub(super) fn place(view: &View) -> Option<Place> {
    match view {
        View::Prompt(_) => Some(Place::Prompt),
        View::Welcome(_) => Some(Place::Welcome),
        View::Arrival(_) => Some(Place::Arrival),
        View::Estimate(_) | View::Cart(_) | View::Resume(_) => None,
    }
}
