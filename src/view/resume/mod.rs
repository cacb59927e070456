//! `<cartkeep-resume>`: a button that opens a panel with the link that carries the cart, as a QR code too.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cartkeep_engine::view::{ResumeView, View};

use self::made::{key, Action, ACTIONS, TEMPLATE};
use super::clipboard::{can_share, copy, share, Copying};
use super::desk::Desk;
use super::panel;
use super::part::{Face, Part, Stage};
use super::template::{Data, Heard};
use crate::dom::{Element, Location, Url};

pub(super) use self::made::STYLE;

mod made {
    use crate::view::template::Template;
    include!(concat!(env!("OUT_DIR"), "/resume.rs"));
}

#[derive(Default)]
struct Resume {
    /// The link that the QR code shows.
    code: RefCell<String>,
    copying: Rc<Cell<Copying>>,
}

/// Shows the button.
pub(super) fn open(desk: &Rc<Desk>, root: &Element, _: &Element) -> Option<Part> {
    Part::new(desk, root, &TEMPLATE, Box::<Resume>::default(), None)
}

impl Resume {
    /// Draws the QR code, but only for somebody who looks at it: the code for that is loaded then.
    fn draw_code(&self, stage: &Stage) {
        if !panel::is_open(stage) {
            return;
        }
        let link = link(stage.view().as_deref());
        let Some(place) = stage.find(".qr").filter(|_| *self.code.borrow() != link) else { return };
        place.set_text("textContent", "");
        stage.desk.host.qr(&link, &place);
        self.code.replace(link);
    }
}

/// The whole link, which carries the cart; empty when there is none.
fn link(view: Option<&View>) -> String {
    let Some(View::Resume(ResumeView { fragment: Some(fragment), url, .. })) = view else {
        return String::new();
    };
    let page = url.split('#').next().unwrap_or_default();
    let link = Url::new(&[page, "#", fragment].concat(), &Location::href());
    link.map_or_else(|_| String::new(), |link| link.href())
}

impl Face for Resume {
    fn wants(&self, view: &View, before: Option<&View>) -> bool {
        let View::Resume(_) = view else { return false };
        if before != Some(view) {
            self.copying.set(Copying::Waiting);
        }
        true
    }

    fn draw(&self, desk: &Desk, view: Option<&View>) -> Data {
        let mut data = Data::default();
        let link = link(view);
        data.flag(key::EMPTY, link.is_empty());
        data.made(key::LINK, link);
        data.flag(key::UNKEPT, matches!(view, Some(View::Resume(ResumeView { kept: false, .. }))));
        let (copy, copied) = self.copying.get().words(&desk.words);
        data.text(key::COPY, copy);
        data.text_if(key::COPIED, copied);
        data.flag(key::SHARE, can_share());
        data
    }

    fn drawn(&self, stage: &Stage) {
        self.draw_code(stage);
    }

    fn hear(&self, stage: &Rc<Stage>, heard: &Heard) {
        match ACTIONS.get(heard.action) {
            Some(Action::Toggled) if panel::is_open(stage) => self.draw_code(stage),
            Some(Action::Toggled) => panel::return_focus(stage),
            Some(Action::Copy) => copy(stage, &self.copying),
            Some(Action::Share) => share(stage, &link(stage.view().as_deref())),
            None => {}
        }
    }
}
