//! `<cartkeep-cart>`: a button with the count, which opens a panel with the lines.

mod lines;

use std::rc::Rc;

use cartkeep_engine::view::{CartLine, View};

use self::made::{key, Action, ACTIONS, TEMPLATE};
use super::desk::Desk;
use super::panel;
use super::part::{Face, Part, Stage};
use super::template::{Data, Heard};
use super::Act;
use crate::dom::Element;
use crate::words::{number, CART_OPEN, COUNT_OTHER};

pub(super) use self::made::STYLE;

mod made {
    use crate::view::template::Template;
    include!(concat!(env!("OUT_DIR"), "/cart.rs"));
}

/// More than anybody orders; a slip of the finger shall not become a million kettles.
const MOST: u32 = 9999;

struct Cart {
    /// Where the page of the cart is: the element's `href`.
    page: Option<String>,
}

/// Shows the mini cart of `element`.
pub(super) fn open(desk: &Rc<Desk>, root: &Element, element: &Element) -> Option<Part> {
    Part::new(desk, root, &TEMPLATE, Box::new(Cart { page: element.get_attribute("href") }), None)
}

impl Face for Cart {
    fn wants(&self, view: &View, _: Option<&View>) -> bool {
        matches!(view, View::Cart(_))
    }

    fn draw(&self, desk: &Desk, view: Option<&View>) -> Data {
        let words = &desk.words;
        let mut data = Data::default();
        let view = view.and_then(|view| match view {
            View::Cart(view) => Some(view),
            _ => None,
        });
        let count = view.map_or(0, |view| view.count);
        let items = words.count(COUNT_OTHER, count, &[]);
        data.made(key::LABEL, words.fill(CART_OPEN, &[("items", &items)]));
        let Some(view) = view else { return data };
        if count > 0 {
            data.made(key::COUNT, number(count.into()));
        }
        data.flag(key::EMPTY, view.lines.is_empty());
        for line in &view.lines {
            data.row(key::LINES, lines::row(words, line));
        }
        data.made_if(key::SUBTOTAL, view.subtotal.map(|subtotal| words.money(subtotal)));
        data.text_if(key::VIEW, self.page.as_deref());
        data
    }

    fn hear(&self, stage: &Rc<Stage>, heard: &Heard) {
        let quantity: fn(&Heard, &CartLine) -> u32 = match ACTIONS.get(heard.action) {
            Some(Action::Fewer) => |_, line| line.quantity.saturating_sub(1).max(1),
            Some(Action::More) => |_, line| line.quantity.saturating_add(1).min(MOST),
            Some(Action::Remove) => |_, _| 0,
            Some(Action::Quantity) => typed,
            Some(Action::Toggled) => {
                if !panel::is_open(stage) {
                    panel::return_focus(stage);
                }
                return;
            }
            None => return,
        };
        set_quantity(stage, heard, quantity);
    }
}

fn set_quantity(stage: &Stage, heard: &Heard, quantity: fn(&Heard, &CartLine) -> u32) {
    let view = stage.view();
    let Some(View::Cart(view)) = view.as_deref() else { return };
    let Some(line) = heard.row.and_then(|row| view.lines.get(row)) else { return };
    let quantity = quantity(heard, line);
    if quantity == line.quantity {
        return;
    }
    let act = Act::SetQuantity { id: line.id.clone(), variant: line.variant.clone(), quantity };
    stage.act(act);
    if !heard.element.is_connected() {
        // The line is gone, and the focus with it; it stays in the panel.
        panel::focus(stage, "h2");
    }
}
/// The quantity that was typed; the line's own when it is none. The field goes back to what was
/// shown, so that the next drawing decides what stands in it.
fn typed(heard: &Heard, line: &CartLine) -> u32 {
    let typed = heard.element.text("value").unwrap_or_default();
    let typed = typed.trim().parse::<u32>().map_or(line.quantity, |typed| typed.min(MOST));
    heard.element.set_text("value", &number(line.quantity.into()));
    typed
}
