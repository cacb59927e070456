//! Version and checksum in front of what is written.

#[cfg(any(test, feature = "tooling"))]
use super::DIGITS;
use super::{BitReader, BitWriter};

/// The first version, and the only one of links.
pub(in super::super) const FIRST: &str = "1";

/// A cyclic redundancy check. Whatever happens to one character, or to a few beside each other,
/// is always noticed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seal {
    /// Lowest power in the highest bit.
    polynomial: u32,
    start: u32,
    /// How many are written: whole characters.
    bits: u32,
}

/// What is wrong with a sealed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Broken {
    /// It is of another version, or nothing of ours.
    Version,
    /// It is not as it was written.
    Checksum,
}

impl Seal {
    /// 32 bits (as in Ethernet), for records.
    pub(crate) const LONG: Self = Self { polynomial: 0xedb8_8320, start: u32::MAX, bits: 36 };

    /// 16 bits (as in Modbus), for links, where every character counts.
    pub(crate) const SHORT: Self = Self { polynomial: 0xa001, start: 0xffff, bits: 18 };

    /// Version, a character, then checksum and body.
    pub(in super::super) fn close(self, version: &str, body: BitWriter) -> String {
        let body = body.finish();
        let mut checksum = BitWriter::default();
        checksum.bits(self.rest(body.as_bytes()).into(), self.bits);
        [version, &checksum.finish(), &body].concat()
    }

    /// Reads the version, which must be this one, and the checksum; what is left is the body, and whole.
    pub(in super::super) fn open(self, version: &str, bits: &mut BitReader<'_>) -> Result<(), Broken> {
        if !bits.skip(version.as_bytes()) {
            return Err(Broken::Version);
        }
        let checksum = bits.bits(self.bits);
        if bits.damaged() || checksum != u64::from(self.rest(bits.left())) {
            return Err(Broken::Checksum);
        }
        Ok(())
    }

    /// `text` under a checksum that is right: what somebody could write who means no good. In place of its checksum comes
    /// a true one, and in place of any version but the second the first; foreign characters become digits by their lowest bits.
    #[cfg(any(test, feature = "tooling"))]
    pub(crate) fn forge(self, text: &[u8]) -> String {
        let version = if text.starts_with(b"2") { "2" } else { FIRST };
        let head = version.len() + self.bits as usize / 6;
        let mut body = BitWriter::default();
        for byte in text.get(head..).unwrap_or_default() {
            let digit = DIGITS.iter().position(|digit| digit == byte);
            body.bits(digit.unwrap_or(usize::from(*byte)) as u64, 6);
        }
        self.close(version, body)
    }

    fn rest(self, bytes: &[u8]) -> u32 {
        let mut rest = self.start;
        for byte in bytes {
            rest ^= u32::from(*byte);
            for _ in 0..8 {
                rest = (rest >> 1) ^ (self.polynomial * (rest & 1));
            }
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remainders_are_the_published_ones() {
        assert_eq!(!Seal::LONG.rest(b"123456789"), 0xcbf4_3926);
        assert_eq!(Seal::SHORT.rest(b"123456789"), 0x4b37);
    }

    #[test]
    fn what_is_forged_opens() {
        let mut body = BitWriter::default();
        body.bits(12345, 20);
        let text = Seal::LONG.close(FIRST, body);
        assert_eq!(Seal::LONG.forge(text.as_bytes()), text);
        for text in [&text.as_bytes()[..3], b"1------AB\xff", b""] {
            let forged = Seal::LONG.forge(text);
            assert_eq!(Seal::LONG.open(FIRST, &mut BitReader::new(forged.as_bytes())), Ok(()), "{forged}");
            assert_eq!(forged.len(), text.len().max(7));
        }
    }

    #[test]
    fn another_version_is_told_from_damage() {
        let mut body = BitWriter::default();
        body.bits(12345, 20);
        let text = Seal::SHORT.close(FIRST, body);
        let open = |text: &str| Seal::SHORT.open(FIRST, &mut BitReader::new(text.as_bytes()));
        assert_eq!(open(&text), Ok(()));
        for (text, broken) in [
            (String::new(), Broken::Version),
            (["2", &text[1..]].concat(), Broken::Version),
            (["1", &text[2..]].concat(), Broken::Checksum),
            ("1".into(), Broken::Checksum),
            ("1äää".into(), Broken::Checksum),
        ] {
            assert_eq!(open(&text), Err(broken), "{text}");
        }
    }
}
