//! A way of delivery and what it costs.

use super::amounts::Amounts;
use super::basket::Basket;
use super::calendar::{handling, mask, Calendar, Way, LONGEST};
use super::compile::{refuse, refuse_shown, LARGEST};
use super::request::UNKNOWN;
use crate::config::{self, StepBy};
use crate::wire::Reader;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Method {
    pub(super) id: String,
    pub(super) name: String,
    by: StepBy,
    /// Ascending; a price that is always the same is one step without end.
    steps: Vec<Step>,
    /// The most that one parcel may weigh.
    parcel: Option<u32>,
    /// Categories that it does not carry.
    not: Vec<String>,
    pub(super) pick_up: Option<String>,
    /// Free when the items cost at least this much.
    pub(super) free_from: Option<i64>,
    /// How long it takes, where that is said.
    pub(super) way: Option<Way>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    /// The last weight, subtotal or count it holds for.
    up_to: i64,
    price: i64,
    /// What each begun kilogram above the step before costs on top.
    per_kg: i64,
}

impl Method {
    /// Compiles `method` and adds it to `methods`, unless it has no usable price or the id of an
    /// `earlier` one.
    pub(super) fn compile(
        method: &config::Method,
        earlier: &[config::Method],
        shop_free_from: Option<i64>,
        amounts: Amounts,
        calendar: &Calendar,
        methods: &mut Vec<Self>,
        reader: &mut Reader,
    ) {
        let by = method.by.unwrap_or(StepBy::Weight);
        let days = days(&method.days, reader);
        let free_from = match method.free_from {
            None => shop_free_from,
            own => amounts.read(own, "freeFrom", reader),
        };
        let mut steps = Vec::new();
        match (method.price, method.steps.is_empty()) {
            (None, true) => refuse_shown(reader, "price", "(missing)", "a price or steps"),
            (None, false) => {
                reader.at_key("steps", |reader| {
                    compile_steps(&method.steps, by, amounts, &mut steps, reader);
                });
            }
            (price, true) => {
                if let Some(price) = amounts.read(price, "price", reader) {
                    steps.push(Step { up_to: i64::MAX, price, per_kg: 0 });
                }
            }
            (Some(price), false) => refuse(reader, "price", &price, "either a price or steps, not both"),
        }
        if method.parcel == Some(0) || (method.parcel.is_some() && by != StepBy::Weight) {
            refuse(reader, "parcel", &method.parcel, "grams from 1, where the price goes by weight");
            return;
        }
        let handling = handling(method.handling, reader).unwrap_or(calendar.handling);
        if earlier.iter().any(|earlier| earlier.id == method.id) {
            refuse(reader, "id", &method.id, "an id that no earlier method of the zone has");
        } else if !steps.is_empty() {
            let (id, name) = (method.id.clone(), method.name.clone());
            let (not, pick_up) = (method.not.clone(), method.pick_up.clone());
            let (delivers, cut_off) = (mask(&method.delivers), method.cut_off.or(calendar.cut_off));
            let way = days.map(|days| Way { days, delivers, cut_off, handling });
            methods.push(Self { id, name, by, steps, parcel: method.parcel, not, pick_up, free_from, way });
        }
    }

    /// What it costs; `None` when it does not carry such things, or so much.
    pub(super) fn price(&self, basket: &Basket<'_>) -> Option<i64> {
        if basket.has_any(&self.not) {
            return None;
        }
        match (self.by, self.parcel) {
            (StepBy::Weight, Some(most)) => self.parcels(basket, most),
            (StepBy::Weight, None) => self.step(i64::try_from(basket.weight).unwrap_or(i64::MAX)),
            (StepBy::Subtotal, _) => self.step(basket.goods),
            (StepBy::Count, _) => self.step(basket.count as i64),
        }
    }

    /// The price of all parcels. They are filled in the order of the cart, each until the next piece does
    /// not fit: then more pieces never need fewer parcels.
    fn parcels(&self, basket: &Basket<'_>, most: u32) -> Option<i64> {
        let (mut sum, mut filled) = (0_i64, 0_u32);
        for (line, &weight) in basket.lines.iter().zip(&basket.weights) {
            if line.quantity == 0 {
                continue;
            }
            if weight > most {
                return None;
            }
            let fit = (most - filled).checked_div(weight).map_or(line.quantity, |fit| fit.min(line.quantity));
            filled += weight * fit;
            let left = line.quantity - fit;
            if left > 0 {
                sum = sum.checked_add(self.step(filled.into())?)?;
                // As many as are full of this piece alone are all the same.
                let each = most / weight;
                let full = (left - 1) / each;
                sum = sum.checked_add(self.step((each * weight).into())?.checked_mul(full.into())?)?;
                filled = (left - full * each) * weight;
            }
        }
        sum.checked_add(self.step(filled.into())?).filter(|sum| *sum <= LARGEST)
    }

    fn step(&self, measure: i64) -> Option<i64> {
        let mut before = 0;
        for step in &self.steps {
            if measure <= step.up_to {
                // By the kilogram, a weight that nobody said has no price.
                if step.per_kg > 0 && measure >= UNKNOWN.into() {
                    return None;
                }
                let begun = ((measure - before).max(0) as u64).div_ceil(1000) as i64;
                return step
                    .price
                    .checked_add(step.per_kg.checked_mul(begun)?)
                    .filter(|price| *price <= LARGEST);
            }
            before = step.up_to;
        }
        None
    }
}

fn days(days: &Vec<u16>, reader: &mut Reader) -> Option<(u16, u16)> {
    match days[..] {
        [] => None,
        [least, most] if least <= most && most <= LONGEST => Some((least, most)),
        _ => {
            refuse(reader, "days", days, "two numbers up to 366, the smaller first");
            None
        }
    }
}

/// All or nothing: a price list with a gap would say a wrong price.
fn compile_steps(
    steps: &[config::Step],
    by: StepBy,
    amounts: Amounts,
    compiled: &mut Vec<Step>,
    reader: &mut Reader,
) {
    let mut before = 0;
    for (index, step) in steps.iter().enumerate() {
        reader.at_index(index, |reader| {
            let price = amounts.read(Some(step.price), "price", reader);
            let mut per_kg = Some(0);
            if step.per_kg.is_some() {
                per_kg = amounts.read(step.per_kg, "perKg", reader);
                if by != StepBy::Weight {
                    refuse(reader, "perKg", &step.per_kg, "nothing, unless the steps go by weight");
                    per_kg = None;
                }
            }
            let up_to = match step.up_to {
                Some(written) => {
                    let measure = match by {
                        StepBy::Weight | StepBy::Count => written.at_scale(0),
                        StepBy::Subtotal => amounts.limit(written),
                    };
                    let up_to = measure.filter(|up_to| *up_to > before);
                    if up_to.is_none() {
                        let allowed = "more than the step before; whole grams, an amount, or pieces";
                        refuse(reader, "upTo", &written, allowed);
                    }
                    up_to
                }
                None if index + 1 < steps.len() => {
                    let allowed = "a value; only the last step may be without end";
                    refuse_shown(reader, "upTo", "(missing)", allowed);
                    None
                }
                None => Some(i64::MAX),
            };
            before = up_to.unwrap_or(before);
            if let (Some(price), Some(per_kg), Some(up_to)) = (price, per_kg, up_to) {
                compiled.push(Step { up_to, price, per_kg });
            }
        });
    }
    if compiled.len() < steps.len() {
        compiled.clear();
    }
}
