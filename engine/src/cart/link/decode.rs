//! Reading a link, whoever wrote it.

use super::{LinkCart, LinkError, LinkLine, MAX_LENGTH};
use crate::cart::code::{read_optional, read_text, BitReader, Broken, Seal, FIRST};
use crate::cart::line_key::LONGEST_ID;
use crate::cart::{LineKey, MAX_LINES, MAX_QUANTITY};

/// Reads what [`super::encode`] wrote.
pub fn decode(text: &str) -> Result<LinkCart, LinkError> {
    if text.len() > MAX_LENGTH {
        return Err(LinkError::TooLong);
    }
    let mut bits = BitReader::new(text.as_bytes());
    Seal::SHORT.open(FIRST, &mut bits).map_err(|broken| match broken {
        Broken::Version => LinkError::Version,
        Broken::Checksum => LinkError::Damaged,
    })?;
    let count = bits.small();
    if count > MAX_LINES as u32 {
        return Err(LinkError::TooLong);
    }
    let link = read(&mut bits, count);
    if bits.at_end() {
        Ok(link)
    } else {
        Err(LinkError::Damaged)
    }
}

/// What makes no sense leaves `bits` damaged.
fn read(bits: &mut BitReader<'_>, count: u32) -> LinkCart {
    let mut link = LinkCart::default();
    for _ in 0..count {
        let before = link.lines.last().map(|line: &LinkLine| &line.key);
        let id = read_text(bits, before.map_or("", |before| &before.id));
        let key = LineKey { variant: read_optional(bits, &id), id };
        if !key.fits() || before.is_some_and(|before| before.cmp(&key).is_ge()) {
            bits.refuse();
        }
        let more = bits.small().into();
        let quantity = 1 + bits.up_to((MAX_QUANTITY - 1).into(), more) as u32;
        let price_mark = if bits.flag() { Some(bits.bits(8) as u8) } else { None };
        link.lines.push(LinkLine { key, quantity, price_mark });
    }
    link.campaign = read_optional(bits, "");
    if link.campaign.as_ref().is_some_and(|campaign| campaign.len() > LONGEST_ID) {
        bits.refuse();
    }
    link
}
