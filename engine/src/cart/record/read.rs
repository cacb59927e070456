//! Reading a record whose checksum is right. It may still come from somebody who means no good,
//! so nothing in it is taken for granted.

use super::{NO_ATTRIBUTES, NO_KEY};
use crate::cart::code::{read_optional, read_text, BitReader};
use crate::cart::line_state::LineState;
use crate::cart::shares::Share;
use crate::cart::stamp::{Clock, Stamp};
use crate::cart::{Attributes, Cart, LineKey, ReplicaId};
use crate::money::{Currency, Money};
use crate::time::Time;

/// No clock goes beyond this (see [`Clock`]).
const LAST: i64 = 1 << 50;

/// Reads what [`super::write::write`] wrote. What makes no sense leaves `bits` damaged.
pub(super) fn read(bits: &mut BitReader<'_>, me: ReplicaId, saved: bool) -> Cart {
    let mut reader = Reader { bits, now: LAST, replicas: Vec::new() };
    reader.now = reader.age();
    let mut cart = Cart::new(me);
    cart.clock = Clock { time: reader.now, counter: reader.bits.small() };
    for _ in 0..reader.bits.small() {
        if reader.bits.damaged() {
            break;
        }
        reader.replicas.push(ReplicaId(reader.bits.bits(64)));
    }
    reader.lines(&mut cart);
    if saved {
        cart.turn();
        reader.lines(&mut cart);
        cart.turn();
    }
    cart
}

struct Reader<'r, 'a> {
    bits: &'r mut BitReader<'a>,
    now: i64,
    replicas: Vec<ReplicaId>,
}

impl Reader<'_, '_> {
    /// Reads one list of lines into the cart.
    fn lines(&mut self, cart: &mut Cart) {
        // Place of the last line that is in the cart, whose attributes come before the next ones; none yet.
        let mut seen = usize::MAX;
        for _ in 0..self.bits.small() {
            let before = cart.lines.last().map(|(key, _)| key);
            let key = self.key(before.unwrap_or(&NO_KEY));
            if before.is_some_and(|before| before.cmp(&key).is_ge()) {
                self.bits.refuse();
            }
            if self.bits.damaged() {
                break;
            }
            cart.insert(cart.lines.len(), key);
            if let Some(((_, line), before)) = cart.lines.split_last_mut() {
                self.numbers(line);
                if line.quantity() > 0 {
                    let attributes = before.get(seen).map_or(&NO_ATTRIBUTES, |(_, line)| &line.attributes);
                    self.attributes(line, attributes);
                    seen = before.len();
                }
            }
        }
    }

    fn key(&mut self, before: &LineKey) -> LineKey {
        LineKey {
            id: read_text(self.bits, &before.id),
            variant: read_optional(self.bits, before.variant.as_deref().unwrap_or_default()),
        }
    }

    fn numbers(&mut self, line: &mut LineState) {
        line.life = self.bits.small();
        if line.life == 0 {
            self.bits.refuse();
        }
        line.born = self.stamp();
        line.attributes.added = Time(line.born.time);
        line.epoch = self.optional_stamp(line.born);
        for _ in 0..self.bits.small() {
            let share =
                Share { replica: self.replica(), produced: self.bits.small(), consumed: self.bits.small() };
            if line.shares.0.last().is_some_and(|last| last.replica >= share.replica) {
                self.bits.refuse();
            }
            if self.bits.damaged() {
                break;
            }
            line.shares.0.push(share);
        }
    }

    fn attributes(&mut self, line: &mut LineState, before: &Attributes) {
        line.priced = self.optional_stamp(line.born);
        if line.priced != Stamp::NEVER {
            let minor = self.bits.signed();
            let currency = read_text(self.bits, before.currency_code());
            line.attributes.price = Currency::parse(&currency).map(|currency| Money { minor, currency });
            if line.attributes.price.is_none() {
                self.bits.refuse();
            }
        }
        line.described = self.optional_stamp(line.born);
        for (text, before) in line.attributes.texts_mut().iter_mut().zip(&before.texts()) {
            **text = read_optional(self.bits, before.as_deref().unwrap_or_default());
        }
        if self.bits.flag() {
            let weight = self.bits.number();
            line.attributes.weight = Some(self.bits.up_to(u32::MAX.into(), weight) as u32);
        }
    }

    fn optional_stamp(&mut self, usual: Stamp) -> Stamp {
        if !self.bits.flag() {
            Stamp::NEVER
        } else if self.bits.flag() {
            self.stamp()
        } else {
            usual
        }
    }

    fn stamp(&mut self) -> Stamp {
        let stamp =
            Stamp { time: self.now - self.age(), counter: self.bits.small(), replica: self.replica() };
        if stamp == Stamp::NEVER {
            self.bits.refuse();
        }
        stamp
    }

    /// No stamp is later than the clock, and none before all time.
    fn age(&mut self) -> i64 {
        let age = self.bits.number();
        self.bits.up_to(self.now as u64, age) as i64
    }

    fn replica(&mut self) -> ReplicaId {
        let index = self.bits.small() as usize;
        let replica = self.replicas.get(index).copied();
        if replica.is_none() {
            self.bits.refuse();
        }
        replica.unwrap_or_default()
    }
}
