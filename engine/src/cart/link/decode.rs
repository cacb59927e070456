//! Reading a link, whoever wrote it.

use super::{LinkCart, LinkError, LinkLine, MAX_LENGTH};
use crate::cart::code::{read_text, BitReader, Broken, Seal};
use crate::cart::line_key::LONGEST_ID;
use crate::cart::{LineKey, MAX_LINES, MAX_QUANTITY};

/// Reads what [`super::encode`] wrote.
pub fn decode(text: &str) -> Result<LinkCart, LinkError> {
    if text.len() > MAX_LENGTH {
        return Err(LinkError::TooLong);
    }
    let mut bits = Seal::SHORT.open(text).map_err(|broken| match broken {
        Broken::Version => LinkError::Version,
        Broken::Checksum => LinkError::Damaged,
    })?;
    let count = bits.small().ok_or(LinkError::Damaged)? as usize;
    if count > MAX_LINES {
        return Err(LinkError::TooLong);
    }
    read(&mut bits, count).filter(|_| bits.at_end()).ok_or(LinkError::Damaged)
}

fn read(bits: &mut BitReader<'_>, count: usize) -> Option<LinkCart> {
    let mut lines: Vec<LinkLine> = Vec::new();
    for _ in 0..count {
        let before = lines.last().map_or("", |line| line.key.id.as_str());
        let line = read_line(bits, before)?;
        if lines.last().is_some_and(|last| last.key >= line.key) {
            return None;
        }
        lines.push(line);
    }
    Some(LinkCart { lines, campaign: read_optional(bits, "")? })
}

fn read_line(bits: &mut BitReader<'_>, before: &str) -> Option<LinkLine> {
    let id = read_id(bits, before)?;
    let variant = read_optional(bits, &id)?;
    let quantity = bits.small()?.checked_add(1).filter(|quantity| *quantity <= MAX_QUANTITY)?;
    let price_mark = if bits.flag()? { Some(bits.bits(8)? as u8) } else { None };
    Some(LinkLine { key: LineKey { id, variant }, quantity, price_mark })
}

/// A text that may be absent; the outer `None` says that it is damaged.
fn read_optional(bits: &mut BitReader<'_>, before: &str) -> Option<Option<String>> {
    if !bits.flag()? {
        return Some(None);
    }
    read_id(bits, before).map(Some)
}

fn read_id(bits: &mut BitReader<'_>, before: &str) -> Option<String> {
    read_text(bits, before).filter(|id| id.len() <= LONGEST_ID)
}
