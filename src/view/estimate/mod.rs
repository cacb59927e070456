//! `<cartkeep-estimate>`: what an order really costs and when it arrives, in one line, and below it,
//! when asked for, what that consists of.

mod details;
mod summary;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cartkeep_engine::view::{EstimateView, Scope, View};

use self::made::{key, Action, ACTIONS, TEMPLATE};
use super::desk::Desk;
use super::part::{Face, Part, Stage};
use super::template::{Data, Heard};
use super::Act;
use crate::dom::Element;

pub(super) use self::made::STYLE;

mod made {
    use crate::view::template::Template;
    include!(concat!(env!("OUT_DIR"), "/estimate.rs"));
}

struct Cost {
    scope: Scope,
    open: Cell<bool>,
    /// Countries with their names, made when they are first looked at.
    countries: RefCell<Vec<(String, String)>>,
}

/// Shows the cost of what `element` stands for: `for="product"` or, otherwise, the cart.
pub(super) fn open(desk: &Rc<Desk>, root: &Element, element: &Element) -> Option<Part> {
    let product = element.get_attribute("for").is_some_and(|scope| scope == "product");
    let scope = if product { Scope::Product } else { Scope::Cart };
    let cost = Cost { scope, open: Cell::default(), countries: RefCell::default() };
    Part::new(desk, root, &TEMPLATE, Box::new(cost), None)
}

impl Face for Cost {
    fn wants(&self, view: &View, before: Option<&View>) -> bool {
        let View::Estimate(view) = view else { return false };
        if !matches!(before, Some(View::Estimate(before)) if before.countries == view.countries) {
            self.countries.take();
        }
        view.scope == self.scope
    }

    fn draw(&self, desk: &Desk, view: Option<&View>) -> Data {
        let words = &desk.words;
        let mut data = Data::default();
        let Some(View::Estimate(view)) = view else { return data };
        summary::draw(&mut data, words, view);
        let Some(estimate) = &view.estimate else { return data };
        let open = self.open.get();
        data.text(key::EXPANDED, if open { "true" } else { "false" });
        data.flag(key::OPEN, open);
        if open {
            details::draw(&mut data, words, estimate);
            let mut countries = self.countries.borrow_mut();
            if countries.is_empty() {
                *countries = words.countries(&view.countries);
            }
            details::draw_place(&mut data, words, estimate.destination.as_ref(), &countries);
        }
        data
    }

    fn hear(&self, stage: &Rc<Stage>, heard: &Heard) {
        match ACTIONS.get(heard.action) {
            Some(Action::Toggle) => {
                self.open.set(!self.open.get());
                stage.redraw();
            }
            Some(Action::Method) => {
                let view = stage.view();
                let Some(View::Estimate(EstimateView { estimate: Some(estimate), .. })) = view.as_deref()
                else {
                    return;
                };
                if let Some(method) = heard.row.and_then(|row| estimate.methods.get(row)) {
                    stage.act(Act::ChooseMethod(method.id.clone()));
                }
            }
            Some(Action::Place) => {
                heard.event.prevent_default();
                move_to(stage);
            }
            None => {}
        }
    }
}

/// Takes the place that the form says.
fn move_to(stage: &Stage) {
    let value = |selector| {
        // A select has the same `value`.
        let field = stage.find(selector).and_then(|field| field.text("value"));
        field.unwrap_or_default().trim().to_owned()
    };
    let country = value("select");
    if !country.is_empty() {
        let postcode = Some(value("form input")).filter(|postcode| !postcode.is_empty());
        stage.act(Act::SetDestination { country, region: None, postcode });
    }
}
