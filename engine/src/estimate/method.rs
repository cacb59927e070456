//! A way of delivery and what it costs.

use super::calendar::LONGEST;
use super::compile::{amount, refuse};
use crate::config::{self, StepBy};
use crate::money::Currency;
use crate::wire::{Reader, Wire};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Method {
    pub(super) id: String,
    pub(super) name: String,
    by: StepBy,
    /// Ascending; a price that is always the same is one step without end.
    steps: Vec<Step>,
    /// Free when the items cost at least this much.
    pub(super) free_from: Option<i64>,
    /// Working days that the carrier takes: at least, at most.
    pub(super) days: Option<(u16, u16)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    /// The last weight or subtotal it holds for.
    up_to: i64,
    price: i64,
}

impl Method {
    /// `None` when it has no usable price.
    pub(super) fn compile(
        method: &config::Method,
        shop_free_from: Option<i64>,
        currency: Currency,
        reader: &mut Reader,
    ) -> Option<Self> {
        let by = method.by.unwrap_or(StepBy::Weight);
        let days = days(&method.days, reader);
        let free_from = match method.free_from {
            Some(own) => amount(own, "freeFrom", currency, reader),
            None => shop_free_from,
        };
        let steps = match (method.price, method.steps.is_empty()) {
            (Some(price), true) => {
                vec![Step { up_to: i64::MAX, price: amount(price, "price", currency, reader)? }]
            }
            (None, false) => reader.at_key("steps", |reader| steps(&method.steps, by, currency, reader))?,
            (Some(price), false) => {
                refuse(reader, "price", &price.to_json(), "either a price or steps, not both");
                return None;
            }
            (None, true) => {
                refuse(reader, "price", "(missing)", "a price or steps");
                return None;
            }
        };
        Some(Self { id: method.id.clone(), name: method.name.clone(), by, steps, free_from, days })
    }

    /// What it costs; `None` when it does not carry so much.
    pub(super) fn price(&self, subtotal: i64, weight: i64) -> Option<i64> {
        let measure = match self.by {
            StepBy::Weight => weight,
            StepBy::Subtotal => subtotal,
        };
        self.steps.iter().find(|step| measure <= step.up_to).map(|step| step.price)
    }
}

fn days(days: &Vec<u16>, reader: &mut Reader) -> Option<(u16, u16)> {
    match days[..] {
        [] => None,
        [least, most] if least <= most && most <= LONGEST => Some((least, most)),
        _ => {
            refuse(reader, "days", &days.to_json(), "two numbers up to 366, the smaller first");
            None
        }
    }
}

/// All or nothing: a price list with a gap would say a wrong price.
fn steps(steps: &[config::Step], by: StepBy, currency: Currency, reader: &mut Reader) -> Option<Vec<Step>> {
    let scale = match by {
        StepBy::Weight => 0,
        StepBy::Subtotal => currency.exponent(),
    };
    let mut before = 0;
    let mut compiled = Vec::with_capacity(steps.len());
    for (index, step) in steps.iter().enumerate() {
        reader.at_index(index, |reader| {
            let price = amount(step.price, "price", currency, reader);
            let up_to = match step.up_to {
                Some(written) => {
                    let up_to = written.at_scale(scale).filter(|up_to| *up_to > before);
                    if up_to.is_none() {
                        refuse(
                            reader,
                            "upTo",
                            &written.to_json(),
                            "more than the step before; whole grams, or an amount",
                        );
                    }
                    up_to
                }
                None if index + 1 < steps.len() => {
                    refuse(reader, "upTo", "(missing)", "a value; only the last step may be without end");
                    None
                }
                None => Some(i64::MAX),
            };
            before = up_to.unwrap_or(before);
            compiled.extend(price.zip(up_to).map(|(price, up_to)| Step { up_to, price }));
        });
    }
    (compiled.len() == steps.len()).then_some(compiled)
}
