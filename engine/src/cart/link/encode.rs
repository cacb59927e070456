//! Making a link.

use super::{LinkCart, LinkLine, MAX_LENGTH};
use crate::cart::code::{write_optional, write_text, BitWriter, Seal, FIRST};
use crate::cart::line_key::LONGEST_ID;
use crate::cart::{MAX_LINES, MAX_QUANTITY};

/// Writes a cart as text for an address. At most 500 lines and 4096 characters: lines that do not
/// fit are left out, the last ones first, and so is what has an id of more than 200 bytes.
#[must_use]
pub fn encode(cart: &LinkCart) -> String {
    let mut most = MAX_LINES;
    loop {
        let (text, lines) = write(cart, most);
        if text.len() <= MAX_LENGTH {
            return text;
        }
        // Lines differ in length, so this may take more than one round.
        most = lines * MAX_LENGTH / text.len();
    }
}

/// A link with at most so many lines, and how many there were to write.
fn write(cart: &LinkCart, most: usize) -> (String, usize) {
    let mut sorted: Vec<&LinkLine> = Vec::new();
    let mut count = 0;
    for line in &cart.lines {
        if count < most && line.quantity > 0 && line.key.fits() {
            count += 1;
            // Of two lines with one key the first counts.
            if let Err(place) = sorted.binary_search_by(|known| known.key.cmp(&line.key)) {
                sorted.insert(place, line);
            }
        }
    }
    let mut bits = BitWriter::default();
    bits.small(sorted.len() as u32);
    let mut before = "";
    for line in &sorted {
        write_text(&mut bits, &line.key.id, before);
        before = &line.key.id;
        // Variants often repeat the id of their product, so that comes before them.
        write_optional(&mut bits, line.key.variant.as_deref(), before);
        bits.small(line.quantity.min(MAX_QUANTITY) - 1);
        bits.flag(line.price_mark.is_some());
        if let Some(mark) = line.price_mark {
            bits.bits(mark.into(), 8);
        }
    }
    let campaign = cart.campaign.as_deref().filter(|campaign| campaign.len() <= LONGEST_ID);
    write_optional(&mut bits, campaign, "");
    (Seal::SHORT.close(FIRST, bits), count)
}
