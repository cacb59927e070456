//! Writing a record.

use crate::cart::code::{write_text, BitWriter};
use crate::cart::line_state::LineState;
use crate::cart::stamp::Stamp;
use crate::cart::{Attributes, Cart, LineKey, ReplicaId};

/// Writes the clock, the replicas, and every line.
pub(super) fn write(cart: &Cart) -> BitWriter {
    let mut writer = Writer { bits: BitWriter::default(), now: cart.clock.time, replicas: replicas(cart) };
    writer.bits.number(cart.clock.time as u64);
    writer.bits.small(cart.clock.counter);
    writer.bits.small(writer.replicas.len() as u32);
    for replica in &writer.replicas {
        writer.bits.bits(replica.0, 64);
    }
    writer.bits.small(cart.lines.len() as u32);
    let (mut key, mut attributes) = (&LineKey::product(""), &Attributes::default());
    for (next, line) in &cart.lines {
        writer.key(next, key);
        key = next;
        writer.numbers(line);
        if line.quantity() > 0 {
            writer.attributes(line, attributes);
            attributes = &line.attributes;
        }
    }
    writer.bits
}

/// Everyone whom a line names, in order; lines name them by their place in this list.
fn replicas(cart: &Cart) -> Vec<ReplicaId> {
    let mut all = Vec::new();
    for (_, line) in &cart.lines {
        // What a line that is gone was is not written, so who wrote it is not either.
        let seen = line.quantity() > 0;
        let (priced, described) = (line.priced.filter(|_| seen), line.described.filter(|_| seen));
        for stamp in [Some(line.born), line.epoch, priced, described].into_iter().flatten() {
            all.push(stamp.replica);
        }
        for share in &line.shares.0 {
            all.push(share.replica);
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

struct Writer {
    bits: BitWriter,
    now: i64,
    replicas: Vec<ReplicaId>,
}

impl Writer {
    fn key(&mut self, key: &LineKey, before: &LineKey) {
        write_text(&mut self.bits, &key.id, &before.id);
        self.optional_text(&key.variant, &before.variant);
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
            write_text(
                &mut self.bits,
                price.currency.code(),
                before.price.map_or("", |price| price.currency.code()),
            );
        }
        self.optional_stamp(line.described, line.born);
        self.optional_text(&attributes.name, &before.name);
        self.optional_text(&attributes.image, &before.image);
        self.optional_text(&attributes.url, &before.url);
        self.optional_text(&attributes.kind, &before.kind);
        self.bits.flag(attributes.weight.is_some());
        if let Some(weight) = attributes.weight {
            self.bits.number(weight.into());
        }
    }

    fn optional_text(&mut self, text: &Option<String>, before: &Option<String>) {
        self.bits.flag(text.is_some());
        if let Some(text) = text {
            write_text(&mut self.bits, text, before.as_deref().unwrap_or(""));
        }
    }

    /// Most stamps of a line are the one of its first adding.
    fn optional_stamp(&mut self, stamp: Option<Stamp>, usual: Stamp) {
        self.bits.flag(stamp.is_some());
        if let Some(stamp) = stamp {
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
        let index = self.replicas.binary_search(&replica).unwrap_or(0);
        self.bits.small(index as u32);
    }
}
