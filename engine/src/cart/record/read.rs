//! Reading a record whose checksum is right. It may still come from somebody who means no good,
//! so nothing in it is taken for granted.

use crate::cart::code::{read_text, BitReader};
use crate::cart::line_state::LineState;
use crate::cart::shares::{Share, Shares};
use crate::cart::stamp::{Clock, Stamp};
use crate::cart::{Attributes, Cart, LineKey, ReplicaId};
use crate::money::{Currency, Money};
use crate::time::Time;

/// Most lines of a record, gone ones included: more than any shopper touches before a cart expires.
const MAX_KNOWN: u32 = 10_000;

/// Reads what [`super::write::write`] wrote; `None` when it makes no sense.
pub(super) fn read(bits: &mut BitReader<'_>, me: ReplicaId) -> Option<Cart> {
    let clock = Clock { time: bits.number()?.try_into().ok()?, counter: bits.small()? };
    let mut replicas = Vec::new();
    for _ in 0..bits.small()? {
        replicas.push(ReplicaId(bits.bits(64)?));
    }
    let count = bits.small().filter(|count| *count <= MAX_KNOWN)?;
    let mut reader = Reader { bits, now: clock.time, replicas };
    let mut lines: Vec<(LineKey, LineState)> = Vec::new();
    let (no_key, no_attributes) = (LineKey::product(""), Attributes::default());
    for _ in 0..count {
        let last = lines.last().map(|(key, _)| key);
        let key = reader.key(last.unwrap_or(&no_key))?;
        if last.is_some_and(|last| *last >= key) {
            return None;
        }
        let mut line = reader.numbers()?;
        if line.quantity() > 0 {
            let seen = lines.iter().rfind(|(_, line)| line.quantity() > 0);
            reader.attributes(&mut line, seen.map_or(&no_attributes, |(_, line)| &line.attributes))?;
        }
        lines.push((key, line));
    }
    Some(Cart { me, clock, lines })
}

struct Reader<'r, 'a> {
    bits: &'r mut BitReader<'a>,
    now: i64,
    replicas: Vec<ReplicaId>,
}

impl Reader<'_, '_> {
    fn key(&mut self, before: &LineKey) -> Option<LineKey> {
        Some(LineKey { id: read_text(self.bits, &before.id)?, variant: self.optional_text(&before.variant)? })
    }

    fn numbers(&mut self) -> Option<LineState> {
        let life = self.bits.small()?;
        let born = self.stamp()?;
        let epoch = self.optional_stamp(born)?;
        let mut shares: Vec<Share> = Vec::new();
        for _ in 0..self.bits.small()? {
            let share = Share {
                replica: self.replica()?,
                produced: self.bits.small()?,
                consumed: self.bits.small()?,
            };
            if shares.last().is_some_and(|last| last.replica >= share.replica) {
                return None;
            }
            shares.push(share);
        }
        let attributes = Attributes { added: Time(born.time), ..Attributes::default() };
        Some(LineState { life, born, epoch, shares: Shares(shares), attributes, ..LineState::default() })
    }

    fn attributes(&mut self, line: &mut LineState, before: &Attributes) -> Option<()> {
        line.priced = self.optional_stamp(line.born)?;
        if line.priced.is_some() {
            let minor = self.bits.signed()?;
            let currency = read_text(self.bits, before.price.map_or("", |price| price.currency.code()))?;
            line.attributes.price = Some(Money { minor, currency: Currency::parse(&currency)? });
        }
        line.described = self.optional_stamp(line.born)?;
        line.attributes.name = self.optional_text(&before.name)?;
        line.attributes.image = self.optional_text(&before.image)?;
        line.attributes.url = self.optional_text(&before.url)?;
        line.attributes.kind = self.optional_text(&before.kind)?;
        if self.bits.flag()? {
            line.attributes.weight = Some(self.bits.number()?.try_into().ok()?);
        }
        Some(())
    }

    /// A text that may be absent; the outer `None` says that it is damaged.
    fn optional_text(&mut self, before: &Option<String>) -> Option<Option<String>> {
        if !self.bits.flag()? {
            return Some(None);
        }
        read_text(self.bits, before.as_deref().unwrap_or("")).map(Some)
    }

    fn optional_stamp(&mut self, usual: Stamp) -> Option<Option<Stamp>> {
        if !self.bits.flag()? {
            return Some(None);
        }
        let stamp = if self.bits.flag()? { self.stamp()? } else { usual };
        Some(Some(stamp))
    }

    fn stamp(&mut self) -> Option<Stamp> {
        let age = i64::try_from(self.bits.number()?).ok()?;
        let time = self.now.checked_sub(age).filter(|time| *time >= 0)?;
        Some(Stamp { time, counter: self.bits.small()?, replica: self.replica()? })
    }

    fn replica(&mut self) -> Option<ReplicaId> {
        let index = self.bits.small()? as usize;
        self.replicas.get(index).copied()
    }
}
