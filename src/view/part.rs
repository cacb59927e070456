//! One view on the page: a template, what it shows, and what it hears.

use std::cell::RefCell;
use std::rc::Rc;

use cartkeep_engine::view::View;

use super::desk::Desk;
use super::template::{listen, Data, Heard, Instance, Template};
use super::Act;
use crate::dom::Element;
use crate::listener::Listener;

/// What makes one kind of view different from another.
pub(crate) trait Face {
    /// True when it can show `view` where it has shown `before`.
    fn wants(&self, view: &View, before: Option<&View>) -> bool;

    /// What to fill the template with; without a view while the engine has said nothing yet.
    fn draw(&self, desk: &Desk, view: Option<&View>) -> Data;

    /// Does what a template can't, after it is filled.
    fn drawn(&self, _stage: &Stage) {}

    /// Answers to something that the shopper did.
    fn hear(&self, stage: &Rc<Stage>, heard: &Heard);
}

/// Where a face shows itself.
pub(crate) struct Stage {
    pub(crate) desk: Rc<Desk>,
    /// The outermost element.
    pub(crate) top: Element,
    face: Box<dyn Face>,
    view: RefCell<Option<Rc<View>>>,
    nodes: RefCell<(Instance, Data)>,
}

/// A view on the page; dropping it takes its nodes and listeners away.
pub(crate) struct Part {
    pub(crate) stage: Rc<Stage>,
    _listeners: Vec<Listener>,
}

impl Part {
    /// Puts a view into `parent`.
    pub(crate) fn new(
        desk: &Rc<Desk>,
        parent: &Element,
        template: &Template,
        face: Box<dyn Face>,
        view: Option<Rc<View>>,
    ) -> Option<Self> {
        let mut instance = Instance::new(&desk.words, template.program)?;
        let data = face.draw(desk, view.as_deref());
        instance.show(&desk.words, &data, None);
        let top = instance.top.clone();
        parent.append(&top);
        let nodes = RefCell::new((instance, data));
        let stage = Rc::new(Stage { desk: desk.clone(), top, face, view: RefCell::new(view), nodes });
        let hearing = stage.clone();
        let hear = move |heard| {
            // Taking away a node that has the focus may tell of changes; they are not the shopper's.
            if hearing.nodes.try_borrow_mut().is_ok() {
                hearing.face.hear(&hearing, &heard);
            }
        };
        let listeners = listen(&desk.host, &stage.top, template, Rc::new(hear));
        Some(Self { stage, _listeners: listeners })
    }

    /// Shows `view`, if it is meant for this one.
    pub(crate) fn show(&self, view: &Rc<View>) -> bool {
        let stage = &self.stage;
        let wanted = stage.face.wants(view, stage.view().as_deref());
        if wanted {
            stage.view.replace(Some(view.clone()));
            stage.redraw();
        }
        wanted
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        self.stage.top.remove();
    }
}

impl Stage {
    /// What is shown.
    pub(crate) fn view(&self) -> Option<Rc<View>> {
        self.view.borrow().clone()
    }

    /// Brings the nodes up to date.
    pub(crate) fn redraw(&self) {
        let data = self.face.draw(&self.desk, self.view().as_deref());
        if let Ok(mut nodes) = self.nodes.try_borrow_mut() {
            let (instance, shown) = &mut *nodes;
            instance.show(&self.desk.words, &data, Some(shown));
            *shown = data;
        }
        self.face.drawn(self);
    }

    /// Tells what the shopper did.
    pub(crate) fn act(&self, act: Act) {
        (self.desk.act)(act);
    }

    /// The first element that a selector names.
    pub(crate) fn find(&self, selector: &str) -> Option<Element> {
        self.top.query_selector(selector)
    }
}
