//! The one prompt: a dialog over the page, or a card in its corner.

use std::cell::Cell;
use std::rc::Rc;

use cartkeep_engine::event::Closing;
use cartkeep_engine::view::{PromptShape, PromptView, View};

use self::made::{key, Action, ACTIONS, TEMPLATE};
use super::clipboard::{copy, Copying};
use super::desk::Desk;
use super::part::{Face, Part, Stage};
use super::template::{Data, Heard};
use super::Act;
use crate::dom::Element;

pub(super) use self::made::STYLE;

mod made {
    use crate::view::template::Template;
    include!(concat!(env!("OUT_DIR"), "/prompt.rs"));
}

#[derive(Default)]
struct Prompt {
    copying: Rc<Cell<Copying>>,
    /// Whether the last press began outside of the dialog, so that a selection dragged out of it doesn't close it.
    pressed_outside: Cell<bool>,
}

/// Shows a prompt at the end of the layer's dock; a dialog takes the focus, a card doesn't.
pub(super) fn open(desk: &Rc<Desk>, dock: &Element, view: &Rc<View>) -> Option<Part> {
    let part = Part::new(desk, dock, &TEMPLATE, Box::<Prompt>::default(), Some(view.clone()))?;
    let dialog = &part.stage.top;
    if is_dialog(view) {
        dialog.show_modal().ok()?;
    } else {
        // Not show(), which would take the focus.
        dialog.set_attribute("open", "");
    }
    Some(part)
}

/// Closes it, so that the focus goes back to where it was.
pub(super) fn close(part: &Part) {
    part.stage.top.close();
}

fn is_dialog(view: &View) -> bool {
    matches!(view, View::Prompt(PromptView { shape: PromptShape::Dialog, .. }))
}

impl Face for Prompt {
    fn wants(&self, view: &View, before: Option<&View>) -> bool {
        match (view, before) {
            (View::Prompt(view), Some(View::Prompt(before))) => {
                view.id == before.id && view.shape == before.shape
            }
            _ => false,
        }
    }

    fn draw(&self, desk: &Desk, view: Option<&View>) -> Data {
        let mut data = Data::default();
        let Some(View::Prompt(view)) = view else { return data };
        let class = match view.shape {
            PromptShape::Dialog => "sheet modal",
            PromptShape::Card => "sheet card",
        };
        data.text(key::CLASS, class);
        data.text(key::TITLE, &view.title);
        data.text(key::TEXT, &view.text);
        data.text(key::ACCEPT, &view.accept);
        data.text(key::DECLINE, &view.decline);
        data.text_if(key::CODE, view.code.as_deref());
        let (copy, copied) = self.copying.get().words(&desk.words);
        data.text(key::COPY, copy);
        data.text_if(key::COPIED, copied);
        data.flag(key::PERSONAL, view.personal);
        data
    }

    fn hear(&self, stage: &Rc<Stage>, heard: &Heard) {
        let Some(view) = stage.view() else { return };
        let View::Prompt(PromptView { id, .. }) = &*view else { return };
        let Some(action) = ACTIONS.get(heard.action) else { return };
        let dialog = is_dialog(&view);
        let outside = dialog && heard.event.target().as_ref() == Some(&stage.top);
        let how = match action {
            Action::Press => {
                self.pressed_outside.set(outside);
                return;
            }
            Action::Release if outside && self.pressed_outside.get() => Closing::Outside,
            // A dialog's Escape comes as `cancel`.
            Action::Key if !dialog && heard.event.key().as_deref() == Some("Escape") => Closing::Escape,
            Action::Release | Action::Key => return,
            Action::Cancel => Closing::Escape,
            Action::Close => Closing::Button,
            Action::Decline => Closing::Decline,
            Action::Accept => return stage.act(Act::Accepted { id: id.clone() }),
            Action::Copy => return copy(stage, &self.copying),
        };
        stage.act(Act::Closed { id: id.clone(), how });
    }
}
