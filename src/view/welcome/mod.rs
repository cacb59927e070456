//! The bar that welcomes back.

use std::rc::Rc;

use cartkeep_engine::view::View;

use self::made::{key, Action, ACTIONS, TEMPLATE};
use super::desk::Desk;
use super::part::{Face, Part, Stage};
use super::template::{Data, Heard};
use super::Act;
use crate::dom::Element;
use crate::words::WELCOME_OTHER;

pub(super) use self::made::STYLE;

mod made {
    use crate::view::template::Template;
    include!(concat!(env!("OUT_DIR"), "/welcome.rs"));
}

struct Welcome;

/// Shows the bar.
pub(super) fn open(desk: &Rc<Desk>, dock: &Element, view: &Rc<View>) -> Option<Part> {
    Part::new(desk, dock, &TEMPLATE, Box::new(Welcome), Some(view.clone()))
}

impl Face for Welcome {
    fn wants(&self, view: &View, _: Option<&View>) -> bool {
        matches!(view, View::Welcome(_))
    }

    fn draw(&self, desk: &Desk, view: Option<&View>) -> Data {
        let words = &desk.words;
        let mut data = Data::default();
        let Some(View::Welcome(view)) = view else { return data };
        data.made(key::TEXT, words.count(WELCOME_OTHER, view.count, &[("first", &view.first)]));
        data.made_if(key::SUBTOTAL, view.subtotal.map(|subtotal| words.money(subtotal)));
        data.text(key::URL, &view.url);
        data
    }

    fn hear(&self, stage: &Rc<Stage>, heard: &Heard) {
        if let Some(Action::Close) = ACTIONS.get(heard.action) {
            stage.act(Act::WelcomeClosed);
        }
    }
}
