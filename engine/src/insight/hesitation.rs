//! Hesitations on one page: pure state machines over timed events.

use super::Sign;
use crate::cart::LineKey;
use crate::time::{Duration, Time};

/// What is known of the page so far. What comes in twice within a second is one thing.
#[derive(Clone, Debug, Default)]
pub struct Hesitations {
    /// Areas whose long look was told.
    looked: Vec<Sign>,
    /// When the total could be seen first.
    total_seen: Option<Time>,
    /// When the cost of delivery came into view last.
    shipping_seen: Option<Time>,
    /// When the last field was refused.
    refused: Option<Time>,
    /// The last place that was named as the destination, and when.
    destination: Option<(Time, String)>,
    /// The step of the checkout, and when it was come to.
    step: Option<(Time, u32)>,
    /// The variant that is looked at, and the one before it.
    variant: Option<Variant>,
    before_variant: Option<Variant>,
    /// Lines whose quantity changed a while ago; newest last.
    turns: Vec<Turn>,
}

/// A variant of the page's product.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Variant {
    id: String,
    name: String,
    /// In minor units.
    price: Option<i64>,
}

#[derive(Clone, Debug)]
struct Turn {
    at: Time,
    key: LineKey,
    up: bool,
}

/// Engaged time in a named area that makes a long look.
const LONG_LOOK: Duration = Duration::seconds(8);
/// What comes in twice within this time is one thing.
const SAME: Duration = Duration::seconds(1);
/// A total that was seen this long before was read.
const READ: Duration = Duration::seconds(2);
/// What is done later than this after something has nothing to do with it.
const WHILE: Duration = Duration::seconds(5 * 60);
/// Leaving within this time after the cost of delivery came into view is because of it.
const SOON: Duration = Duration::seconds(20);
/// Most lines whose turns are remembered.
const MOST: usize = 16;

impl Hesitations {
    /// The page is another one now. What was done to the cart is still known.
    pub fn restart(&mut self) {
        *self = Self { turns: std::mem::take(&mut self.turns), ..Self::default() };
    }

    /// The page lets the shopper see the total, from `at` on.
    pub fn total_seen(&mut self, at: Time) {
        self.total_seen.get_or_insert(at);
    }

    /// A named area came into view, or left it.
    pub fn area(&mut self, at: Time, name: &str, visible: bool) {
        if visible && name == "cost" {
            self.total_seen(at);
        }
        if visible && name == "shipping" && self.shipping_seen.is_none_or(|seen| at.since(seen) > SAME) {
            self.shipping_seen = Some(at);
        }
    }

    /// The shopper has spent so much engaged time on a named area.
    pub fn looked(&mut self, name: &str, dwell: Duration) -> Option<Sign> {
        let sign = Sign::of_area(name).filter(|sign| dwell >= LONG_LOOK && !self.looked.contains(sign))?;
        self.looked.push(sign);
        Some(sign)
    }

    /// The shopper turns to leave.
    pub fn left(&self, at: Time) -> Option<Sign> {
        let seen = self.shipping_seen?;
        (seen <= at && at.since(seen) <= SOON).then_some(Sign::LeftAfterShipping)
    }

    /// A field was refused: the second time it is a sign.
    pub fn field_error(&mut self, at: Time) -> Option<Sign> {
        match self.refused {
            Some(before) if at.since(before) <= SAME => None,
            before => {
                self.refused = Some(at);
                before.map(|_| Sign::FieldErrors)
            }
        }
    }

    /// The destination was named, in any words that tell places apart.
    pub fn destination(&mut self, at: Time, place: String) -> Option<Sign> {
        if self.destination.as_ref().is_some_and(|(_, known)| *known == place) {
            return None;
        }
        let (since, _) = self.destination.replace((at, place))?;
        (at.since(since) <= WHILE).then_some(Sign::DestinationChanged)
    }

    /// The checkout is at a step. `before` is the step of the page before this one, if it was a moment ago.
    pub fn step(&mut self, at: Time, step: u32, before: Option<(Time, u32)>) -> Option<Sign> {
        if self.step.is_some_and(|(_, known)| known == step) {
            return None;
        }
        let (since, last) = self.step.replace((at, step)).or(before)?;
        (step < last && at.since(since) <= WHILE).then_some(Sign::StepBack)
    }

    /// A product is looked at, in a variant with a price in minor units.
    pub fn variant(&mut self, id: &str, variant: &str, price: Option<i64>) -> Option<Sign> {
        let now = Variant { id: id.into(), name: variant.into(), price };
        let last = match &mut self.variant {
            // The same again, perhaps with what was not said before.
            Some(known) if known.id == now.id && known.name == now.name => {
                known.price = now.price.or(known.price);
                return None;
            }
            known => known.replace(now)?,
        };
        let now = self.variant.as_ref()?;
        if last.id != now.id {
            self.before_variant = None;
            return None;
        }
        let back = self.before_variant.as_ref().is_some_and(|before| before.name == now.name);
        let cheaper = last.price.zip(now.price).is_some_and(|(last, now)| now < last);
        self.before_variant = Some(last);
        if back {
            Some(Sign::VariantFlip)
        } else {
            cheaper.then_some(Sign::CheaperVariant)
        }
    }

    /// The shopper changed the quantity of a line.
    pub fn quantity(&mut self, at: Time, key: &LineKey, before: u32, after: u32) -> Vec<Sign> {
        let mut signs = Vec::new();
        if after < before && self.total_seen.is_some_and(|seen| at.since(seen) >= READ) {
            signs.push(Sign::RemovedAfterTotal);
        }
        // Putting something in, or taking all of it out, is no change of mind about how many.
        if before == 0 || after == 0 || before == after {
            return signs;
        }
        self.turns.retain(|turn| at.since(turn.at) <= WHILE);
        let up = after > before;
        let last = self.turns.iter().position(|turn| turn.key == *key).map(|place| self.turns.remove(place));
        if last.is_some_and(|turn| turn.up != up) {
            signs.push(Sign::QuantityFlip);
        }
        if self.turns.len() >= MOST {
            self.turns.remove(0);
        }
        self.turns.push(Turn { at, key: key.clone(), up });
        signs
    }
}

#[cfg(test)]
mod tests;
