//! Writing a record.

use super::{NO_ATTRIBUTES, NO_KEY};
use crate::cart::code::{write_optional, write_text, BitWriter};
use crate::cart::line_state::LineState;
use crate::cart::stamp::Stamp;
use crate::cart::{Attributes, Cart, LineKey, ReplicaId};

/// Writes the clock, the replicas, and every line; then those that are aside, if there are any.
pub(super) fn write(cart: &Cart) -> BitWriter {
    // Lines name a replica by its place in the list of all whom they name: a first round over
    // them makes that list, and nothing else comes of it.
    let mut writer = Writer { bits: BitWriter::default(), now: cart.clock.time, replicas: Vec::new() };
    writer.lists(cart);
    writer.bits = BitWriter::default();
    writer.bits.number(cart.clock.time as u64);
    writer.bits.small(cart.clock.counter);
    writer.bits.small(writer.replicas.len() as u32);
    for replica in &writer.replicas {
        writer.bits.bits(replica.0, 64);
    }
    writer.lists(cart);
    writer.bits
}

struct Writer {
    bits: BitWriter,
    now: i64,
    /// In order.
    replicas: Vec<ReplicaId>,
}

impl Writer {
    fn lists(&mut self, cart: &Cart) {
        self.lines(&cart.lines);
        if !cart.saved.is_empty() {
            self.lines(&cart.saved);
        }
    }

    fn lines(&mut self, lines: &[(LineKey, LineState)]) {
        self.bits.small(lines.len() as u32);
        let (mut key, mut attributes) = (&NO_KEY, &NO_ATTRIBUTES);
        for (next, line) in lines {
            write_text(&mut self.bits, &next.id, &key.id);
            self.optional_text(&next.variant, &key.variant);
            key = next;
            self.numbers(line);
            if line.quantity() > 0 {
                self.attributes(line, attributes);
                attributes = &line.attributes;
            }
        }
    }

    /// What keeps a line as it is, or gone.
    fn numbers(&mut self, line: &LineState) {
        self.bits.small(line.life);
        self.stamp(line.born);
        self.optional_stamp(line.epoch, line.born);
        self.bits.small(line.shares.0.len() as u32);
        for share in &line.shares.0 {
            self.replica(share.replica);
            self.bits.small(share.produced);
            self.bits.small(share.consumed);
        }
    }

    fn attributes(&mut self, line: &LineState, before: &Attributes) {
        let attributes = &line.attributes;
        self.optional_stamp(line.priced, line.born);
        if let Some(price) = attributes.price {
            self.bits.signed(price.minor);
            write_text(&mut self.bits, attributes.currency_code(), before.currency_code());
        }
        self.optional_stamp(line.described, line.born);
        for (text, before) in attributes.texts().iter().zip(&before.texts()) {
            self.optional_text(text, before);
        }
        self.bits.flag(attributes.weight.is_some());
        if let Some(weight) = attributes.weight {
            self.bits.number(weight.into());
        }
    }

    fn optional_text(&mut self, text: &Option<String>, before: &Option<String>) {
        write_optional(&mut self.bits, text.as_deref(), before.as_deref().unwrap_or_default());
    }

    /// Most stamps of a line are the one of its first adding.
    fn optional_stamp(&mut self, stamp: Stamp, usual: Stamp) {
        self.bits.flag(stamp != Stamp::NEVER);
        if stamp != Stamp::NEVER {
            self.bits.flag(stamp != usual);
            if stamp != usual {
                self.stamp(stamp);
            }
        }
    }

    /// No stamp is later than the clock, so its age is written, which is shorter.
    fn stamp(&mut self, stamp: Stamp) {
        self.bits.number((self.now - stamp.time) as u64);
        self.bits.small(stamp.counter);
        self.replica(stamp.replica);
    }

    fn replica(&mut self, replica: ReplicaId) {
        let place = self.replicas.partition_point(|known| *known < replica);
        if self.replicas.get(place) != Some(&replica) {
            self.replicas.insert(place, replica);
        }
        self.bits.small(place as u32);
    }
}
