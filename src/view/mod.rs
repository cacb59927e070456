//! What the shopper sees: view models of the engine become nodes in open shadow roots.
//!
//! A folder per view: its `.html` and `.css` are compiled by `build.rs`, its `.rs` says what the
//! template is filled with ([`part::Face::draw`]) and what the shopper's acts mean
//! ([`part::Face::hear`]). [`template`] does the rest, and updates in place.

mod act;
mod address;
mod arrival;
mod cart;
mod clipboard;
mod desk;
mod estimate;
mod layer;
mod panel;
mod part;
mod prompt;
mod resume;
mod sheets;
mod template;
mod welcome;

use std::rc::Rc;

use cartkeep_engine::effect::Place;
use cartkeep_engine::view::View;

pub(crate) use self::act::Act;
use self::desk::Desk;
use self::layer::{place, Layer};
use self::part::Part;
use crate::dom::{object, Element};
use crate::host::Host;
use crate::words::Words;

mod base {
    include!(concat!(env!("OUT_DIR"), "/base.rs"));
}

/// All views of a widget.
pub(crate) struct Views {
    desk: Rc<Desk>,
    /// The newest view of each kind and scope, for elements that come later.
    latest: Vec<Rc<View>>,
    connected: Vec<(Element, Part)>,
    layer: Option<Layer>,
}

impl Views {
    /// Views that tell `act` what the shopper does, in these words.
    pub(crate) fn new(host: &Host, act: Rc<dyn Fn(Act)>, words: Words) -> Self {
        let desk = Desk { host: host.clone(), words, sheets: Default::default(), act };
        Self { desk: Rc::new(desk), latest: Vec::new(), connected: Vec::new(), layer: None }
    }

    /// Fills one of the elements that the shop placed. One of an unknown name stays as it is.
    pub(crate) fn connect(&mut self, element: &Element) {
        if self.place_of(element).is_some() {
            return;
        }
        let Some(part) = self.open(element) else { return };
        for view in &self.latest {
            part.show(view);
        }
        self.connected.push((element.clone(), part));
    }

    /// Empties an element that left the page.
    pub(crate) fn disconnect(&mut self, element: &Element) {
        if let Some(place) = self.place_of(element) {
            self.connected.swap_remove(place);
        }
    }

    fn place_of(&self, element: &Element) -> Option<usize> {
        self.connected.iter().position(|(known, _)| known == element)
    }

    /// Shows a view wherever it belongs.
    pub(crate) fn show(&mut self, view: View) {
        let view = Rc::new(view);
        if let Some(place) = place(&view) {
            if self.layer.is_none() {
                self.layer = Layer::new(&self.desk);
            }
            if let Some(layer) = &mut self.layer {
                layer.show(&self.desk, place, &view);
            }
            return;
        }
        for (_, part) in &self.connected {
            part.show(&view);
        }
        match self.latest.iter_mut().find(|known| is_same(known, &view)) {
            Some(known) => *known = view,
            None => self.latest.push(view),
        }
    }

    /// Takes away what stands in a place.
    pub(crate) fn remove(&mut self, place: Place) {
        if let Some(layer) = &mut self.layer {
            layer.remove(place);
        }
        if self.layer.as_ref().is_some_and(Layer::is_empty) {
            self.layer = None;
        }
    }

    /// Takes everything away.
    pub(crate) fn dispose(&mut self) {
        self.layer = None;
        self.connected.clear();
        self.latest.clear();
    }

    fn open(&self, element: &Element) -> Option<Part> {
        let desk = &self.desk;
        let (style, open): (_, Open) = match element.local_name().as_str() {
            "cartkeep-estimate" => (estimate::STYLE, estimate::open),
            "cartkeep-cart" => (cart::STYLE, cart::open),
            "cartkeep-resume" => (resume::STYLE, resume::open),
            _ => return None,
        };
        open(desk, &root(desk, element, &[base::STYLE, style])?, element)
    }
}

/// Fills the shadow root of one of the shop's elements.
type Open = fn(&Rc<Desk>, root: &Element, element: &Element) -> Option<Part>;

/// True when one view takes the place of the other.
fn is_same(one: &View, other: &View) -> bool {
    match (one, other) {
        (View::Estimate(one), View::Estimate(other)) => one.scope == other.scope,
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

/// The styled shadow root of an element; the one that it has, if it was here before.
fn root(desk: &Desk, element: &Element, styles: &[&'static str]) -> Option<Element> {
    let root = match element.shadow_root() {
        Some(root) => root,
        None => element.attach_shadow(&object("{\"mode\":\"open\"}")).ok()?,
    };
    desk.sheets.adopt(&root, styles);
    Some(root)
}
