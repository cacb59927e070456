//! Reading bits.

/// Reads what a [`super::BitWriter`] wrote; `None` beyond the end and at a foreign character.
#[derive(Debug)]
pub(in super::super) struct BitReader<'a> {
    text: &'a [u8],
    open: u8,
    left: u32,
}

impl<'a> BitReader<'a> {
    /// Reads from the start of `text`.
    pub(in super::super) fn new(text: &'a [u8]) -> Self {
        Self { text, open: 0, left: 0 }
    }

    /// The next `count` bits; at most 64.
    pub(in super::super) fn bits(&mut self, count: u32) -> Option<u64> {
        let mut value = 0;
        let mut missing = count;
        while missing > 0 {
            if self.left == 0 {
                let (digit, rest) = self.text.split_first()?;
                self.open = value_of(*digit)?;
                self.text = rest;
                self.left = 6;
            }
            let part = missing.min(self.left);
            missing -= part;
            self.left -= part;
            value = value << part | u64::from(self.open >> self.left & ((1 << part) - 1));
        }
        Some(value)
    }

    /// A yes or no.
    pub(in super::super) fn flag(&mut self) -> Option<bool> {
        self.bits(1).map(|bit| bit == 1)
    }

    /// A number that is mostly small.
    pub(in super::super) fn small(&mut self) -> Option<u32> {
        let mut length = 0;
        while !self.flag()? {
            length += 1;
        }
        if length > u32::BITS {
            return None;
        }
        let shifted = 1 << length | self.bits(length)?;
        u32::try_from(shifted - 1).ok()
    }

    /// A number of any size.
    pub(in super::super) fn number(&mut self) -> Option<u64> {
        match self.bits(6)? as u32 {
            0 => Some(0),
            63 => self.bits(64),
            length => Some(1 << (length - 1) | self.bits(length - 1)?),
        }
    }

    /// A number of either sign.
    pub(in super::super) fn signed(&mut self) -> Option<i64> {
        let number = self.number()?;
        Some((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    /// True when only the zeros that fill up the last character are left.
    pub(in super::super) fn at_end(&self) -> bool {
        self.text.is_empty() && self.open & ((1 << self.left) - 1) == 0
    }
}

fn value_of(digit: u8) -> Option<u8> {
    Some(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::BitWriter;
    use super::*;

    #[test]
    fn numbers_come_back() {
        let numbers = [0, 1, 2, 3, 6, 7, 1 << 31, (1 << 62) - 1, 1 << 62, 1 << 63, u64::MAX];
        let small = [0, 1, 2, 9998, u32::MAX - 1, u32::MAX];
        let signed = [0, 1, -1, 4990, -4990, i64::MAX, i64::MIN];
        let mut writer = BitWriter::default();
        numbers.iter().for_each(|&number| writer.number(number));
        small.iter().for_each(|&number| writer.small(number));
        signed.iter().for_each(|&number| writer.signed(number));
        let text = writer.finish();
        let mut reader = BitReader::new(text.as_bytes());
        for number in numbers {
            assert_eq!(reader.number(), Some(number));
        }
        for number in small {
            assert_eq!(reader.small(), Some(number));
        }
        for number in signed {
            assert_eq!(reader.signed(), Some(number));
        }
        assert!(reader.at_end());
    }

    #[test]
    fn stops_at_the_end_and_at_foreign_characters() {
        assert_eq!(BitReader::new(b"AAA").bits(19), None);
        assert_eq!(BitReader::new(b"A*").bits(7), None);
        assert_eq!(BitReader::new(&[b'A'; 99]).small(), None, "zeros for ever");
        for zeros in [6, 11, 20] {
            let text = [&"A".repeat(zeros), "_______________________"].concat();
            assert_eq!(BitReader::new(text.as_bytes()).small(), None, "more than 32 bits");
        }
    }

    #[test]
    fn only_zeros_may_fill_up() {
        for (text, whole) in [("A", true), ("g", true), ("h", false), ("AA", false)] {
            let mut reader = BitReader::new(text.as_bytes());
            reader.bits(1);
            assert_eq!(reader.at_end(), whole, "{text}");
        }
    }
}
