//! What happens to the cart, from whichever side it is reported.

use super::{claims::Claims, Engine};
use crate::cart::{Attributes, LineKey, MAX_LINES};
use crate::effect::Effect;
use crate::event::{CartObserved, Item, ItemRef, LineAdded, LineRemoved, PageKind, QuantitySet, Source};
use crate::money::Money;
use crate::time::{Duration, Time};

/// A change seen a moment ago.
#[derive(Clone, Debug)]
pub(super) struct Recent {
    at: Time,
    key: LineKey,
    /// Pieces more, or fewer.
    change: i64,
    /// Who reported it so far, a bit each.
    sources: u8,
}

/// Two reports of one change come this close to each other.
const SAME: Duration = Duration(1500);

impl Engine {
    pub(super) fn line_added(&mut self, line: &LineAdded, effects: &mut Vec<Effect>) {
        self.dwell.input(self.now);
        let key = key_of(&line.item.id, line.item.variant.as_deref());
        let quantity = line.item.quantity.unwrap_or(1);
        self.note_claims(&key, &line.item);
        if quantity > 0 && !key.id.is_empty() && !self.reported_before(&key, quantity.into(), line.source) {
            let attributes = self.attributes(&key, &line.item);
            self.cart.add(self.now, key.clone(), quantity, attributes);
            let here = self.cart.quantity(&key);
            if line.source != Source::Widget {
                self.shop_changed(&key, quantity.into());
            }
            self.whole &= here > 0;
            self.changed();
            self.tell_shop(line.source, key, here, effects);
        }
    }

    pub(super) fn line_removed(&mut self, line: &LineRemoved, effects: &mut Vec<Effect>) {
        self.dwell.input(self.now);
        let key = key_of(&line.item.id, line.item.variant.as_deref());
        let here = self.cart.quantity(&key);
        // Without a quantity the line goes, whatever else was reported of it.
        let quantity = match line.quantity {
            Some(quantity) => {
                let quantity = quantity.min(here);
                if quantity == 0 || self.reported_before(&key, -i64::from(quantity), line.source) {
                    return;
                }
                quantity
            }
            None if here == 0 => return,
            None => {
                self.note_recent(key.clone(), -i64::from(here), line.source);
                here
            }
        };
        if quantity == here {
            self.cart.remove(self.now, &key);
        } else {
            self.cart.take(self.now, &key, quantity);
        }
        if line.source != Source::Widget {
            self.shop_changed(&key, -i64::from(quantity));
        }
        self.changed();
        self.tell_shop(line.source, key, here - quantity, effects);
    }

    pub(super) fn quantity_set(&mut self, line: &QuantitySet, effects: &mut Vec<Effect>) {
        self.dwell.input(self.now);
        let key = key_of(&line.item.id, line.item.variant.as_deref());
        let here = self.cart.quantity(&key);
        let change = i64::from(line.quantity) - i64::from(here);
        if change == 0 {
            return;
        }
        if line.quantity == 0 {
            self.cart.remove(self.now, &key);
        } else {
            self.cart.set(self.now, &key, line.quantity);
        }
        if line.source != Source::Widget {
            self.shop_changed(&key, change);
        }
        // The shop will answer with an event of its own, which must not count again.
        self.note_recent(key.clone(), change, line.source);
        self.changed();
        self.tell_shop(line.source, key, line.quantity, effects);
    }

    pub(super) fn cart_observed(&mut self, observed: &CartObserved, effects: &mut Vec<Effect>) {
        if observed.source == Source::DataLayer && self.page.kind.is_none() {
            self.page.kind = Some(PageKind::Cart);
        }
        let mut lines = self.lines_of(&observed.lines);
        self.ahead_of_shop(&mut lines, effects);
        for (key, quantity, _) in &lines {
            let change = i64::from(*quantity) - i64::from(self.cart.quantity(key));
            if change != 0 {
                // The event that led to this may still be reported from another side.
                self.note_recent(key.clone(), change, observed.source);
            }
        }
        self.cart.observe(self.now, &lines);
        self.whole = lines.len() <= MAX_LINES;
        self.changed();
        let discount = observed.discount.and_then(|off| Money::from_decimal(off, self.config.currency));
        self.discount = discount.filter(|off| off.minor >= 0);
    }

