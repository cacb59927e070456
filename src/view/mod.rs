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
use web_sys::{Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

pub(crate) use self::act::Act;
use self::desk::Desk;
use self::layer::{place, Layer};
use self::part::Part;
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
    connected: Vec<(HtmlElement, Part)>,
    layer: Option<Layer>,
}

impl Views {
    /// Views that tell `act` what the shopper does. `texts` replace words by key; `locale` is the
    /// language of the page. `None` where there is no document.
    pub(crate) fn new(
        host: &Host,
        act: Rc<dyn Fn(Act)>,
        texts: Vec<(String, String)>,
        locale: &str,
    ) -> Option<Self> {
        let window = web_sys::window()?;
        let desk = Desk {
            host: host.clone(),
            document: window.document()?,
            window,
            words: Words::new(texts, locale),
            sheets: Default::default(),
            act,
        };
        Some(Self { desk: Rc::new(desk), latest: Vec::new(), connected: Vec::new(), layer: None })
    }

    /// Fills one of the elements that the shop placed. One of an unknown name stays as it is.
    pub(crate) fn connect(&mut self, element: &HtmlElement) {
        if self.connected.iter().any(|(known, _)| known == element) {
            return;
        }
        let Some(part) = self.open(element) else { return };
        for view in &self.latest {
            part.show(view);
        }
        self.connected.push((element.clone(), part));
    }

    /// Empties an element that left the page.
    pub(crate) fn disconnect(&mut self, element: &HtmlElement) {
        self.connected.retain(|(known, _)| known != element);
    }

    /// Shows a view wherever it belongs.
    pub(crate) fn show(&mut self, view: &View) {
        let view = &Rc::new(view.clone());
        if let Some(place) = place(view) {
            if self.layer.is_none() {
                self.layer = Layer::new(&self.desk);
            }
            if let Some(layer) = &mut self.layer {
                layer.show(&self.desk, place, view);
            }
            return;
        }
        match self.latest.iter_mut().find(|known| is_same(known, view)) {
            Some(known) => known.clone_from(view),
            None => self.latest.push(view.clone()),
        }
        for (_, part) in &self.connected {
            part.show(view);
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

    fn open(&self, element: &HtmlElement) -> Option<Part> {
        let desk = &self.desk;
        let name = element.local_name();
        let style = match name.as_str() {
            "cartkeep-estimate" => estimate::STYLE,
            "cartkeep-cart" => cart::STYLE,
            "cartkeep-resume" => resume::STYLE,
            _ => return None,
        };
        let root = root(desk, element, &[style])?;
        match name.as_str() {
            "cartkeep-estimate" => estimate::open(desk, &root, element),
            "cartkeep-cart" => cart::open(desk, &root, element),
            _ => resume::open(desk, &root),
        }
    }
}

/// True when one view takes the place of the other.
fn is_same(one: &View, other: &View) -> bool {
    match (one, other) {
        (View::Estimate(one), View::Estimate(other)) => one.scope == other.scope,
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

/// The styled shadow root of an element; the one that it has, if it was here before.
fn root(desk: &Desk, element: &Element, styles: &[&'static str]) -> Option<ShadowRoot> {
    let root = match element.shadow_root() {
        Some(root) => root,
        None => element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?,
    };
    desk.sheets.adopt(&root, &[&[base::STYLE], styles].concat());
    Some(root)
}
