//! Reading plain digits.

/// The number that `digits` write; `None` for none at all, anything else among them, and more than
/// 32 bits.
pub(super) fn number(digits: &[u8]) -> Option<u32> {
    let mut number: u64 = 0;
    for byte in digits {
        number = 10 * number + u64::from(byte.wrapping_sub(b'0'));
        if !byte.is_ascii_digit() || number > u32::MAX.into() {
            return None;
        }
    }
    (!digits.is_empty()).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_digits_and_only_32_bits() {
        for (text, read) in [("0", 0), ("007", 7), ("4294967295", u32::MAX)] {
            assert_eq!(number(text.as_bytes()), Some(read));
        }
        for text in ["", "-1", "+1", "1 ", "4294967296", "99999999999"] {
            assert_eq!(number(text.as_bytes()), None, "{text}");
        }
    }
}
