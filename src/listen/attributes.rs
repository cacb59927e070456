//! `data-cartkeep-*` attributes: products and buttons that put them into the cart.

use std::rc::Rc;

use cartkeep_engine::event::{Item, LineAdded, Source};
use cartkeep_engine::money::Decimal;
use cartkeep_engine::wire::Problem;
use cartkeep_engine::Event;

use crate::core::Core;
use crate::dom::{Element, Window};
use crate::listener::{Listener, Listening};

/// Listens to buttons that put something into the cart.
pub(super) fn attach(core: &Rc<Core>) -> Listener {
    let weak = Rc::downgrade(core);
    let clicked = move |event: crate::dom::Event| {
        let button = event.target().and_then(|target| target.within("[data-cartkeep-add]"));
        if let (Some(core), Some(button)) = (weak.upgrade(), button) {
            core.announce_problems(&problems(&button));
            if let Some(item) = item(&button, "data-cartkeep-add") {
                core.send(Event::LineAdded(LineAdded { item, source: Source::Attribute }));
            }
        }
    };
    Listener::new(&core.host, &Window::document(), "click", Listening::Passive, Box::new(clicked))
}

/// The product that an element names; `id` is the attribute that carries its id.
pub(super) fn item(element: &Element, id: &str) -> Option<Item> {
    let text = |name: &str| {
        element.get_attribute(&["data-cartkeep-", name].concat()).filter(|text| !text.is_empty())
    };
    let number = |name: &str| text(name).and_then(|text| text.parse().ok());
    let id = element.get_attribute(id).filter(|id| !id.is_empty())?;
    Some(Item {
        id,
        variant: text("variant"),
        name: text("name"),
        price: text("price").and_then(|price| Decimal::parse(&price)),
        quantity: number("quantity"),
        image: text("image"),
        url: text("url"),
        weight: number("weight"),
        kind: text("kind"),
    })
}

/// What can't be read in the attributes of a button.
fn problems(button: &Element) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut check = |name: &str, fine: fn(&str) -> bool, allowed: &str| {
        let path = ["data-cartkeep-", name].concat();
        if let Some(value) = button.get_attribute(&path).filter(|value| !fine(value)) {
            problems.push(Problem { path, value, allowed: allowed.into() });
        }
    };
    check("add", |text| !text.is_empty(), "the id of a product");
    check("price", |text| Decimal::parse(text).is_some(), "a decimal number such as 4.90");
    check("quantity", |text| text.parse::<u32>().is_ok(), "an integer from 0");
    check("weight", |text| text.parse::<u32>().is_ok(), "grams, an integer from 0");
    problems
}
