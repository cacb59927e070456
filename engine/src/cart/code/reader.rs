//! Reading bits.

/// Reads what a [`super::BitWriter`] wrote. Where that ends, and at a foreign character, everything
/// left reads as zero, so that whoever reads asks only once, [at the end](Self::at_end).
#[derive(Debug)]
pub(in super::super) struct BitReader<'a> {
    text: &'a [u8],
    /// The character whose bits are being read.
    open: u8,
    /// How many of them are still unread.
    unread: u32,
    damaged: bool,
}

impl<'a> BitReader<'a> {
    /// Reads from the start of `text`.
    pub(in super::super) fn new(text: &'a [u8]) -> Self {
        Self { text, open: 0, unread: 0, damaged: false }
    }

    /// Goes past `start` if that comes next, and tells whether it does.
    pub(in super::super) fn skip(&mut self, start: &[u8]) -> bool {
        let rest = self.text.strip_prefix(start);
        self.text = rest.unwrap_or(self.text);
        rest.is_some()
    }

    /// The characters that are left.
    pub(in super::super) fn left(&self) -> &'a [u8] {
        self.text
    }

    /// The next `count` bits; at most 64.
    pub(in super::super) fn bits(&mut self, count: u32) -> u64 {
        let mut value = 0;
        for _ in 0..count {
            if self.unread == 0 {
                self.next_digit();
            }
            self.unread -= 1;
            value = value << 1 | u64::from(self.open >> self.unread & 1);
        }
        value
    }

    fn next_digit(&mut self) {
        self.unread = 6;
        if let Some((digit, rest)) = self.text.split_first() {
            if let Some(value) = value_of(*digit) {
                self.open = value;
                self.text = rest;
                return;
            }
        }
        self.refuse();
    }

    /// A yes or no.
    pub(in super::super) fn flag(&mut self) -> bool {
        self.bits(1) == 1
    }

    /// A number that is mostly small.
    pub(in super::super) fn small(&mut self) -> u32 {
        let mut length = 0;
        while length <= u32::BITS && !self.flag() {
            length += 1;
        }
        let number = (1 << length | self.bits(length)) - 1;
        self.up_to(u32::MAX.into(), number) as u32
    }

    /// A number of any size.
    pub(in super::super) fn number(&mut self) -> u64 {
        match self.bits(6) as u32 {
            0 => 0,
            63 => self.bits(64),
            length => 1 << (length - 1) | self.bits(length - 1),
        }
    }

    /// A number of either sign.
    pub(in super::super) fn signed(&mut self) -> i64 {
        let number = self.number();
        (number >> 1) as i64 ^ -((number & 1) as i64)
    }

    /// A number just read, unless it is more than `most`: that makes no sense.
    pub(in super::super) fn up_to(&mut self, most: u64, number: u64) -> u64 {
        if number > most {
            self.refuse();
            return 0;
        }
        number
    }

    /// What was read makes no sense: nothing more is read. Never inlined: it is called everywhere.
    #[inline(never)]
    pub(in super::super) fn refuse(&mut self) {
        self.damaged = true;
        self.text = &[];
        self.open = 0;
    }

    /// True when all since then is zeros that nobody wrote.
    pub(in super::super) fn damaged(&self) -> bool {
        self.damaged
    }

    /// True when all was whole, and only the zeros that fill up the last character are left.
    pub(in super::super) fn at_end(&self) -> bool {
        !self.damaged && self.text.is_empty() && self.open & ((1 << self.unread) - 1) == 0
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
            assert_eq!(reader.number(), number);
        }
        for number in small {
            assert_eq!(reader.small(), number);
        }
        for number in signed {
            assert_eq!(reader.signed(), number);
        }
        assert!(reader.at_end());
    }

    fn damaged(text: &[u8], read: fn(&mut BitReader<'_>)) -> bool {
        let mut reader = BitReader::new(text);
        read(&mut reader);
        assert!(!(reader.at_end() && reader.damaged()));
        reader.damaged()
    }

    #[test]
    fn stops_at_the_end_and_at_foreign_characters() {
        assert!(!damaged(b"AAA", |reader| assert_eq!(reader.bits(18), 0)));
        assert!(damaged(b"AAA", |reader| assert_eq!(reader.bits(19), 0)));
        assert!(damaged(b"A*___", |reader| assert_eq!(reader.bits(30), 0)));
        assert!(damaged(&[b'A'; 99], |reader| assert_eq!(reader.small(), 0)), "zeros for ever");
        for zeros in [6, 11, 20] {
            let text = [&"A".repeat(zeros), "_______________________"].concat();
            assert!(damaged(text.as_bytes(), |reader| assert_eq!(reader.small(), 0)), "more than 32 bits");
        }
    }

    #[test]
    fn a_refusal_is_for_good() {
        assert!(damaged(b"____", |reader| {
            assert_eq!(reader.up_to(3, 3), 3);
            assert_eq!(reader.bits(2), 3);
            assert_eq!(reader.up_to(3, 4), 0);
            assert_eq!((reader.bits(64), reader.small(), reader.number()), (0, 0, 0));
        }));
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
