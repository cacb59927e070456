//! A cart that came by link: the question whether to take it over, and the report of what became of it.

use std::rc::Rc;

use cartkeep_engine::view::{ArrivalView, Difference, DifferenceKind, View};

use self::made::{key, Action, ACTIONS, TEMPLATE};
use super::desk::Desk;
use super::part::{Face, Part, Stage};
use super::template::{Data, Heard, Row};
use super::Act;
use crate::dom::Element;
use crate::words::{
    number, Words, ARRIVAL_DAMAGED, ARRIVAL_DONE, ARRIVAL_FEWER, ARRIVAL_GONE, ARRIVAL_PRICE,
    ARRIVAL_QUESTION, ARRIVAL_UNPRICED, COUNT_OTHER,
};

pub(super) use self::made::STYLE;

mod made {
    use crate::view::template::Template;
    include!(concat!(env!("OUT_DIR"), "/arrival.rs"));
}

struct Arrival;

/// Shows the question or the report.
pub(super) fn open(desk: &Rc<Desk>, dock: &Element, view: &Rc<View>) -> Option<Part> {
    Part::new(desk, dock, &TEMPLATE, Box::new(Arrival), Some(view.clone()))
}

impl Face for Arrival {
    fn wants(&self, view: &View, _: Option<&View>) -> bool {
        matches!(view, View::Arrival(_))
    }

    fn draw(&self, desk: &Desk, view: Option<&View>) -> Data {
        let words = &desk.words;
        let count = |count: &u32| words.count(COUNT_OTHER, *count, &[]);
        let mut data = Data::default();
        let Some(View::Arrival(view)) = view else { return data };
        match view {
            ArrivalView::Damaged(_) => data.text(key::TEXT, words.get(ARRIVAL_DAMAGED)),
            ArrivalView::Question { arriving, here } => {
                let values = [("arriving", &*count(arriving)), ("here", &*count(here))];
                data.made(key::TEXT, words.fill(ARRIVAL_QUESTION, &values));
                data.flag(key::QUESTION, true);
            }
            ArrivalView::Report { count: pieces, differences } => {
                data.made(key::TEXT, words.fill(ARRIVAL_DONE, &[("items", &count(pieces))]));
                for difference in differences {
                    data.row(key::DIFFERENCES, row(words, difference));
                }
            }
        }
        data
    }

    fn hear(&self, stage: &Rc<Stage>, heard: &Heard) {
        let question = matches!(stage.view().as_deref(), Some(View::Arrival(ArrivalView::Question { .. })));
        let Some(action) = ACTIONS.get(heard.action) else { return };
        stage.act(match action {
            Action::Add => Act::ArrivalAnswered(true),
            Action::Leave => Act::ArrivalAnswered(false),
            // Closing the question is an answer: the cart stays as it is.
            Action::Close if question => Act::ArrivalAnswered(false),
            Action::Close => Act::ArrivalClosed,
        });
    }
}

fn row(words: &Words, difference: &Difference) -> Row {
    let name = ("name", difference.name.as_str());
    let text = match &difference.kind {
        DifferenceKind::Gone => words.fill(ARRIVAL_GONE, &[name]),
        DifferenceKind::Fewer { asked, got } => words.fill(
            ARRIVAL_FEWER,
            &[name, ("asked", &number((*asked).into())), ("got", &number((*got).into()))],
        ),
        DifferenceKind::Price { now } => words.fill(ARRIVAL_PRICE, &[name, ("price", &words.money(*now))]),
        DifferenceKind::Unpriced => words.fill(ARRIVAL_UNPRICED, &[name]),
    };
    let mut data = Data::default();
    data.text(key::TEXT, &text);
    Row { key: text, data }
}