    pub(super) fn cart_cleared(&mut self) {
        self.cart.clear(self.now);
        self.changed();
    }

    /// Lines as the shop says them; those without an id are none.
    pub(super) fn lines_of(&mut self, items: &[Item]) -> Vec<(LineKey, u32, Attributes)> {
        let mut lines = Vec::new();
        for item in items {
            let key = key_of(&item.id, item.variant.as_deref());
            if key.id.is_empty() {
                continue;
            }
            self.note_claims(&key, item);
            let attributes = self.attributes(&key, item);
            lines.push((key, item.quantity.unwrap_or(1), attributes));
        }
        lines
    }

    /// Takes note of what an item says of its line.
    pub(super) fn note_claims(&mut self, key: &LineKey, item: &Item) {
        let place = match self.known_claims(key) {
            Ok(place) => place,
            Err(place) => {
                self.claims.insert(place, (key.clone(), Claims::default()));
                place
            }
        };
        self.claims[place].1.note(item, self.config.currency);
        self.dirty.views = true;
    }

    pub(super) fn money(&self, item: &Item) -> Option<Money> {
        Money::from_decimal(item.price?, self.config.currency).filter(|price| price.minor >= 0)
    }

    pub(super) fn attributes(&self, key: &LineKey, item: &Item) -> Attributes {
        let configured = self.config.product(&key.id);
        let product = configured.map(|(product, _)| product);
        let from = |of: fn(&crate::config::Product) -> Option<&String>| product.and_then(of).cloned();
        Attributes {
            name: item.name.clone().or_else(|| from(|product| product.name.as_ref())),
            image: item.image.clone().or_else(|| from(|product| product.image.as_ref())),
            url: item.url.clone().or_else(|| from(|product| product.url.as_ref())),
            kind: item
                .kind
                .clone()
                .or_else(|| product.and_then(|product| product.kind).map(|kind| kind.word().into())),
            weight: item.weight.or_else(|| product.and_then(|product| product.weight)),
            price: self.money(item).or_else(|| configured.and_then(|(_, price)| price)),
            added: self.now,
        }
    }

    /// Notes a change as just seen, so that its report from another side does not count again.
    pub(super) fn note_recent(&mut self, key: LineKey, change: i64, source: Source) {
        self.recent.push(Recent { at: self.now, key, change, sources: 1 << source as u8 });
    }

    /// True when another source, but not this one, reported this very change a moment ago.
    fn reported_before(&mut self, key: &LineKey, change: i64, source: Source) -> bool {
        let now = self.now;
        self.recent.retain(|recent| now.since(recent.at) <= SAME);
        for recent in &mut self.recent {
            let unheard = recent.sources & (1 << source as u8) == 0;
            if unheard && recent.change == change && recent.key == *key {
                recent.sources |= 1 << source as u8;
                return true;
            }
        }
        self.note_recent(key.clone(), change, source);
        false
    }

    pub(super) fn changed(&mut self) {
        // Of another cart it may be another; the shop will say.
        self.discount = None;
        self.dirty.cart = true;
        self.dirty.views = true;
    }

    fn tell_shop(
        &self,
        source: Source,
        LineKey { id, variant }: LineKey,
        quantity: u32,
        effects: &mut Vec<Effect>,
    ) {
        if source == Source::Widget {
            effects.push(Effect::ChangeShop { item: ItemRef { id, variant }, quantity });
        }
    }
}

pub(super) fn key_of(id: &str, variant: Option<&str>) -> LineKey {
    LineKey { id: id.into(), variant: variant.filter(|variant| !variant.is_empty()).map(Into::into) }
}
