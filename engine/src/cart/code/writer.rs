//! Writing bits.

use super::DIGITS;

/// Appends bits to a text, six to a character, the highest bit first.
#[derive(Debug, Default)]
pub(in super::super) struct BitWriter {
    text: String,
    /// Bits that do not fill a character yet.
    open: u8,
    /// How many they are.
    used: u32,
}

impl BitWriter {
    /// The lowest `count` bits of `value`.
    pub(in super::super) fn bits(&mut self, value: u64, count: u32) {
        for place in (0..count).rev() {
            self.open = self.open << 1 | (value >> place & 1) as u8;
            self.used += 1;
            if self.used == 6 {
                self.text.push(char::from(DIGITS[usize::from(self.open)]));
                self.open = 0;
                self.used = 0;
            }
        }
    }

    /// A yes or no.
    pub(in super::super) fn flag(&mut self, flag: bool) {
        self.bits(u64::from(flag), 1);
    }

    /// A number that is mostly small: 1 bit for 0, 3 bits up to 2, 5 bits up to 6, and so on
    /// (Elias gamma).
    pub(in super::super) fn small(&mut self, number: u32) {
        let shifted = u64::from(number) + 1;
        let length = shifted.ilog2();
        self.bits(0, length);
        self.bits(shifted, length + 1);
    }

    /// A number of any size: its length in 6 bits, then itself without its leading one.
    pub(in super::super) fn number(&mut self, number: u64) {
        let length = (u64::BITS - number.leading_zeros()).min(63);
        self.bits(u64::from(length), 6);
        match length {
            // Numbers of 63 and 64 bits share a length, so they come whole.
            63 => self.bits(number, 64),
            length => self.bits(number, length.saturating_sub(1)),
        }
    }

    /// A number of either sign.
    pub(in super::super) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63) as u64);
    }

    /// The text, its last character filled up with zeros.
    pub(in super::super) fn finish(mut self) -> String {
        if self.used > 0 {
            self.bits(0, 6 - self.used);
        }
        self.text
    }
}
